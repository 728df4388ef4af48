import { Text, Tooltip } from "@mantine/core";
import { useFormats } from "../language/formats";

interface MomentProps {
  /** A moment as the API gives it; nothing is a dash. */
  at: string | null | undefined;
  /** `relative` («5 minutes ago») unless said otherwise. */
  as?: "relative" | "moment" | "date";
}

/** A moment, with the exact one on hover and focus. */
export function Moment({ at, as = "relative" }: MomentProps) {
  const formats = useFormats();
  if (!at) return <span>–</span>;
  return (
    <Tooltip label={formats.exact(at)}>
      <Text component="time" inherit dateTime={at} tabIndex={0} style={{ whiteSpace: "nowrap" }}>
        {formats[as](at)}
      </Text>
    </Tooltip>
  );
}
