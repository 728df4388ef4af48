// The calls of an import: those of contacts and of events are the same, at their own addresses.
import { type Schemas, client } from "../api/client";
import { send } from "../api/sending";

export type Kind = "contacts" | "events";
export type Import = Schemas["ShownImport"];
export type Preview = Schemas["ShownImportPreview"];
export type Planned = Schemas["Planned"];

export const toKind = (text: string | null | undefined): Kind => (text === "events" ? "events" : "contacts");

/** Still at work: asked about again every second. */
export const isBusy = ({ state }: Pick<Import, "state">): boolean => ["waiting", "running", "undoing"].includes(state);

async function answerOf<Answer>(call: Promise<{ data?: Answer; error?: unknown }>): Promise<Answer> {
  const { data, error } = await call;
  if (data === undefined) throw error;
  return data;
}

const at = (id: number) => ({ params: { path: { id } } });

export const listImports = (kind: Kind, cursor: string | null) => {
  const query = { params: { query: { cursor } } };
  return answerOf(kind === "contacts" ? client.GET("/api/imports/contacts", query) : client.GET("/api/imports/events", query));
};

export const readImport = (kind: Kind, id: number) =>
  answerOf(kind === "contacts" ? client.GET("/api/imports/contacts/{id}", at(id)) : client.GET("/api/imports/events/{id}", at(id)));

export const previewImport = (kind: Kind, id: number, body: Planned) =>
  answerOf(
    kind === "contacts"
      ? client.POST("/api/imports/contacts/{id}/preview", { ...at(id), body })
      : client.POST("/api/imports/events/{id}/preview", { ...at(id), body }),
  );

export const startImport = (kind: Kind, id: number, body: Planned) =>
  answerOf(
    kind === "contacts"
      ? client.POST("/api/imports/contacts/{id}/start", { ...at(id), body })
      : client.POST("/api/imports/events/{id}/start", { ...at(id), body }),
  );

export type Action = "cancel" | "resume" | "undo";

/** Stop an import, let it go on, or take it back. */
export async function act(kind: Kind, id: number, action: Action): Promise<Import> {
  return tell(await send(new Request(new URL(`/api/imports/${kind}/${id}/${action}`, location.origin), { method: "POST" })));
}

/** The file is the body itself. */
export async function upload(kind: Kind, file: File): Promise<Import> {
  const address = new URL(`/api/imports/${kind}?name=${encodeURIComponent(file.name)}`, location.origin);
  const headers = { "Content-Type": "application/octet-stream" };
  return tell(await send(new Request(address, { method: "POST", body: file, headers })));
}

async function tell(response: Response): Promise<Import> {
  const told: unknown = await response.json();
  if (!response.ok) throw told;
  return told as Import;
}
