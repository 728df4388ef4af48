import { Table, Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useFormats } from "../language/formats";
import { matrixOf } from "./numbers";
import { type Place, type ScoreEffect, placeKey } from "./preview";
import classes from "./publishing.module.css";

export function usePlaceName(): (place: Place) => string {
  const { t } = useTranslation("publishing");
  return (place) => (place.is_outside ? t("place.outside") : (place.band ?? t("place.below")));
}

/** The places stand from above: a smaller number is a higher band. */
const colorOf = (row: number, column: number): string | undefined =>
  row === column ? classes.stays : column < row ? classes.up : classes.down;

function Cell({ from, to, count }: { from: Place; to: Place; count: number }) {
  const { t } = useTranslation("publishing");
  const { number } = useFormats();
  const nameOf = usePlaceName();
  const [, setSearch] = useSearchParams();
  if (count === 0) return <Text size="sm" c="dimmed">0</Text>;
  if (placeKey(from) === placeKey(to) || from.band === null || to.band === null) return <>{number(count)}</>;
  const show = () =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      next.set("from", from.band ?? "");
      next.set("to", to.band ?? "");
      next.delete("cursor");
      return next;
    }, { replace: true });
  return (
    <UnstyledButton onClick={show} fw={650} td="underline" aria-label={t("matrix.show", { count, said: number(count), from: nameOf(from), to: nameOf(to) })}>
      {number(count)}
    </UnstyledButton>
  );
}

/** How many go from which band to which. */
export function Matrix({ effect }: { effect: ScoreEffect }) {
  const { t } = useTranslation("publishing");
  const nameOf = usePlaceName();
  const { places, cells } = matrixOf(effect);
  if (places.length < 2) return null;
  return (
    <section>
      <Title order={3} mb="xs">{t("matrix.title")}</Title>
      <Text size="xs" c="dimmed" mb="xs">{t("matrix.detail")}</Text>
      <Table.ScrollContainer minWidth={120 + places.length * 90} scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("matrix.title"), role: "region" } }}>
        <Table className={classes.matrix} aria-label={t("matrix.title")} verticalSpacing={6} withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("matrix.corner")}</Table.Th>
              {places.map((place) => <Table.Th key={placeKey(place)} scope="col">{nameOf(place)}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {places.map((from, row) => (
              <Table.Tr key={placeKey(from)}>
                <Table.Th scope="row">{nameOf(from)}</Table.Th>
                {places.map((to, column) => {
                  const count = cells[row]?.[column] ?? 0;
                  return <Table.Td key={placeKey(to)} className={count > 0 ? colorOf(row, column) : undefined}><Cell from={from} to={to} count={count} /></Table.Td>;
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
