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

const OVER = new Set(["done", "dead", "cancelled", "failed"]);
export const isOver = (bulk: Bulk | undefined): boolean => bulk !== undefined && (bulk.ended_at !== null || OVER.has(bulk.state));

/** A job while it runs; when it has ended, the list shows what has changed. */
export function useBulk(id: number | null) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["contacts", "bulk", id],
    enabled: id !== null,
    queryFn: async ({ signal }) => {
      const { data, error } = await client.GET("/api/contacts/bulk/{id}", { params: { path: { id: id ?? 0 } }, signal });
      if (!data) throw error;
      return data;
    },
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
