import { Badge, Box, Group, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Difference } from "./model";
import classes from "./publishing.module.css";

const COLORS = { added: "teal", removed: "red", changed: "blue" } as const;

const KNOWN = [
  "name", "description", "subject", "active", "expires_after", "audience", "minimum", "maximum", "groups", "bands", "rules",
  "when", "points", "award", "per", "at_most", "only_for", "group", "half_life", "fades_over",
] as const;
type Attribute = (typeof KNOWN)[number];
const isKnown = (name: string): name is Attribute => (KNOWN as readonly string[]).includes(name);

function useTitle() {
  const { t } = useTranslation("publishing");
  const attribute = (name: string) => (isKnown(name) ? t(`attribute.${name}`) : name);
  return (difference: Difference): string => {
    if (difference.rule !== null) return difference.rule_name ?? difference.rule;
    if (difference.turn !== "changed") return t(`whole.${difference.part}`);
    return difference.attributes.map(attribute).join(", ");
  };
}

function Side({ text, isBefore, isWhole }: { text: string | null; isBefore: boolean; isWhole: boolean }) {
  if (text !== null) return <Text size="sm" className={classes.said} td={isBefore ? "line-through" : undefined} c={isBefore ? "dimmed" : undefined}>{text}</Text>;
  return <Text size="sm" c="dimmed">{isWhole ? "" : "–"}</Text>;
}

interface DifferencesProps {
  label: string;
  differences: readonly Difference[];
}

/** What differs, side by side: what it said, what it says. */
export function Differences({ label, differences }: DifferencesProps) {
  const { t } = useTranslation("publishing");
  const titleOf = useTitle();
  if (differences.length === 0) return <Text size="sm" c="dimmed">{t("differences.none")}</Text>;
  return (
    <>
      <Box visibleFrom="sm">
        <Table aria-label={label} verticalSpacing={8} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" w="28%">{t("differences.what")}</Table.Th>
              <Table.Th scope="col">{t("differences.before")}</Table.Th>
              <Table.Th scope="col">{t("differences.after")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map((each, number) => (
              <Table.Tr key={number} style={{ verticalAlign: "top" }}>
                <Table.Th scope="row">
                  <What difference={each} title={titleOf(each)} />
                </Table.Th>
                <Table.Td><Side text={each.before} isBefore isWhole={each.rule === null && each.turn !== "changed"} /></Table.Td>
                <Table.Td><Side text={each.after} isBefore={false} isWhole={each.rule === null && each.turn !== "changed"} /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      <Stack gap="md" hiddenFrom="sm" component="ul" m={0} p={0} aria-label={label} style={{ listStyle: "none" }}>
        {differences.map((each, number) => (
          <li key={number}>
            <What difference={each} title={titleOf(each)} />
            <Narrow difference={each} />
          </li>
        ))}
      </Stack>
    </>
  );
}

/** On a phone what it said stands above what it says. */
function Narrow({ difference }: { difference: Difference }) {
  const { before, after, words } = difference;
  if (before === null && after === null) return <Text size="sm" mt={4} className={classes.said}>{words}</Text>;
  return (
    <Stack gap={2} mt={4}>
      {before !== null && <Side text={before} isBefore isWhole={false} />}
      {after !== null && <Side text={after} isBefore={false} isWhole={false} />}
    </Stack>
  );
}

function What({ difference, title }: { difference: Difference; title: string }) {
  const { t } = useTranslation("publishing");
  return (
    <Group gap={6}>
      <Text size="sm" fw={550} className={classes.said}>{title}</Text>
      <Badge size="sm" color={COLORS[difference.turn]}>{t(`turn.${difference.turn}`)}</Badge>
      {difference.is_new_rule && <Badge size="sm" color="orange" title={t("differences.anewWhy")}>{t("differences.anew")}</Badge>}
    </Group>
  );
}
