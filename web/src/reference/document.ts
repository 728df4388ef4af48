// Our OpenAPI document, as far as the reader of it needs to know.
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  title?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: boolean | Schema;
  example?: unknown;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content & { $ref?: string; description?: string }>;
}

export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Entry {
  method: string;
  path: string;
  operation: Operation;
}

export interface Row {
  name: string;
  type: string;
  isRequired: boolean;
  description: string;
}

export function resolve(document: Document, schema: Schema | undefined): Schema {
  const name = schema?.$ref?.split("/").at(-1);
  return (name && document.components.schemas[name]) || (schema ?? {});
}

/** A type in few words: `string (date-time)`, `ShownUser[]`, `integer | null`. */
export function typeOf(schema: Schema | undefined): string {
  if (!schema) return "";
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const choices = schema.anyOf ?? schema.oneOf ?? (schema.allOf?.length === 1 ? schema.allOf : undefined);
  if (choices) return choices.map(typeOf).join(" | ");
  if (schema.type === "array") return `${typeOf(schema.items)}[]`;
  return schema.format ? `${schema.type} (${schema.format})` : (schema.type ?? "any");
}

export function rowsOf(document: Document, schema: Schema | undefined): Row[] {
  const { properties = {}, required = [] } = resolve(document, schema);
  return Object.entries(properties).map(([name, each]) => ({
    name,
    type: typeOf(each),
    isRequired: required.includes(name),
    description: each.description ?? "",
  }));
}

export const bodyOf = (content: Content | undefined): Schema | undefined => Object.values(content?.content ?? {})[0]?.schema;

/** The operations by tag, those that hold what is searched for. */
export function groupOperations(document: Document, search: string): [string, Entry[]][] {
  const wanted = search.trim().toLowerCase();
  const groups = new Map<string, Entry[]>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const said = `${method} ${path} ${operation.summary ?? ""} ${operation.description ?? ""}`.toLowerCase();
      if (!said.includes(wanted)) continue;
      const tag = operation.tags?.[0] ?? "";
      groups.set(tag, [...(groups.get(tag) ?? []), { method: method.toUpperCase(), path, operation }]);
    }
  }
  return [...groups];
}

/** The request as somebody would type it. */
export function curlOf(document: Document, { method, path, operation }: Entry, origin: string): string {
  const body = resolve(document, bodyOf(operation.requestBody));
  const lines = [`curl${method === "GET" ? "" : ` -X ${method}`} -H "Authorization: Bearer $KEY"`];
  if (body.example !== undefined) lines.push(`  -H "Content-Type: application/json" -d '${JSON.stringify(body.example)}'`);
  return [...lines, `  ${origin}${path}`].join(" \\\n");
}
