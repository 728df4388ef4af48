/** The key that suits a name: what programs and files call the field. */
export function suggestKey(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, 100);
}

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether one of the texts has the words that are looked for, whatever their case and accents. */
export const hasWords = (wanted: string, ...texts: string[]): boolean => texts.some((text) => folded(text).includes(folded(wanted.trim())));
