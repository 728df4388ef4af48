// Fields that suggest what there is, with how often it is there, and take what there is not yet, too.
import { Autocomplete, Group, Select, type SelectProps, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";

export interface Choice {
  value: string;
  /** As people call it; the value itself if nothing is said. */
  label?: string;
  /** What it is called in files, where that helps. */
  hint?: string;
  count?: number;
}

function Option({ choice }: { choice: Choice }) {
  const { number } = useFormats();
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" flex={1} miw={0}>
      <Text size="sm" truncate>
        {choice.label ?? choice.value}
        {choice.hint && choice.hint !== choice.label && (
          <Text span size="xs" c="dimmed" ml={6}>
            {choice.hint}
          </Text>
        )}
      </Text>
      {choice.count !== undefined && (
        <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
          {number(choice.count)}
        </Text>
      )}
    </Group>
  );
}

interface ChooserProps extends Omit<SelectProps, "data" | "onChange" | "value"> {
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
  /** Whether something may stand there that is not among the choices. */
  allowsNew?: boolean;
}

const LIMIT = 100;

/** One of what there is, found by typing. */
export function Chooser({ choices, value, onChange, allowsNew = false, ...select }: ChooserProps) {
  const { t } = useTranslation("conditions");
  const [search, setSearch] = useState("");
  const known = new Map(choices.map((each) => [each.value, each]));
  const typed = search.trim();
  const isNew = allowsNew && typed !== "" && !choices.some((each) => typed === each.value || typed === (each.label ?? each.value));
  const labelOf = (each: Choice) => each.label || each.value;
  const data = [...known.values()].map((each) => ({ value: each.value, label: labelOf(each) }));
  if (value && !known.has(value)) data.unshift({ value, label: value });
  if (isNew && typed !== value) data.push({ value: typed, label: t("choose.new", { name: typed }) });
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage={t("choose.nothing")}
      maxDropdownHeight={320}
      limit={LIMIT}
      comboboxProps={{ width: "max-content", position: "bottom-start", middlewares: { shift: true, flip: true } }}
      {...select}
      data={data}
      value={value || null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      onBlur={() => {
        // Who types a new name and goes on has not changed their mind.
        if (isNew && typed !== value && typed !== known.get(value)?.label) onChange(typed);
      }}
      renderOption={({ option }) => <Option choice={known.get(option.value) ?? { value: option.value, label: option.label }} />}
    />
  );
}

interface SuggestProps {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
  onSearch?: (text: string) => void;
  error?: string;
  placeholder?: string;
}

/** A free text, with what there is below it. */
export function Suggest({ label, choices, value, onChange, onSearch, error, placeholder }: SuggestProps) {
  const known = new Map(choices.map((each) => [each.value, each]));
  return (
    <Autocomplete
      aria-label={label}
      placeholder={placeholder}
      value={value}
      error={error}
      data={[...known.keys()]}
      limit={LIMIT}
      maxDropdownHeight={320}
      comboboxProps={{ width: "max-content", position: "bottom-start", middlewares: { shift: true, flip: true } }}
      onChange={(text) => {
        onChange(text);
        onSearch?.(text);
      }}
      renderOption={({ option }) => <Option choice={known.get(option.value) ?? { value: option.value }} />}
    />
  );
}
