// Somebody else has saved the draft meanwhile: what differs, part by part, and whose version stays.
import { Box, Code, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Json, type JsonObject, isObject, isSame, writeExact } from "../conditions/exact";
import { useFormats } from "../language/formats";
import { Conflict, type Difference } from "../parts/Conflict";
import type { Draft } from "./useDraft";

interface Part {
  what: string;
  mine: Json | undefined;
  theirs: Json | undefined;
}

const rulesOf = (document: JsonObject): readonly JsonObject[] =>
  Array.isArray(document.rules) ? (document.rules as readonly Json[]).filter(isObject) : [];

const nameOf = (rule: JsonObject): string => String(rule.name ?? rule.key ?? "");

/** The parts in which two documents differ; rules one by one, known by their keys. */
export function differing(mine: JsonObject, theirs: JsonObject): Part[] {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((key) => key !== "rules");
  const parts: Part[] = keys.filter((key) => !isSame(mine[key], theirs[key])).map((key) => ({ what: key, mine: mine[key], theirs: theirs[key] }));
  const [ours, others] = [rulesOf(mine), rulesOf(theirs)];
  const byKey = new Map(others.map((rule) => [rule.key, rule]));
  for (const rule of ours) {
    const other = byKey.get(rule.key);
    byKey.delete(rule.key);
    if (!isSame(rule, other)) parts.push({ what: nameOf(rule), mine: rule, theirs: other });
  }
  for (const rule of byKey.values()) parts.push({ what: nameOf(rule), mine: undefined, theirs: rule });
  const order = (rules: readonly JsonObject[]) => rules.map((rule) => rule.key ?? null) as Json[];
  if (parts.length === 0 && !isSame(order(ours), order(others))) parts.push({ what: "rules", mine: order(ours), theirs: order(others) });
  return parts;
}

function Shown({ value }: { value: Json | undefined }) {
  const { t } = useTranslation("editing");
  if (value === undefined) return <Text size="sm" c="dimmed">{t("conflict.missing")}</Text>;
  if (typeof value === "string") return <Text size="sm">{value}</Text>;
  return <Code style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{writeExact(value)}</Code>;
}

export function DraftConflict({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation("editing");
  const { relative } = useFormats();
  const { theirs, document } = draft;
  if (theirs === null) return null;
  const differences: Difference[] = differing(document, theirs.document).map(({ what, mine, theirs: other }) => ({
    what: i18n.exists(`editing:part.${what}`) ? String(i18n.t(`editing:part.${what}` as "editing:part.name")) : what,
    mine: <Shown value={mine} />,
    theirs: <Shown value={other} />,
  }));
  return (
    <Box mt="md">
      <Text size="sm" mb="xs">
        {t("conflict.who", { who: theirs.editedBy, when: relative(theirs.editedAt) })}
      </Text>
      <Conflict differences={differences} keepMine={() => void draft.keepMine()} takeTheirs={draft.takeTheirs} />
    </Box>
  );
}
