// Bands: names for ranges of values, with a ruler that shows how they lie.
import { ActionIcon, Box, Button, Card, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Json, type JsonObject, isObject, showScalar, writeExact } from "../conditions/exact";
import { NumberField } from "../conditions/NumberField";
import { idOf, patch } from "../conditions/identity";
import { type Problem, at, besides, within } from "../conditions/problems";
import { Wrong } from "../conditions/Node";
import { useFormats } from "../language/formats";
import { BandBadge, colorOf } from "../parts/BandBadge";
import type { CardProps } from "./cards";
import { type Band, bandsOf } from "./rules";
import classes from "./scores.module.css";

function Segment({ color, name, from, grow }: { color: string; name: string; from: string; grow: number }) {
  return (
    <div
      className={classes.segment}
      style={{ flexGrow: grow, flexBasis: 64, background: `var(--mantine-color-${color}-light)`, color: `var(--mantine-color-${color}-light-color)` }}
    >
      <b>{name}</b>
      <span>{from}</span>
    </div>
  );
}

/** Where each band begins, drawn; the fields below say the same. */
function Ruler({ bands, document }: { bands: readonly Band[]; document: JsonObject }) {
  const { t } = useTranslation("scores");
  const { number } = useFormats();
  const [first] = bands;
  const last = bands.at(-1);
  if (!first || !last) return null;
  const low = Math.min(Number(showScalar(document.minimum) || 0), first.from, 0);
  // The highest band has no end; a maximum far away would leave no room for the others.
  const high = last.from + Math.max(1, (last.from - low) / 2);
  const width = (from: number, to: number) => Math.max(0.05, (to - from) / (high - low || 1));
  return (
    <div className={classes.ruler} aria-hidden>
      {first.from > low && <Segment color="gray" name={t("bands.none")} from={`< ${number(first.from)}`} grow={width(low, first.from)} />}
      {bands.map(({ name, from }, rank) => (
        <Segment
          key={`${name}-${from}`}
          color={colorOf(rank, bands.length)}
          name={name}
          from={`≥ ${number(from)}`}
          grow={width(from, bands[rank + 1]?.from ?? high)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  band: JsonObject;
  rank: number;
  of: number;
  problems: readonly Problem[];
  onChange: (band: JsonObject, tag: string) => void;
  remove: () => void;
}

function Row({ band, rank, of, problems, onChange, remove }: RowProps) {
  const { t } = useTranslation("scores");
  const name = showScalar(band.name);
  return (
    <Box component="li">
      <Group gap="sm" align="flex-start">
        <TextInput
          aria-label={t("bands.name")}
          placeholder={t("bands.name")}
          value={name}
          onChange={(event) => onChange(patch(band, { name: event.currentTarget.value }), "name")}
          error={at(problems, "name")}
          w={180}
        />
        <Text size="sm" lh="36px">
          {t("bands.from")}
        </Text>
        <NumberField
          aria-label={t("bands.fromOf", { name })}
          value={band.from}
          onChange={(from) => onChange(patch(band, { from }), "from")}
          error={at(problems, "from")}
          w={120}
        />
        <ActionIcon variant="subtle" color="gray" c="dimmed" size={34} aria-label={t("bands.remove", { name })} onClick={remove}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
        {name !== "" && rank >= 0 && (
          <Box lh="34px">
            <BandBadge band={name} rank={rank} of={of} />
          </Box>
        )}
      </Group>
      <Wrong problems={besides(problems, ["name", "from"])} />
    </Box>
  );
}

export function BandsCard({ document, change, problems }: CardProps) {
  const { t } = useTranslation("scores");
  const listed = Array.isArray(document.bands) ? (document.bands as readonly Json[]) : [];
  const bands = bandsOf(document);
  const set = (next: readonly Json[], tag?: string) => change(patch(document, { bands: next.length ? next : undefined }), tag);
  const add = () => {
    const highest = bands.at(-1)?.from ?? 0;
    set([...listed, { name: bands.length === 0 ? t("bands.first") : "", from: highest + 25 }]);
  };
  return (
    <Card component="section" aria-labelledby="score-bands">
      <Stack gap="sm">
        <Title order={2} id="score-bands">
          {t("bands.title")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("bands.about")}
        </Text>
        <Ruler bands={bands} document={document} />
        <Stack component="ul" gap="xs" className={classes.rules}>
          {listed.map((band, place) => {
            const found = within(problems, `bands[${place}]`);
            if (!isObject(band))
              return (
                <li key={place}>
                  <code>{writeExact(band)}</code>
                  <Wrong problems={found} />
                </li>
              );
            const rank = bands.findIndex((each) => each.name === band.name && each.from === Number(showScalar(band.from)));
            return (
              <Row
                key={idOf(band)}
                band={band}
                rank={rank}
                of={bands.length}
                problems={found}
                onChange={(changed, tag) => set(listed.map((each, other) => (other === place ? changed : each)), `${idOf(band)}-${tag}`)}
                remove={() => set(listed.filter((_, other) => other !== place))}
              />
            );
          })}
        </Stack>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={add} style={{ alignSelf: "flex-start" }}>
          {t("bands.add")}
        </Button>
      </Stack>
    </Card>
  );
}
