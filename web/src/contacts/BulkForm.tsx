// What each verb needs to know.
import { Autocomplete, NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import type { Action, Verb } from "./bulk";
import { useKnown } from "./context";
import { useTags } from "./filterForms";

const OPERATIONS = ["add", "subtract", "set", "reset"] as const;
const NO_STATUS = "";

export interface Draft {
  tag: string;
  owner: string | null;
  list: string;
  status: string;
  score: string | null;
  op: (typeof OPERATIONS)[number];
  points: number | string;
  days: number | string;
  reason: string;
  /** The number of contacts, typed to confirm that they are erased. */
  confirmed: string;
}

export const EMPTY: Draft = { tag: "", owner: null, list: "", status: "subscribed", score: null, op: "add", points: "", days: "", reason: "", confirmed: "" };

/** The action that was described; nothing as long as something lacks. */
export function readDraft(verb: Verb, draft: Draft): Action | null {
  const base = { reason: "", suppress: true };
  const { tag, list, owner, score, op, points, days, status } = draft;
  if (verb === "add_tag" || verb === "remove_tag") return tag.trim() ? { ...base, verb, tag: tag.trim() } : null;
  if (verb === "set_owner") return owner === null ? null : { ...base, verb, owner: Number(owner) };
  if (verb === "set_list") return list.trim() ? { ...base, verb, list: list.trim(), ...(status.trim() ? { status: status.trim() } : {}) } : null;
  if (verb === "erase") return { ...base, verb };
  if (score === null || (op !== "reset" && points === "")) return null;
  return {
    ...base,
    verb,
    score,
    op,
    reason: draft.reason.trim(),
    ...(op === "reset" ? {} : { points: Number(points) }),
    ...(op !== "reset" && days !== "" ? { expires_after: `${days}d` } : {}),
  };
}

interface BulkFormProps {
  verb: Verb;
  draft: Draft;
  setDraft: (draft: Draft) => void;
  at: Record<string, string>;
}

export function BulkForm(props: BulkFormProps) {
  const { verb } = props;
  if (verb === "add_tag" || verb === "remove_tag") return <TagInput {...props} />;
  if (verb === "set_owner") return <OwnerInput {...props} />;
  if (verb === "set_list") return <ListInputs {...props} />;
  return verb === "adjust" ? <AdjustInputs {...props} /> : <ConfirmInput {...props} />;
}

function TagInput({ draft, setDraft, at }: BulkFormProps) {
  const { t } = useTranslation("contacts");
  const tags = useTags(draft.tag);
  return <Autocomplete label={t("bulk.tag")} data={tags} value={draft.tag} error={at["action.tag"]} onChange={(tag) => setDraft({ ...draft, tag })} required data-autofocus />;
}

function OwnerInput({ draft, setDraft, at }: BulkFormProps) {
  const { t } = useTranslation("contacts");
  const { owners } = useKnown();
  const data = [{ value: "0", label: t("filter.nobody") }, ...owners.filter((each) => each.is_active).map((each) => ({ value: String(each.id), label: each.name }))];
  return <Select label={t("filter.owner")} data={data} value={draft.owner} error={at["action.owner"]} searchable onChange={(owner) => setDraft({ ...draft, owner })} required data-autofocus />;
}

function ListInputs({ draft, setDraft, at }: BulkFormProps) {
  const { t } = useTranslation("contacts");
  const { data } = api.useQuery("get", "/api/lists", { params: { query: { limit: 1000 } } });
  const known = Object.keys(data?.items.find((each) => each.list === draft.list)?.statuses ?? {});
  const statuses = [...new Set(["subscribed", "unsubscribed", ...known])];
  return (
    <>
      <Autocomplete label={t("filter.list")} data={data?.items.map((each) => each.list) ?? []} value={draft.list} error={at["action.list"]} onChange={(list) => setDraft({ ...draft, list })} required data-autofocus />
      <Select
        label={t("filter.status")}
        data={[...statuses.map((each) => ({ value: each, label: each })), { value: NO_STATUS, label: t("bulk.offList") }]}
        value={draft.status}
        allowDeselect={false}
        error={at["action.status"]}
        onChange={(status) => setDraft({ ...draft, status: status ?? NO_STATUS })}
      />
    </>
  );
}

function AdjustInputs({ draft, setDraft, at }: BulkFormProps) {
  const { t } = useTranslation("contacts");
  const { scores } = useKnown().leaderboards;
  return (
    <>
      <Select label={t("filter.score")} data={scores.map((each) => ({ value: each.key, label: each.name }))} value={draft.score} error={at["action.score"]} onChange={(score) => setDraft({ ...draft, score })} required data-autofocus />
      <Select label={t("bulk.op")} data={OPERATIONS.map((each) => ({ value: each, label: t(`bulk.ops.${each}`) }))} value={draft.op} allowDeselect={false} error={at["action.op"]} onChange={(op) => setDraft({ ...draft, op: (op ?? "add") as Draft["op"] })} />
      {draft.op !== "reset" && (
        <>
          <NumberInput label={t("filter.points")} value={draft.points} min={draft.op === "set" ? undefined : 0} error={at["action.points"]} onChange={(points) => setDraft({ ...draft, points })} required />
          <NumberInput label={t("bulk.days")} description={t("bulk.daysDetail")} value={draft.days} min={1} allowDecimal={false} error={at["action.expires_after"]} onChange={(days) => setDraft({ ...draft, days })} />
        </>
      )}
      <TextInput label={t("bulk.reason")} value={draft.reason} maxLength={500} error={at["action.reason"]} onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })} />
    </>
  );
}

function ConfirmInput({ draft, setDraft }: BulkFormProps) {
  const { t } = useTranslation("contacts");
  return <TextInput label={t("bulk.confirm")} inputMode="numeric" value={draft.confirmed} onChange={(event) => setDraft({ ...draft, confirmed: event.currentTarget.value.trim() })} required data-autofocus />;
}
