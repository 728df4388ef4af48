// The calls of the editors. Documents go and come as text, so that their numbers stay exact.
import { type Schemas, client } from "../api/client";
import { type JsonObject, isObject, parseExact, writeExact } from "../conditions/exact";

export type Kind = "score" | "segment";
export type Description = Schemas["DescribedDraft"];
export type Drafted = Description["problems"][number];

/** A score or segment as it was read. */
export interface Definition {
  document: JsonObject;
  version: number;
  live: number | null;
  hasChanges: boolean;
  editedAt: string;
  editedBy: string;
}

const ADDRESS = { score: "/api/scores/{key}", segment: "/api/segments/{key}" } as const;
const MAKING = { score: "/api/scores", segment: "/api/segments" } as const;
const asText = { parseAs: "text" } as const;

function toDefinition(text: unknown): Definition {
  const whole = parseExact(String(text)) as JsonObject;
  return {
    document: isObject(whole.document) ? whole.document : {},
    version: Number(whole.version),
    live: whole.live === null ? null : Number(whole.live),
    hasChanges: whole.has_changes === true,
    editedAt: String(whole.edited_at),
    editedBy: String(whole.edited_by),
  };
}

export async function readDefinition(kind: Kind, key: string, signal?: AbortSignal): Promise<Definition> {
  const { data, error } = await client.GET(ADDRESS[kind], { params: { path: { key } }, signal, ...asText });
  if (data === undefined) throw error;
  return toDefinition(data);
}

export async function makeDefinition(kind: Kind, document: JsonObject): Promise<Definition> {
  const { data, error } = await client.POST(MAKING[kind], {
    body: { document: {} },
    bodySerializer: () => writeExact({ document }),
    ...asText,
  });
  if (data === undefined) throw error;
  return toDefinition(data);
}

export async function saveDefinition(kind: Kind, key: string, document: JsonObject, version: number): Promise<Definition> {
  const { data, error } = await client.PUT(ADDRESS[kind], {
    params: { path: { key } },
    body: { document: {} },
    bodySerializer: () => writeExact({ document, version }),
    ...asText,
  });
  if (data === undefined) throw error;
  return toDefinition(data);
}

export async function describe(kind: Kind, document: string, signal?: AbortSignal): Promise<Description> {
  const { data, error } = await client.POST("/api/model/describe", { body: {}, bodySerializer: () => `{"${kind}":${document}}`, signal });
  if (data === undefined) throw error;
  return data;
}

export interface ReadYaml {
  document: JsonObject | null;
  problems: Drafted[];
}

export async function readYaml(part: Kind, text: string, signal?: AbortSignal): Promise<ReadYaml> {
  const { data, error } = await client.POST("/api/model/read", { body: { text, part }, signal, ...asText });
  if (data === undefined) throw error;
  const told = parseExact(String(data)) as JsonObject;
  return { document: isObject(told.document) ? told.document : null, problems: told.problems as unknown as Drafted[] };
}

export async function writeYaml(document: string, signal?: AbortSignal): Promise<string> {
  const { data, error } = await client.POST("/api/model/write", {
    body: { document: {} },
    bodySerializer: () => `{"document":${document}}`,
    signal,
  });
  if (data === undefined) throw error;
  return data.text;
}
