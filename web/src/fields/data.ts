// Fields, and who reads what.
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Schemas, api } from "../api/client";
import en from "./en.json";

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

type SystemField = keyof typeof en.systemField;
const isKnown = (name: string): name is SystemField => name in en.systemField;

/** What people call a field: the name they gave it, our own for those of the system, or its key. */
export function useFieldNames(): (field: Field) => string {
  const { t } = useTranslation("fields");
  return ({ label, name, is_system }) => label || (is_system && isKnown(name) ? t(`systemField.${name}`) : name);
}
