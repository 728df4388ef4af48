// What a comparison compares with, by what its operator takes and what is compared.
import { Group, Select, TagsInput, Text, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DurationInput } from "./DurationInput";
import { NumberField } from "./NumberField";
import { type Choice, Suggest } from "./choosing";
import { readLength } from "./durations";
import { type Json, NUMBER, isNumber, showScalar } from "./exact";
import { type Held, type Takes, fromEntries, fromTyped } from "./values";

export interface ValueProps {
  value: Json | undefined;
  onChange: (value: Json) => void;
  /** What such a field holds, as far as that is known. */
  held: readonly Held[] | null;
  choices: readonly Choice[];
  onSearch?: (text: string) => void;
  error?: string;
}

/** Lists longer than this are edited as lines of text. */
const MANY = 60;

function NumberValue({ value, onChange, error, label }: Pick<ValueProps, "onChange" | "error" | "value"> & { label: string }) {
  return (
    <NumberField aria-label={label} w={120} value={value} onChange={onChange} error={error} />
  );
}

function DateValue({ value, onChange, error, label }: Pick<ValueProps, "onChange" | "error" | "value"> & { label: string }) {
  const text = showScalar(value as Json);
  // A moment with a time and a zone is not for a calendar of days.
  const isDay = text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text);
  return (
    <TextInput
      aria-label={label}
      type={isDay ? "date" : "text"}
      w={isDay ? 160 : 230}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}

function ListValue({ value, onChange, held, choices, onSearch, error }: ValueProps) {
  const { t } = useTranslation("conditions");
  const entries = Array.isArray(value) ? (value as readonly Json[]) : value === undefined || value === null ? [] : [value as Json];
  const shown = entries.map(showScalar);
  const change = (typed: readonly string[]) => onChange(fromEntries(typed, entries, held));
  if (entries.length > MANY) {
    const lines = (text: string) => change([...new Set(text.split("\n").filter((line) => line.trim() !== ""))]);
    return (
      <Textarea
        aria-label={t("value.label")}
        description={t("value.lines", { count: entries.length })}
        autosize
        minRows={4}
        maxRows={12}
        flex={1}
        miw={220}
        defaultValue={shown.join("\n")}
        onBlur={(event) => lines(event.currentTarget.value)}
        error={error}
      />
    );
  }
  return (
    <TagsInput
      aria-label={t("value.label")}
      placeholder={shown.length ? undefined : t("value.several")}
      flex={1}
      miw={220}
      value={shown}
      data={choices.map((each) => each.value)}
      limit={100}
      maxDropdownHeight={320}
      acceptValueOnBlur
      splitChars={["\n", "\t", ";"]}
      onChange={change}
      onSearchChange={onSearch}
      error={error}
    />
  );
}

function RangeValue({ value, onChange, error, ...props }: ValueProps) {
  const { t } = useTranslation("conditions");
  const [low, high] = (Array.isArray(value) ? value : [null, null]) as [Json, Json];
  const isOfDates = typeof low === "string" || typeof high === "string" || (props.held ?? []).some((each) => each.startsWith("date"));
  const Input = isOfDates ? DateValue : NumberValue;
  return (
    <Group gap={6} align="flex-start">
      <Input label={t("value.low")} value={low} onChange={(next) => onChange([next, high])} error={error} />
      <Text size="sm" lh="36px">
        {t("value.and")}
      </Text>
      <Input label={t("value.high")} value={high} onChange={(next) => onChange([low, next])} error={error ? " " : undefined} />
    </Group>
  );
}

function ScalarValue({ value, onChange, held, choices, onSearch, error }: ValueProps) {
  const { t } = useTranslation("conditions");
  const label = t("value.label");
  const isOne = (kind: Held) => held?.length === 1 && held[0] === kind;
  if (typeof value === "boolean" || (isOne("boolean") && value === "")) {
    const data = [
      { value: "true", label: t("value.true") },
      { value: "false", label: t("value.false") },
    ];
    return <Select aria-label={label} w={120} data={data} value={String(value)} allowDeselect={false} onChange={(chosen) => onChange(chosen === "true")} error={error} />;
  }
  if (isOne("number") && (isNumber(value) || value === null || value === "")) return <NumberValue label={label} value={value} onChange={onChange} error={error} />;
  if (held?.length && held.every((each) => each.startsWith("date"))) return <DateValue label={label} value={value} onChange={onChange} error={error} />;
  return (
    <Suggest
      label={label}
      placeholder={t("value.one")}
      choices={choices}
      value={showScalar(value as Json)}
      onChange={(text) => onChange(fromTyped(text, held, value))}
      onSearch={onSearch}
      error={error}
    />
  );
}

/** Whether a text stands where none belongs: it is shown as it is, with what is wrong. */
const isUnreadable = (value: Json | undefined, reads: (text: string) => boolean): boolean =>
  typeof value === "boolean" || (typeof value === "string" && value !== "" && !reads(value));

/** The field for what an operator takes; none for what takes nothing. */
export function ValueInput({ takes, ...props }: ValueProps & { takes: Takes }) {
  const { t } = useTranslation("conditions");
  const { value, onChange, error } = props;
  switch (takes) {
    case "nothing":
      return null;
    case "duration":
      if (isUnreadable(value, (text) => readLength(text) !== null)) return <ScalarValue {...props} held={null} />;
      return <DurationInput label={t("value.label")} value={showScalar(value as Json)} onChange={onChange} error={error} />;
    case "number":
      if (isUnreadable(value, (text) => NUMBER.test(text))) return <ScalarValue {...props} held={null} />;
      return <NumberValue label={t("value.label")} value={value} onChange={onChange} error={error} />;
    case "date":
      return <DateValue label={t("value.label")} value={value} onChange={onChange} error={error} />;
    case "range":
      return <RangeValue {...props} />;
    case "scalars":
    case "texts":
      return <ListValue {...props} />;
    default:
      return <ScalarValue {...props} />;
  }
}
