// All features that there are: whoever adds a folder with a feature.tsx has added it.
import type { Feature, NavigationEntry, Page, Role, Section } from "./feature";
import { admits } from "./feature";

const found = import.meta.glob<{ default: Feature }>("../*/feature.tsx", { eager: true });

export const features: readonly Feature[] = Object.values(found).map((module) => module.default);
export const pages: readonly Page[] = features.flatMap((feature) => feature.pages);

export interface Entry extends NavigationEntry {
  /** The key with its namespace. */
  text: string;
}

const entries: readonly Entry[] = features
  .flatMap((feature) => (feature.navigation ?? []).map((each) => ({ ...each, text: `${feature.name}:${each.label}` })))
  .sort((one, other) => one.order - other.order);

/** The entries of a section of the navigation that a role sees. */
export const entriesOf = (section: Section, role: Role): Entry[] =>
  entries.filter((entry) => entry.section === section && admits(entry, role));

/** Where somebody begins. */
export function beginning(role: Role): string {
  return (["work", "model", "data", "settings"] as const).flatMap((each) => entriesOf(each, role))[0]?.to ?? "/settings/account";
}
