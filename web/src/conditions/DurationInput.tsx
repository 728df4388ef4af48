import { Group, NumberInput, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { UNITS, type Unit, readLength, writeLength } from "./durations";

interface DurationInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

/** A duration: how many hours, days or weeks. */
export function DurationInput({ label, value, onChange, error }: DurationInputProps) {
  const { t } = useTranslation("conditions");
  const length = readLength(value);
  const unit = length?.unit ?? "d";
  const data = UNITS.map((each) => ({ value: each, label: t(`unit.${each}`, { count: length?.count ?? 2 }) }));
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <NumberInput
        aria-label={label}
        w={88}
        min={1}
        max={999_999}
        allowDecimal={false}
        allowNegative={false}
        value={length?.count ?? ""}
        error={error}
        onChange={(count) => onChange(count === "" ? "" : writeLength({ count: Number(count), unit }))}
      />
      <Select
        aria-label={t("unit.label", { label })}
        w={112}
        data={data}
        value={unit}
        allowDeselect={false}
        onChange={(chosen) => chosen && onChange(writeLength({ count: length?.count ?? 1, unit: chosen as Unit }))}
      />
    </Group>
  );
}
