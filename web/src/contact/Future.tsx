import { Alert, Card, Grid, Group, List, Progress, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconCheck, IconPlus, IconSnowflake } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { BandBadge } from "../parts/BandBadge";
import { Moment } from "../parts/Moment";
import type { Band } from "./data";
import { readExact, toNumber } from "./exact";
import type { Explanation } from "./explaining";

interface FutureProps {
  explanation: Explanation;
  bands: Band[];
}

/** What would bring the next band, and what happens if nothing does. */
export function Future({ explanation, bands }: FutureProps) {
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <NextBand explanation={explanation} bands={bands} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <Coming explanation={explanation} bands={bands} />
      </Grid.Col>
    </Grid>
  );
}

function useShort(): (exact: string | null) => string {
  const { number } = useFormats();
  return (exact) => (exact === null ? "–" : number(toNumber(readExact(exact)), { maximumFractionDigits: 2 }));
}

function NextBand({ explanation, bands }: FutureProps) {
  const { t } = useTranslation("contact");
  const short = useShort();
  const { next_band: next, value, band } = explanation;
  const part = next && value ? Math.max(0, Math.min(100, (toNumber(readExact(value)) / toNumber(readExact(next.from))) * 100)) : 100;
  return (
    <Card component="section" aria-labelledby="next-band" h="100%">
      <Title order={2} id="next-band" mb="sm">
        {t("next.title")}
      </Title>
      {!next ? (
        <Text size="sm" c="dimmed">
          {t(band === null ? "next.noBands" : "next.highest")}
        </Text>
      ) : (
        <Stack gap="sm">
          <Group gap="xs">
            <BandBadge band={next.name} rank={bands.findIndex((each) => each.name === next.name)} of={bands.length} />
            <Text size="sm">{t("next.missing", { points: short(next.missing), from: short(next.from) })}</Text>
          </Group>
          <Progress value={part} size="sm" aria-label={t("next.progress", { band: next.name })} />
          <Suggestions explanation={explanation} />
        </Stack>
      )}
    </Card>
  );
}

const SHOWN = 6;

function Suggestions({ explanation: { next_band: next, rules } }: { explanation: Explanation }) {
  const { t, i18n } = useTranslation("contact");
  const short = useShort();
  if (!next) return null;
  if (next.suggestions.length === 0) return <Text size="sm" c="dimmed">{t("next.noWay")}</Text>;
  const sorted = [...next.suggestions].sort((one, other) => Number(other.reaches) - Number(one.reaches));
  const language = i18n.language === "es" ? "es" : "en";
  return (
    <>
      <Text size="sm" fw={550}>
        {t(sorted[0]?.reaches ? "next.enough" : "next.notEnough")}
      </Text>
      <List spacing={10} listStyleType="none" size="sm">
        {sorted.slice(0, SHOWN).map((each) => (
          <List.Item
            key={each.rule + each.way}
            icon={
              <ThemeIcon size={20} radius="xl" variant="light" color={each.reaches ? "teal" : "gray"} aria-hidden>
                {each.reaches ? <IconCheck size={13} /> : <IconPlus size={13} />}
              </ThemeIcon>
            }
          >
            <strong>{rules[each.rule]?.name ?? each.rule}</strong>
            {each.way === "events" && each.times ? ` · ${t("next.times", { count: each.times })}` : ""}
            {each.value !== null && <> → <strong>{short(each.value)}</strong>{each.reaches ? "" : ` (${t("next.alone")})`}</>}
            <Text size="xs" c="dimmed">
              {rules[each.rule]?.words[language]}
            </Text>
          </List.Item>
        ))}
      </List>
      {next.together !== null && <Text size="sm">{t(next.together_reach ? "next.together" : "next.togetherNot", { value: short(next.together) })}</Text>}
    </>
  );
}

type Change = Explanation["outlook"]["changes"][number];

function Coming({ explanation, bands }: FutureProps) {
  const { t } = useTranslation("contact");
  const { outlook, band, next_change_at: next } = explanation;
  const { changes, cools } = outlook;
  return (
    <Card component="section" aria-labelledby="coming" h="100%">
      <Title order={2} id="coming" mb="sm">
        {t("coming.title")}
      </Title>
      <Stack gap="sm">
        {cools && (
          <Alert color="blue" icon={<IconSnowflake />} py="xs" title={t("coming.cools", { band: band ?? "" })}>
            <Moment at={cools.at} as="date" /> · <Moment at={cools.at} />
          </Alert>
        )}
        {changes.length === 0 ? (
          <Text size="sm" c="dimmed">
            {next ? t("coming.later") : t("coming.stays")}
          </Text>
        ) : (
          <Stack gap={8} component="ul" p={0} m={0} fz="sm" style={{ listStyle: "none" }}>
            {changes.map((change) => (
              <li key={change.at}>
                <ComingChange change={change} explanation={explanation} bands={bands} />
              </li>
            ))}
          </Stack>
        )}
        {outlook.fades && <Text size="xs" c="dimmed">{t("coming.fades")}</Text>}
        {changes.length > 0 && !outlook.is_complete && <Text size="xs" c="dimmed">{t("coming.more")}</Text>}
      </Stack>
    </Card>
  );
}

function ComingChange({ change, explanation, bands }: FutureProps & { change: Change }) {
  const short = useShort();
  const causes = useCauses(explanation);
  const isOther = change.band !== explanation.band;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
      <div>
        <Moment at={change.at} as="date" />
        <Text size="xs" c="dimmed">
          {causes(change)}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap" flex="none">
        <Text size="sm" fw={600}>
          {short(change.value)}
        </Text>
        {isOther && <BandBadge band={change.band} rank={bands.findIndex((each) => each.name === change.band)} of={bands.length} />}
      </Group>
    </Group>
  );
}

const CAUSES = ["award_expires", "adjustment_expires", "adjustment_begins", "event_begins", "event_leaves", "date_crosses", "points_fade", "score_changes"] as const;

function useCauses({ rules }: Explanation): (change: Change) => string {
  const { t } = useTranslation("contact");
  const { list } = useFormats();
  return ({ causes }) => {
    const said = causes.flatMap(({ kind, of }) => {
      const known = CAUSES.find((each) => each === kind);
      return known ? [t(`cause.${known}`, { of: rules[of]?.name ?? of })] : [];
    });
    return list([...new Set(said)]);
  };
}
