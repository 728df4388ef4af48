// The same done to many contacts: asked for as a job, followed until it has ended, taken back where there is a way.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client, type Schemas } from "../api/client";
import { toQuery } from "./address";
import { LISTS } from "./rows";
import type { Selection } from "./selection";
import type { Viewing } from "./useView";

export type Action = Schemas["NewBulk"]["action"];
export type Verb = Action["verb"];
export type Bulk = Schemas["ShownBulk"];

export interface Chosen {
  ids?: number[];
  filter?: Record<string, unknown>;
  expected: number;
}

/** Those who are meant, as the API takes them. */
export function chosenOf(selection: Selection, { filters, order }: Viewing, total: number): Chosen {
  if (selection.kind === "some") return { ids: [...selection.ids], expected: selection.ids.size };
  return { filter: { ...toQuery(filters), order }, expected: total };
}

/** Ask for the job, and return its number. */
export async function start({ expected, ...who }: Chosen, action: Action): Promise<number> {
  const { data, error } = await client.POST("/api/contacts/bulk", { body: { ...who, expected, action } as Schemas["NewBulk"] });
  if (!data) throw error;
  return data.id;
}

export const isOver = (bulk: Bulk | undefined): boolean => bulk !== undefined && ["done", "dead", "cancelled"].includes(bulk.state);

async function read(id: number, isErasure: boolean, signal: AbortSignal): Promise<Bulk> {
  const path = { params: { path: { id } }, signal };
  if (!isErasure) {
    const { data, error } = await client.GET("/api/contacts/bulk/{id}", path);
    if (!data) throw error;
    return data;
  }
  const { data, error } = await client.GET("/api/jobs/{id}", path);
  if (!data) throw error;
  return { ...data, verb: "erase", changed: data.done, refused: [], refused_count: 0, can_undo: false };
}

/** Stop a job at its next step; an erasure is a job like those of the service itself. */
export async function cancel(id: number, isErasure: boolean): Promise<void> {
  const path = { params: { path: { id } } };
  const { error } = await (isErasure ? client.POST("/api/jobs/{id}/cancel", path) : client.POST("/api/contacts/bulk/{id}/cancel", path));
  if (error) throw error;
}

/** A job while it runs; when it has ended, the list shows what has changed. */
export function useBulk(id: number, isErasure: boolean) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["contacts", "bulk", id],
    queryFn: ({ signal }) => read(id, isErasure, signal),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 700),
  });
  const [seen, setSeen] = useState<number | null>(null);
  const over = isOver(query.data);
  useEffect(() => {
    if (!over || seen === id) return;
    setSeen(id);
    void queries.invalidateQueries({ queryKey: LISTS });
    void queries.invalidateQueries({ queryKey: ["get", "/api/contacts/count"] });
  }, [over, id, seen, queries]);
  return query;
}
