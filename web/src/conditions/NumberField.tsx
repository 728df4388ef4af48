import { NumberInput, type NumberInputProps, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { ExactNumber, type Json, showScalar, toNumber } from "./exact";

interface NumberFieldProps extends Omit<NumberInputProps, "value" | "onChange"> {
  value: Json | undefined;
  /** The number that was typed; null for what is none yet. */
  onChange: (value: number | ExactNumber | null) => void;
}

/** A number of a document. One that a JavaScript number cannot hold is a text, which nobody rounds when it is left. */
export function NumberField({ value, onChange, min, max, allowDecimal, ...props }: NumberFieldProps) {
  const isExact = value instanceof ExactNumber;
  const [isText, setText] = useState(isExact);
  // «-» and «3.» are on their way to a number.
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const hasFocus = useRef(false);
  // Never under the fingers of whoever types.
  if (isText !== isExact && !hasFocus.current) setText(isExact);
  const leave = () => {
    hasFocus.current = false;
    setUnfinished(null);
  };
  const type = (typed: string | number | bigint) => {
    const text = String(typed);
    const isUnfinished = text !== "" && toNumber(text) === null;
    setUnfinished(isUnfinished ? text : null);
    if (!isUnfinished) onChange(toNumber(text));
  };
  const focus = { onFocus: () => (hasFocus.current = true), onBlur: leave };
  if (isText) {
    const { label, description, placeholder, error, w, "aria-label": name } = props;
    return (
      <TextInput
        {...{ label, description, placeholder, error, w, "aria-label": name }}
        {...focus}
        inputMode="decimal"
        value={unfinished ?? showScalar(value)}
        onChange={(event) => type(event.currentTarget.value)}
      />
    );
  }
  return (
    <NumberInput
      allowedDecimalSeparators={[",", "."]}
      {...props}
      {...focus}
      min={min}
      max={max}
      allowDecimal={allowDecimal}
      value={unfinished ?? showScalar(value)}
      onChange={type}
    />
  );
}
