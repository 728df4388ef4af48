// Conditions that only name something: a tag, a list, a segment.
import { useTranslation } from "react-i18next";
import { Chooser } from "./choosing";
import classes from "./ConditionBuilder.module.css";
import type { LeafProps } from "./Leaf";
import { patch } from "./identity";
import { at } from "./problems";
import { useLists, useSegments, useTags } from "./sources";

const SUBSCRIBED = "subscribed";

export function TagField({ node, onChange, problems }: LeafProps) {
  const { t } = useTranslation("conditions");
  return (
    <>
      <span className={classes.word}>{t("tag.has")}</span>
      <Chooser
        className={classes.pick}
        aria-label={t("head.tag")}
        placeholder={t("tag.choose")}
        choices={useTags()}
        allowsNew
        value={node.tag as string}
        onChange={(tag) => onChange(patch(node, { tag }))}
        error={at(problems, "tag")}
      />
    </>
  );
}

export function ListFields({ node, onChange, problems }: LeafProps) {
  const { t } = useTranslation("conditions");
  const lists = useLists();
  const statuses = lists.find((each) => each.value === node.list)?.statuses ?? [];
  const named = [...statuses, ...(statuses.some((each) => each.value === SUBSCRIBED) ? [] : [{ value: SUBSCRIBED }])];
  const known = { subscribed: t("list.subscribed"), unsubscribed: t("list.unsubscribed") } as Record<string, string>;
  return (
    <>
      <span className={classes.word}>{t("list.on")}</span>
      <Chooser
        className={classes.pick}
        aria-label={t("head.list")}
        placeholder={t("list.choose")}
        choices={lists}
        allowsNew
        value={node.list as string}
        onChange={(list) => onChange(patch(node, { list }))}
        error={at(problems, "list")}
      />
      <span className={classes.word}>{t("list.with")}</span>
      <Chooser
        className={classes.operator}
        aria-label={t("list.status")}
        choices={named.map((each) => ({ ...each, label: known[each.value] ?? each.value }))}
        allowsNew
        value={(node.status as string | undefined) ?? SUBSCRIBED}
        onChange={(status) => onChange(patch(node, { status: status === SUBSCRIBED ? undefined : status }))}
        error={at(problems, "status")}
      />
    </>
  );
}

export function SegmentField({ node, onChange, problems }: LeafProps) {
  const { t } = useTranslation("conditions");
  return (
    <>
      <span className={classes.word}>{t("segment.in")}</span>
      <Chooser
        className={classes.pick}
        aria-label={t("head.segment")}
        placeholder={t("segment.choose")}
        choices={useSegments()}
        value={node.segment as string}
        onChange={(segment) => onChange(patch(node, { segment }))}
        error={at(problems, "segment")}
      />
    </>
  );
}
