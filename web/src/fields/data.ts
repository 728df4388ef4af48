// Fields, and who reads what.
import { useQueryClient } from "@tanstack/react-query";
import { type Schemas, api } from "../api/client";

export type Field = Schemas["ShownField"];
export type FieldType = Schemas["FieldType"];
export type Reader = Schemas["ShownReader"];
export const TYPES = ["text", "number", "boolean", "date", "datetime", "list"] as const satisfies readonly FieldType[];

/** Read the fields anew, wherever they are shown. */
export function useRenewFields(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["get", "/api/fields"] });
}

export type ReadThing = { field: string } | { tag: string } | { list: string };

/** The scores and segments that read something, as they are when it is asked. */
export const useReaders = (query: ReadThing) => api.useQuery("get", "/api/readers", { params: { query } }, { staleTime: 0, gcTime: 0 });
