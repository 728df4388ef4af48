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

/** A value of a score, or a dash. */
export function Value({ value }: { value: number | null | undefined }) {
  const { number } = useFormats();
  return (
    <Text component="span" inherit fw={600}>
      {value === null || value === undefined ? "–" : number(value)}
    </Text>
  );
}
