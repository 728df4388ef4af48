import { Alert, Button, Group, Modal, NumberInput, SegmentedControl, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../api/client";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showDone } from "../parts/notices";
import { useSubmitting } from "../parts/submitting";
import { EffectOfAdjusting, type NewAdjustment } from "./Effect";
import { type Value, useRenew } from "./data";

const OPS = ["add", "subtract", "set", "reset"] as const;
type Op = (typeof OPS)[number];
const LENGTHS = ["", "7d", "30d", "90d", "180d", "365d"];
const OTHER = "other";
const MOST = 200;

interface Typed {
  op: Op;
  points: number | string;
  length: string;
  days: number | string;
  reason: string;
}

/** What was typed as the API takes it; nothing while points are missing. */
function read({ op, points, length, days, reason }: Typed): NewAdjustment | null {
  if (op === "reset") return { op, reason };
  if (typeof points !== "number") return null;
  const expires = length === OTHER ? (typeof days === "number" ? `${days}d` : null) : length || null;
  return { op, points, reason, ...(expires ? { expires_after: expires } : {}) };
}

/** Give or take points by hand; what that makes of the value is told before. */
export function AdjustDialog({ contact, value, close }: { contact: number; value: Value; close: () => void }) {
  const { t } = useTranslation(["contact", "parts"]);
  const renew = useRenew(contact);
  const [typed, setTyped] = useState<Typed>({ op: "add", points: 10, length: "", days: 30, reason: "" });
  const wanted = useMemo(() => read(typed), [typed]);
  const told = useMemo(() => wanted && { ...wanted, reason: "" }, [wanted]);
  const { isRunning, problem, at, submit, clear } = useSubmitting(async () => {
    if (!wanted) return;
    const { error } = await client.POST("/api/contacts/{id}/scores/{key}/adjustments", { params: { path: { id: contact, key: value.score } }, body: wanted });
    if (error) throw error;
    renew();
    showDone(t("adjustment.done"));
    close();
  });
  const set = (changes: Partial<Typed>) => {
    clear();
    setTyped((old) => ({ ...old, ...changes }));
  };
  return (
    <Modal opened onClose={close} title={t("adjustment.dialog", { score: value.name })} size="lg" closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack component="form" onSubmit={submit} gap="md">
        <SegmentedControl aria-label={t("adjustment.op")} value={typed.op} onChange={(op) => set({ op: op as Op })} data={OPS.map((op) => ({ value: op, label: t(`adjustment.ops.${op}`) }))} data-autofocus />
        <Text size="sm" c="dimmed">
          {t(`adjustment.means.${typed.op}`)}
        </Text>
        {typed.op !== "reset" && <PointsAndLength typed={typed} set={set} at={at} />}
        <TextInput label={t("adjustment.reason")} description={t("adjustment.reasonHelp")} maxLength={MOST} value={typed.reason} onChange={(event) => set({ reason: event.currentTarget.value })} error={at.reason} />
        <Alert color="gray" py="xs">
          <EffectOfAdjusting contact={contact} score={value.score} adjustment={told} />
        </Alert>
        <ProblemAlert problem={problem} except={["points", "expires_after", "reason"]} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("parts:cancel")}
          </Button>
          <Button type="submit" loading={isRunning} disabled={!wanted}>
            {t(`adjustment.do.${typed.op}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function PointsAndLength({ typed, set, at }: { typed: Typed; set: (changes: Partial<Typed>) => void; at: Record<string, string> }) {
  const { t } = useTranslation("contact");
  const lengths = LENGTHS.map((each) => ({ value: each, label: each ? t("adjustment.days", { count: parseInt(each, 10) }) : t("adjustment.forEver") }));
  return (
    <Group align="flex-start" grow>
      <NumberInput
        label={t(typed.op === "set" ? "adjustment.value" : "adjustment.points")}
        value={typed.points}
        onChange={(points) => set({ points })}
        min={typed.op === "set" ? undefined : 0}
        decimalScale={6}
        error={at.points}
        required
        withAsterisk={false}
      />
      <Select label={t("adjustment.length")} value={typed.length} allowDeselect={false} onChange={(length) => set({ length: length ?? "" })} data={[...lengths, { value: OTHER, label: t("adjustment.other") }]} error={at.expires_after} />
      {typed.length === OTHER && <NumberInput label={t("adjustment.otherDays")} value={typed.days} onChange={(days) => set({ days })} min={1} allowDecimal={false} error={at.expires_after} />}
    </Group>
  );
}
