// Fetches what is to be edited; the editor begins when it is there, and is not fetched away under whoever types.
import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemAlert } from "../parts/ProblemAlert";
import { type Definition, type Kind, readDefinition } from "./calls";

interface LoadedProps {
  kind: Kind;
  name: string;
  children: (definition: Definition) => ReactNode;
}

export function Loaded({ kind, name, children }: LoadedProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ["editing", kind, name],
    queryFn: ({ signal }) => readDefinition(kind, name, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <Stack aria-busy>
        <Skeleton height={36} width="40%" />
        <Skeleton height={54} />
        <Skeleton height={260} />
      </Stack>
    );
  return children(data);
}
