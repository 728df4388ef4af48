import type { JsonObject } from "../conditions/exact";
import type { Problem } from "../conditions/problems";

/** What every card of the editor works on. */
export interface CardProps {
  document: JsonObject;
  change: (next: JsonObject, tag?: string) => void;
  problems: readonly Problem[];
}
