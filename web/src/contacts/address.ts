// What the list shows, as the address of the page says it: order, filters, search and columns. The names are the API's.

/** The fields by which contacts are filtered at once; by any other they are through a condition. */
export const FIELDS = ["company", "industry", "city", "state", "country", "language"] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Filters {
  search: string;
  score?: string;
  band?: string;
  at_least?: number;
  at_most?: number;
  /** 0 is nobody. */
  owner?: number;
  tag: string[];
  list?: string;
  status?: string;
  segment?: string;
  fields: Partial<Record<FieldName, string>>;
  /** A whole condition, as the model has it, as JSON. */
  when?: string;
}

export interface View extends Filters {
  /** As the API has it, such as `-score.interest`; nothing is the order that is usual. */
  order?: string;
  /** Nothing is what the user chose before. */
  columns?: string[];
}

export const NOTHING: Filters = { search: "", tag: [], fields: {} };

const TEXTS = ["score", "band", "list", "status", "segment", "when"] as const;
const NUMBERS = ["at_least", "at_most", "owner"] as const;

function readNumber(text: string | null): number | undefined {
  if (!text?.trim()) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** What an address asks for; what makes no sense in it is left out. */
export function readView(from: URLSearchParams): View {
  const view: View = { ...NOTHING, search: from.get("search") ?? "", tag: from.getAll("tag").filter(Boolean), fields: {} };
  for (const name of TEXTS) view[name] = from.get(name) || undefined;
  for (const name of NUMBERS) view[name] = readNumber(from.get(name));
  for (const name of FIELDS) if (from.get(name)) view.fields[name] = from.get(name) ?? undefined;
  view.order = from.get("order") || undefined;
  view.columns = from.has("columns") ? (from.get("columns") ?? "").split(",").filter(Boolean).map(decodeURIComponent) : undefined;
  return view;
}

/** The address of a view. */
export function writeView(view: View): URLSearchParams {
  const to = new URLSearchParams();
  if (view.order) to.set("order", view.order);
  if (view.search.trim()) to.set("search", view.search);
  for (const name of TEXTS) if (view[name]) to.set(name, view[name]);
  for (const name of NUMBERS) if (view[name] !== undefined) to.set(name, String(view[name]));
  for (const name of FIELDS) if (view.fields[name]) to.set(name, view.fields[name]);
  for (const tag of view.tag) to.append("tag", tag);
  if (view.columns) to.set("columns", view.columns.map(encodeURIComponent).join(","));
  return to;
}

/** The filters as the API takes them. */
export function toQuery({ search, tag, fields, ...others }: Filters & { order?: string; columns?: string[] }) {
  const { columns: _, ...said } = others;
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { ...known, ...fields, ...(search.trim() ? { search: search.trim() } : {}), ...(tag.length ? { tag } : {}) };
}

export const isFiltered = (view: Filters): boolean => Object.keys(toQuery(filtersOf(view))).length > 0;

/** A view without its order and its columns. */
export function filtersOf(view: View): Filters {
  const { order: _, columns: __, ...filters } = view;
  return filters;
}

export const scoreOfOrder = (order: string): string | undefined => /^-?score\.(.+)$/.exec(order)?.[1];

/** Choosing an order that is in force turns it around; numbers and moments begin with the highest. */
export const turned = (order: string, by: string): string => (order === `-${by}` ? by : `-${by}`);
