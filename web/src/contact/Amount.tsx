import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import classes from "./contact.module.css";
import { type Exact, splitExact } from "./exact";

interface AmountProps {
  of: Exact;
  /** Points have a sign and a colour, values neither. */
  isPoints?: boolean;
  isQuiet?: boolean;
}

/** A number with all its digits, so that what is added up visibly comes to the sum; those beyond two are small. */
export function Amount({ of, isPoints = false, isQuiet = false }: AmountProps) {
  const { i18n } = useTranslation();
  const { number } = useFormats();
  const { isNegative, whole, near, rest } = splitExact(of);
  const comma = i18n.language === "es" ? "," : ".";
  const sign = isNegative ? "−" : isPoints && of > 0n ? "+" : "";
  const color = !isPoints || isQuiet || of === 0n ? undefined : isNegative ? "red" : "teal";
  return (
    <Text component="span" inherit fw={isQuiet ? undefined : 600} c={isQuiet ? "dimmed" : color && `var(--mantine-color-${color}-light-color)`}>
      {sign}
      {number(Number(whole))}
      {near && comma + near}
      {rest && <span className={classes.rest}>{rest}</span>}
    </Text>
  );
}
