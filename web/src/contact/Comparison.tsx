import { Alert, Box, Button, Card, CloseButton, Group, SegmentedControl, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { ProblemAlert } from "../parts/ProblemAlert";
import { Amount } from "./Amount";
import { Explained } from "./Explained";
import { useAddress } from "./address";
import classes from "./contact.module.css";
import { NOW, useExplanation } from "./data";
import { type Exact, ZERO, readExact } from "./exact";
import { type Difference, type Explanation, compare, groupLines, moreOf } from "./explaining";
import { useTelling } from "./telling";

interface ComparisonProps {
  contact: number;
  score: string;
  now: Explanation;
  at: string;
}

/** The moment that is asked about, beside now or beside another moment. */
export function Comparison({ contact, score, now, at }: ComparisonProps) {
  const { t } = useTranslation("contact");
  const { moment } = useFormats();
  const { get, go } = useAddress();
  const [other, view] = [get("with"), get("view") === "lines" ? "lines" : "differences"];
  const then = useExplanation(contact, score, at);
  const reference = useExplanation(contact, score, other ?? null);
  const beside = other ? reference.data : now;
  const problem = then.error ?? reference.error;
  const isFresh = then.data && !then.isPlaceholderData && beside;
  return (
    <Card component="section" aria-labelledby="moment">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Box>
          <Title order={2} id="moment">
            {t("moment.title", { at: moment(at) })}
          </Title>
          <Text size="sm" c="dimmed">
            {other ? t("moment.withOther", { at: moment(other) }) : t("moment.withNow")}
          </Text>
        </Box>
        <CloseButton aria-label={t("moment.close")} onClick={() => go({ at: null, with: null, view: null })} />
      </Group>
      <Group my="sm" gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t("moment.view")}
          value={view}
          onChange={(value) => go({ view: value === "lines" ? value : null })}
          data={[
            { value: "differences", label: t("moment.differences") },
            { value: "lines", label: t("moment.lines") },
          ]}
        />
        <Button size="xs" variant="default" onClick={() => go({ with: other ? null : at })}>
          {t(other ? "moment.compareNow" : "moment.keep")}
        </Button>
        <Button size="xs" variant="default" onClick={() => go({ tab: "activity", until: at }, { push: true })}>
          {t("moment.activity")}
        </Button>
      </Group>
      {problem ? (
        <ProblemAlert problem={problem} retry={() => void then.refetch()} />
      ) : isFresh ? (
        view === "lines" ? <Explained explanation={then.data} /> : <Differences one={then.data} other={beside} />
      ) : (
        <Skeleton height={160} />
      )}
    </Card>
  );
}

const valueOf = ({ value }: Explanation): Exact => (value === null ? ZERO : readExact(value));

/** What gave other points at the earlier of two moments than at the later one; the differences add up as the values do. */
function Differences({ one, other }: { one: Explanation; other: Explanation }) {
  const { t } = useTranslation("contact");
  const { moment } = useFormats();
  const isInOrder = (one.at ?? "") <= (other.at ?? NOW);
  const [before, after] = isInOrder ? [one, other] : [other, one];
  const found = useMemo(() => compare(groupLines(before.lines, moreOf(before, true)), groupLines(after.lines, moreOf(after, true))), [before, after]);
  const tellings = { before: useTelling(before), after: useTelling(after) };
  if (before.value === null || after.value === null) return <Alert color="blue">{t("moment.outside")}</Alert>;
  const title = (each: Difference) => (each.countAfter > 0 ? tellings.after : tellings.before).entry(each.entry).title;
  return (
    <Stack gap="xs">
      <Box className={`${classes.frame} ${classes.scroll}`}>
        <table className={classes.lines} aria-label={t("moment.differences")}>
          <thead>
            <tr>
              <th scope="col">{t("why.what")}</th>
              <th scope="col" className={classes.number}>{before.at ? moment(before.at) : ""}</th>
              <th scope="col" className={classes.number}>{other === after && !after.stored ? moment(after.at ?? "") : t("moment.now")}</th>
              <th scope="col" className={classes.number}>{t("moment.difference")}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((each) => (
              <tr key={each.key}>
                <th scope="row">
                  <strong>{title(each)}</strong>
                  <Text size="xs" c="dimmed">
                    <Counts difference={each} />
                  </Text>
                </th>
                <td className={classes.number}><Amount of={each.before} isQuiet /></td>
                <td className={classes.number}><Amount of={each.after} isQuiet /></td>
                <td className={classes.number}><Amount of={each.after - each.before} isPoints /></td>
              </tr>
            ))}
            {found.length === 0 && (
              <tr>
                <th scope="row" colSpan={4}>{t("moment.same")}</th>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("why.value")}</th>
              <td className={classes.number}><Amount of={valueOf(before)} /></td>
              <td className={classes.number}><Amount of={valueOf(after)} /></td>
              <td className={classes.number}><Amount of={valueOf(after) - valueOf(before)} isPoints /></td>
            </tr>
          </tfoot>
        </table>
      </Box>
      <Text size="xs" c="dimmed">
        {t("moment.help")}
      </Text>
    </Stack>
  );
}

function Counts({ difference: { countBefore, countAfter, entry } }: { difference: Difference }) {
  const { t } = useTranslation("contact");
  const { number } = useFormats();
  if (entry.kind !== "award") return null;
  const times = (count: number) => t("why.times", { count, number: number(count) });
  if (countBefore === 0) return t("moment.came", { times: times(countAfter) });
  if (countAfter === 0) return t("moment.went", { times: times(countBefore) });
  if (countBefore === countAfter) return t("moment.faded");
  return (
    <Group gap={4} component="span">
      {times(countBefore)} <IconArrowRight size={12} aria-label={t("moment.to")} /> {times(countAfter)}
    </Group>
  );
}
