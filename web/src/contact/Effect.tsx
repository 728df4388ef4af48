import { Box, Group, Loader, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Schemas, client } from "../api/client";
import { useFormats } from "../language/formats";
import { BandBadge } from "../parts/BandBadge";
import { ProblemAlert } from "../parts/ProblemAlert";

export type NewAdjustment = Schemas["NewAdjustment"];
type Foreseen = Schemas["Foreseen"];
type Standing = Schemas["ForeseenStanding"];
const PAUSE = 250;

function useEffectOf(contact: number, key: string, body: Foreseen | null) {
  return useQuery({
    queryKey: ["effect", contact, key, body],
    enabled: body !== null,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      if (!body) throw new Error("nothing to foresee");
      const { data, error } = await client.POST("/api/contacts/{id}/scores/{key}/adjustments/preview", { params: { path: { id: contact, key } }, body, signal });
      if (error) throw error;
      return data;
    },
  });
}

function Stands({ of }: { of: Standing }) {
  const { number } = useFormats();
  return (
    <Group gap={6} component="span" wrap="nowrap">
      <Text span fw={650}>
        {of.value === null ? "–" : number(of.value, { maximumFractionDigits: 2 })}
      </Text>
      {of.band && <BandBadge band={of.band} />}
    </Group>
  );
}

/** What the value is, and what it would be; the wait is as tall as the answer. */
function Effect({ query: { data, error, isFetching } }: { query: ReturnType<typeof useEffectOf> }) {
  const { t } = useTranslation("contact");
  return (
    <Box role="status" aria-live="polite" mih={34} mt="xs">
      <ProblemAlert problem={error} />
      {data && (
        <Group gap="sm" component="span" opacity={isFetching ? 0.6 : 1}>
          <Text span size="sm" c="dimmed">
            {t("effect.title")}
          </Text>
          <Stands of={data.before} />
          <IconArrowRight size={16} aria-label={t("moment.to")} />
          <Stands of={data.after} />
        </Group>
      )}
      {!data && !error && (isFetching ? <Loader size="xs" /> : <Text size="sm" c="dimmed">{t("effect.none")}</Text>)}
    </Box>
  );
}

export function EffectOfAdjusting({ contact, score, adjustment }: { contact: number; score: string; adjustment: NewAdjustment | null }) {
  const [settled] = useDebouncedValue(adjustment, PAUSE);
  return <Effect query={useEffectOf(contact, score, settled && { adjustment: settled })} />;
}

export function EffectOfUndoing({ contact, score, number }: { contact: number; score: string; number: number }) {
  return <Effect query={useEffectOf(contact, score, { without: number })} />;
}
