import { Text } from "@mantine/core";
import { useFormats } from "../language/formats";

/** Points with their sign: +5, −3, 0. */
export function Points({ value }: { value: number }) {
  const { points } = useFormats();
  const color = value > 0 ? "teal" : value < 0 ? "red" : undefined;
  return (
    <Text component="span" inherit fw={600} c={color && `var(--mantine-color-${color}-light-color)`}>
      {points(value)}
    </Text>
  );
}

/** A value of a score, or a dash; with so many decimals at most where it is not the exact one that matters. */
export function Value({ value, digits }: { value: number | null | undefined; digits?: number }) {
  const { number } = useFormats();
  return (
    <Text component="span" inherit fw={600}>
      {value === null || value === undefined ? "–" : number(value, { maximumFractionDigits: digits })}
    </Text>
  );
}
