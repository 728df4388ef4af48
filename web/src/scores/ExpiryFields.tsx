// How long points last: when they end, and whether they fade before.
import { Group, Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DurationInput } from "../conditions/DurationInput";
import { readLength } from "../conditions/durations";
import type { JsonObject } from "../conditions/exact";
import { type Problem, at } from "../conditions/problems";

interface ExpiryProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What holds if nothing is said. */
  otherwise: string;
  /** Whether «never» is another choice than saying nothing. */
  hasNever: boolean;
  error?: string;
}

/** A duration in words: «120 days». */
export function useLengthWords(): (text: string) => string {
  const { t } = useTranslation("conditions");
  return (text) => {
    const length = readLength(text);
    return length ? `${length.count} ${t(`unit.${length.unit}`, { count: length.count })}` : text;
  };
}

export function ExpirySelect({ label, value, onChange, otherwise, hasNever, error }: ExpiryProps) {
  const { t } = useTranslation("scores");
  const isNever = value === "never" && hasNever;
  const isDefault = value === undefined || (value === "never" && !hasNever);
  const chosen = isDefault ? "default" : isNever ? "never" : "after";
  const data = [
    { value: "default", label: otherwise },
    ...(hasNever ? [{ value: "never", label: t("expiry.never") }] : []),
    { value: "after", label: t("expiry.after") },
  ];
  const choose = (next: string | null) => {
    if (next === chosen) return;
    if (next === "default") onChange(undefined);
    else onChange(next === "never" ? "never" : "90d");
  };
  return (
    <Group gap="xs" align="flex-end">
      <Select label={label} data={data} value={chosen} onChange={choose} allowDeselect={false} w={280} error={chosen === "after" ? undefined : error} />
      {chosen === "after" && <DurationInput label={label} value={value ?? ""} onChange={onChange} error={error} />}
    </Group>
  );
}

interface FadingProps {
  rule: JsonObject;
  set: (changes: { [key: string]: string | undefined }, tag: string) => void;
  problems: readonly Problem[];
}

/** Points that lose worth as they age. */
export function FadingSelect({ rule, set, problems }: FadingProps) {
  const { t } = useTranslation("scores");
  const way = rule.half_life !== undefined ? "half_life" : rule.fades_over !== undefined ? "fades_over" : "none";
  const error = at(problems, "half_life") ?? at(problems, "fades_over");
  const choose = (next: string | null) => {
    if (next === way || next === null) return;
    const length = String(rule[way] ?? "30d");
    set({ half_life: undefined, fades_over: undefined, ...(next === "none" ? {} : { [next]: length }) }, "fading");
  };
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label={t("fading.label")}
        data={(["none", "half_life", "fades_over"] as const).map((value) => ({ value, label: t(`fading.${value}`) }))}
        value={way}
        onChange={choose}
        allowDeselect={false}
        w={280}
      />
      {way !== "none" && (
        <DurationInput label={t(`fading.${way}`)} value={String(rule[way])} onChange={(length) => set({ [way]: length }, "fading-length")} error={error} />
      )}
      {way !== "none" && (
        <Text size="xs" c="dimmed" pb={8}>
          {t(`fading.about.${way}`)}
        </Text>
      )}
    </Group>
  );
}
