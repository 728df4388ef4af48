// Durations as a document says them: 90d, 12h, 2w.

export type Unit = "h" | "d" | "w";
export const UNITS: readonly Unit[] = ["h", "d", "w"];

export interface Length {
  count: number;
  unit: Unit;
}

/** Read a duration; null if it is none. */
export function readLength(text: string): Length | null {
  const found = /^(\d{1,10})([hdw])$/.exec(text);
  return found ? { count: Number(found[1]), unit: found[2] as Unit } : null;
}

export const writeLength = ({ count, unit }: Length): string => `${count}${unit}`;
