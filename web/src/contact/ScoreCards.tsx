import { Box, Group, Loader, Skeleton, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconGauge, IconMinus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { BandBadge } from "../parts/BandBadge";
import { Empty } from "../parts/Empty";
import { ProblemAlert } from "../parts/ProblemAlert";
import classes from "./contact.module.css";
import { useAddress } from "./address";
import { type Band, type Value, type useScores, useEarlierScores } from "./data";

const DAYS = 30;
const DAY = 86_400_000;
const HOUR = 3_600_000;

interface ScoreCardsProps {
  contact: number;
  query: ReturnType<typeof useScores>;
  shown: string | undefined;
  bands: ReadonlyMap<string, Band[]>;
}

/** The values; the chosen one is explained below. */
export function ScoreCards({ contact, query: { data, error, refetch }, shown, bands }: ScoreCardsProps) {
  const { t } = useTranslation("contact");
  const { go } = useAddress();
  const before = useMemo(() => new Date(Math.floor(Date.now() / HOUR) * HOUR - DAYS * DAY).toISOString(), []);
  const earlier = useEarlierScores(contact, before);
  if (error && !data) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={104} />;
  if (data.length === 0) {
    return (
      <Box className={classes.frame}>
        <Empty icon={IconGauge} title={t("scores.none")}>
          {t("scores.noneWhy")}
        </Empty>
      </Box>
    );
  }
  return (
    <Box className={classes.cards} role="group" aria-label={t("scores.title")}>
      {data.map((value) => (
        <ScoreCard
          key={value.score}
          value={value}
          before={earlier.data?.find((each) => each.score === value.score)}
          bands={bands.get(value.score) ?? []}
          isShown={value.score === shown}
          show={() => go({ score: value.score, at: null })}
        />
      ))}
    </Box>
  );
}

interface ScoreCardProps {
  value: Value;
  before: Value | undefined;
  bands: Band[];
  isShown: boolean;
  show: () => void;
}

function ScoreCard({ value, before, bands, isShown, show }: ScoreCardProps) {
  const { t } = useTranslation("contact");
  const { number } = useFormats();
  return (
    <UnstyledButton className={classes.card} aria-pressed={isShown} onClick={show}>
      <Text size="sm" fw={550} style={{ overflowWrap: "anywhere" }}>
        {value.name}
      </Text>
      <Group gap={6} align="center" mt={4}>
        <span className={classes.value}>{value.value === null ? "–" : number(value.value, { maximumFractionDigits: 2 })}</span>
        {value.value !== null && bands.length > 0 && (
          <BandBadge band={value.band} rank={bands.findIndex((each) => each.name === value.band)} of={bands.length} />
        )}
      </Group>
      <Box mt={4} mih={20}>
        {value.is_pending ? (
          <Group gap={6} c="dimmed">
            <Loader size={12} type="dots" />
            <Text size="xs">{t("scores.pending")}</Text>
          </Group>
        ) : value.value === null ? (
          <Text size="xs" c="dimmed">
            {t("scores.outside")}
          </Text>
        ) : (
          <Trend now={value.value} before={before?.value} />
        )}
      </Box>
    </UnstyledButton>
  );
}

function Trend({ now, before }: { now: number; before: number | null | undefined }) {
  const { t } = useTranslation("contact");
  const { points } = useFormats();
  if (before === undefined) return null;
  const by = Math.round((now - (before ?? 0)) * 100) / 100;
  const Icon = by > 0 ? IconArrowUpRight : by < 0 ? IconArrowDownRight : IconMinus;
  const color = by > 0 ? "teal" : by < 0 ? "red" : null;
  return (
    <Text size="xs" c={color ? `var(--mantine-color-${color}-light-color)` : "dimmed"} className={classes.trend}>
      <Icon size={14} aria-hidden />
      {by === 0 ? t("scores.steady", { days: DAYS }) : t("scores.trend", { points: points(by), days: DAYS })}
    </Text>
  );
}
