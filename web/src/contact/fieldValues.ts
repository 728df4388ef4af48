// Values of fields as inputs of the browser have them.

/** A moment as `datetime-local` shows it, in the reader's time zone. */
export function toLocal(moment: string): string {
  const at = new Date(moment);
  if (!moment || Number.isNaN(at.getTime())) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What was typed into a `datetime-local`, as a moment. */
export function fromLocal(typed: string): string | null {
  return typed ? new Date(typed).toISOString() : null;
}

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
