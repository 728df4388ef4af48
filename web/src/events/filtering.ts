import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useSearchParams } from "react-router";

/** Filters that stand in the address; another filter begins at the first page. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const change = (changes: Partial<Record<Name, string | null>>) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        next.delete("cursor");
        for (const [name, value] of Object.entries<string | null | undefined>(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const value = (name: Name): string => search.get(name) ?? "";
  const clear = () => change(Object.fromEntries(names.map((name) => [name, null])) as Partial<Record<Name, null>>);
  return { value, change, clear, isAny: names.some((name) => search.has(name)) };
}

/** A text that is typed: it counts as a filter when the typing pauses. */
export function useTyped(value: string, apply: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const [last, setLast] = useState(value);
  // Changed from elsewhere, such as by «clear» or «back».
  if (value !== last) {
    setLast(value);
    setTyped(value);
  }
  const later = useDebouncedCallback(apply, 350);
  return [
    typed,
    (text) => {
      setTyped(text);
      later(text.trim());
    },
  ];
}
