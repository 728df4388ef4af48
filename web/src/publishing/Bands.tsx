import { Anchor, Group, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../language/formats";
import { BandBadge } from "../parts/BandBadge";
import type { Distribution } from "./model";
import classes from "./publishing.module.css";

const SHADES = ["gray", "blue", "teal", "yellow", "orange", "red"];
const colorOf = (rank: number, of: number) => (of < 2 ? "indigo" : (SHADES[Math.round((rank / (of - 1)) * (SHADES.length - 1))] ?? "indigo"));

/** The rank of each band from below, for its colour; the list begins with the highest. */
export function ranksOf(names: readonly (string | null)[]): Map<string, number> {
  const bands = names.filter((name): name is string => name !== null);
  return new Map(bands.map((name, index) => [name, bands.length - 1 - index]));
}

/** How many are in each of the highest bands, in a line. */
export function BandLine({ bands }: { bands: Distribution["bands"] }) {
  const { number } = useFormats();
  const ranks = ranksOf(bands.map((each) => each.band));
  return (
    <Group gap={6}>
      {bands.filter((each) => each.band !== null).slice(0, 4).map((each) => (
        <BandBadge key={each.band} band={`${each.band} ${number(each.contacts)}`} rank={ranks.get(each.band ?? "")} of={ranks.size} />
      ))}
    </Group>
  );
}

/** How many are in each band, with their share, leading to them. */
export function BandTable({ score, distribution }: { score: string; distribution: Distribution }) {
  const { t } = useTranslation("publishing");
  const { number, percent } = useFormats();
  const ranks = ranksOf(distribution.bands.map((each) => each.band));
  const order = `/contacts?order=-score.${encodeURIComponent(score)}`;
  return (
    <Stack gap="sm">
      <div className={classes.share} aria-hidden>
        {distribution.bands.map((each) => (
          <div
            key={each.band}
            style={{
              width: `${(each.contacts / Math.max(1, distribution.contacts)) * 100}%`,
              background: each.band === null ? "transparent" : `var(--mantine-color-${colorOf(ranks.get(each.band) ?? 0, ranks.size)}-5)`,
            }}
          />
        ))}
      </div>
      <Table aria-label={t("bands.title")} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("bands.band")}</Table.Th>
            <Table.Th scope="col" ta="end">{t("bands.contacts")}</Table.Th>
            <Table.Th scope="col" ta="end">{t("bands.share")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {distribution.bands.map((each) => (
            <Table.Tr key={each.band}>
              <Table.Th scope="row"><BandBadge band={each.band} rank={ranks.get(each.band ?? "")} of={ranks.size} /></Table.Th>
              <Table.Td ta="end">
                {each.band === null ? number(each.contacts) : <Anchor component={Link} to={`${order}&band=${encodeURIComponent(each.band)}`} size="sm">{number(each.contacts)}</Anchor>}
              </Table.Td>
              <Table.Td ta="end">{percent(each.contacts / Math.max(1, distribution.contacts))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {distribution.outside > 0 && <Text size="sm" c="dimmed">{t("bands.outside", { count: distribution.outside, said: number(distribution.outside) })}</Text>}
    </Stack>
  );
}
