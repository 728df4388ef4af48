// Exact decimal numbers, which the API writes as text: whole millionths, so that what is added up is exact, too.

export type Exact = bigint;

const PLACES = 6;
const ONE = 10n ** BigInt(PLACES);

export const ZERO: Exact = 0n;

/** Read a number such as "-9.333894"; what stands beyond six places would be lost, and the API never writes it. */
export function readExact(text: string): Exact {
  const [whole = "0", part = ""] = text.replace("-", "").split(".");
  const found = BigInt(whole) * ONE + BigInt(part.slice(0, PLACES).padEnd(PLACES, "0"));
  return text.startsWith("-") ? -found : found;
}

export const sum = (numbers: Iterable<Exact>): Exact => [...numbers].reduce((total, each) => total + each, ZERO);

/** As a number to draw with, not to reckon with. */
export const toNumber = (exact: Exact): number => Number(exact) / Number(ONE);

/** The sign, the whole part, the first two places, and those that follow, which are shown smaller. */
export function splitExact(exact: Exact): { isNegative: boolean; whole: bigint; near: string; rest: string } {
  const size = exact < 0n ? -exact : exact;
  const places = (size % ONE).toString().padStart(PLACES, "0").replace(/0+$/, "");
  const near = places.length === 1 ? `${places}0` : places.slice(0, 2);
  return { isNegative: exact < 0n, whole: size / ONE, near, rest: places.slice(2) };
}
