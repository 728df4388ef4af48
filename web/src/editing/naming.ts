// Keys by which scores, rules and segments are known for ever, made from their names until they are first saved.

/** «Interés comercial» → `interes-comercial`; the name of nothing is `fallback`. */
export function toKey(name: string, fallback: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || fallback;
}

/** The key, or with a number after it if it is taken. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  for (let number = 2; ; number += 1) if (!taken.has(`${key}-${number}`)) return `${key}-${number}`;
}
