// What is most telling about an event, in one line.
const TELLING = ["url", "path", "subject", "form", "title", "campaign", "list", "tag", "field", "plan", "name"];

/** An address without what is the same everywhere: «/pricing?plan=pro» of «https://example.org/pricing?plan=pro». */
export function shortAddress(url: string): string {
  try {
    const { pathname, search } = new URL(url);
    return pathname + search;
  } catch {
    return url;
  }
}

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The property that says most, as a text; empty if an event has none. */
export function detailOf(properties: Record<string, unknown>): string {
  const name = TELLING.find((each) => properties[each]) ?? Object.keys(properties)[0];
  if (!name) return "";
  const text = valueText(properties[name]);
  return name === "url" ? shortAddress(text) : text;
}
