import { Alert, Anchor, Box, Button, Collapse, Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight, IconInfoCircle } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { Moment } from "../parts/Moment";
import { Amount } from "./Amount";
import classes from "./contact.module.css";
import { readExact } from "./exact";
import { type Entry, type Explanation, type Line, type More, expiryOf, groupLines, moreOf } from "./explaining";
import { type Telling, useTelling } from "./telling";

const AT_ONCE = 50;

/** The lines of an explanation, which add up to the value, and what does not count, with the reason. */
export function Explained({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation("contact");
  const telling = useTelling(explanation);
  const entries = useMemo(() => groupLines(explanation.lines, moreOf(explanation, true)), [explanation]);
  if (explanation.state === "inactive") return <Text c="dimmed">{t("why.inactive")}</Text>;
  return (
    <Stack gap="md">
      <Since explanation={explanation} />
      {explanation.value === null ? (
        <Text c="dimmed">{t("why.outside")}</Text>
      ) : (
        <Box className={`${classes.frame} ${classes.scroll}`}>
          <table className={classes.lines} aria-label={t("why.lines")}>
            <Heads />
            <tbody>
              {entries.length === 0 && (
                <tr>
                  <th scope="row" colSpan={5}>
                    {t("why.nothing")}
                  </th>
                </tr>
              )}
              {entries.map((entry) => (
                <EntryRows key={entry.key} entry={entry} telling={telling} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={4}>
                  {t("why.value")}
                </th>
                <td className={`${classes.number} ${classes.total}`}>
                  <Amount of={readExact(explanation.value)} />
                </td>
              </tr>
            </tfoot>
          </table>
        </Box>
      )}
      <LeftOut explanation={explanation} telling={telling} />
    </Stack>
  );
}

function Heads() {
  const { t } = useTranslation("contact");
  return (
    <thead>
      <tr>
        <th scope="col">{t("why.what")}</th>
        <th scope="col">{t("why.when")}</th>
        <th scope="col">{t("why.until")}</th>
        <th scope="col" className={classes.number}>
          {t("why.points")}
        </th>
        <th scope="col" className={classes.number}>
          {t("why.running")}
        </th>
      </tr>
    </thead>
  );
}

function Since({ explanation: { reset_at, counts_since } }: { explanation: Explanation }) {
  const { t } = useTranslation("contact");
  const { moment } = useFormats();
  const at = reset_at ?? counts_since;
  if (!at) return null;
  return (
    <Alert color="blue" icon={<IconInfoCircle />} py="xs">
      {reset_at && reset_at === counts_since ? t("why.sinceReset", { at: moment(reset_at) }) : t("why.sinceSet", { at: moment(counts_since ?? at) })}
    </Alert>
  );
}

function EntryRows({ entry, telling }: { entry: Entry; telling: Telling }) {
  const { t } = useTranslation("contact");
  const { number } = useFormats();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { title, detail } = telling.entry(entry);
  const [first] = entry.lines;
  const isMany = entry.count > 1;
  const about = !isMany && first ? telling.line(first) : "";
  return (
    <>
      <tr>
        <th scope="row">
          {isMany ? (
            <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={toggle} fz="sm">
              <IconChevronRight size={16} aria-hidden />
              <span>
                <strong>{title}</strong> <Text span c="dimmed" size="sm">{t("why.times", { count: entry.count, number: number(entry.count) })}</Text>
              </span>
            </UnstyledButton>
          ) : (
            <strong className={classes.indent} style={{ display: "block" }}>
              {title}
            </strong>
          )}
          <Text size="xs" c="dimmed" className={classes.indent}>
            {about && <span>{about}<br /></span>}
            {detail}
          </Text>
        </th>
        <td className={classes.when}>
          <When lines={entry.lines} />
        </td>
        <td className={classes.until} data-label={t("why.until")}>
          <Until lines={entry.lines} more={entry.more} />
        </td>
        <td className={classes.number}>
          <Amount of={entry.points} isPoints />
        </td>
        <td className={`${classes.number} ${classes.total}`}>
          <Amount of={entry.total} isQuiet />
        </td>
      </tr>
      {isOpen && <SingleLines entry={entry} telling={telling} />}
    </>
  );
}

/** Each line of an entry, some at a time. */
function SingleLines({ entry: { lines, more }, telling }: { entry: Entry; telling: Telling }) {
  const { t } = useTranslation("contact");
  const { number } = useFormats();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      {lines.slice(0, shown).map((line, place) => (
        <tr key={place} className={classes.detail}>
          <th scope="row">
            <span className={classes.indent} style={{ display: "block" }}>
              {telling.line(line)}
            </span>
          </th>
          <td className={classes.when}>
            <When lines={[line]} />
          </td>
          <td className={classes.until} data-label={t("why.until")}>
            <Until lines={[line]} />
          </td>
          <td className={classes.number}>
            <Amount of={readExact(line.points)} isPoints />
          </td>
          <td className={classes.total} />
        </tr>
      ))}
      {lines.length > shown && (
        <tr className={classes.detail}>
          <th scope="row" colSpan={5}>
            <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + 4 * AT_ONCE)}>
              {t("why.more", { count: lines.length - shown, number: number(lines.length - shown) })}
            </Button>
          </th>
        </tr>
      )}
      {more && lines.length <= shown && (
        <tr className={classes.detail}>
          <th scope="row" colSpan={3} className={classes.indent}>
            {t("why.together", { count: more.lines, number: number(more.lines) })}
          </th>
          <td className={classes.number}>
            <Amount of={readExact(more.points)} isPoints />
          </td>
          <td className={classes.total} />
        </tr>
      )}
    </>
  );
}

function When({ lines }: { lines: Line[] }) {
  const { t } = useTranslation("contact");
  const moments = lines.flatMap((line) => (line.kind !== "limit" && line.at ? [line.at] : []));
  const [latest] = moments;
  const earliest = moments.at(-1);
  if (!latest || !earliest) return lines[0]?.kind === "limit" ? null : <Text size="sm" c="dimmed">{t("why.now")}</Text>;
  return <Moment at={latest} as="date" />;
}

function Until({ lines, more = null }: { lines: Line[]; more?: More | null }) {
  const { t } = useTranslation("contact");
  const ends = expiryOf(lines, more);
  if (lines[0]?.kind === "limit") return null;
  if (!ends) {
    const isWhile = lines[0]?.kind === "award" && lines[0].dated_by === "nothing";
    return (
      <Text size="sm" c="dimmed">
        {t(isWhile ? "why.asLong" : "why.always")}
      </Text>
    );
  }
  return <Moment at={ends} as="date" />;
}

/** What was given once and does not count, or not any more. */
function LeftOut({ explanation, telling }: { explanation: Explanation; telling: Telling }) {
  const { t } = useTranslation("contact");
  const { number } = useFormats();
  const [isOpen, { toggle }] = useDisclosure(false);
  const entries = useMemo(() => groupLines(explanation.not_counting, moreOf(explanation, false)), [explanation]);
  if (entries.length === 0) return null;
  const count = entries.reduce((sum, each) => sum + each.count, 0);
  return (
    <Box>
      <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={toggle} fz="sm">
        <IconChevronRight size={16} aria-hidden />
        <Title order={3} fz="sm">
          {t("why.leftOut", { count, number: number(count) })}
        </Title>
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <Stack gap={0} mt="xs" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
          {entries.map((entry) => (
            <LeftOutEntry key={entry.key} entry={entry} telling={telling} />
          ))}
        </Stack>
      </Collapse>
    </Box>
  );
}

function LeftOutEntry({ entry, telling }: { entry: Entry; telling: Telling }) {
  const { t } = useTranslation("contact");
  const { number, date } = useFormats();
  const [shown, setShown] = useState(0);
  const moments = entry.lines.flatMap((line) => (line.kind !== "limit" && line.at ? [date(line.at)] : []));
  const [latest, earliest] = [moments[0], entry.more?.first_at ? date(entry.more.first_at) : moments.at(-1)];
  return (
    <Box component="li" py={6} px="sm" className={classes.indent}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
        <Text size="sm">
          <strong>{telling.entry(entry).title}</strong> – {telling.reason(entry)}{" "}
          <Text span c="dimmed" size="sm">
            · {t("why.times", { count: entry.count, number: number(entry.count) })}
            {earliest && ` · ${earliest === latest ? earliest : `${earliest} – ${latest ?? ""}`}`}{" "}
          </Text>
          <Anchor component="button" type="button" size="sm" onClick={() => setShown(shown ? 0 : AT_ONCE)} aria-expanded={shown > 0}>
            {t(shown ? "why.hide" : "why.show")}
          </Anchor>
        </Text>
        <Text size="sm" style={{ whiteSpace: "nowrap" }} c="dimmed">
          (<Amount of={entry.points} isPoints isQuiet />)
        </Text>
      </Group>
      {shown > 0 && (
        <Box className={classes.scroll}>
          <table className={classes.lines} aria-label={telling.entry(entry).title}>
            <tbody>
              <SingleLines entry={entry} telling={telling} />
            </tbody>
          </table>
        </Box>
      )}
    </Box>
  );
}
