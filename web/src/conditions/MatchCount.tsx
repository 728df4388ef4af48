import { Box, Group, Loader, Text } from "@mantine/core";
import { Trans, useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { ContactLink } from "../parts/ContactLink";
import { type Counted, useCounting } from "./counting";
import type { Json } from "./exact";

interface MatchCountProps {
  when: Json | undefined;
  /** Off for a condition that is not whole yet. */
  isOn?: boolean;
  /** How many of the sample are shown. */
  shown?: number;
}

function Number({ counted, isStale }: { counted: Counted; isStale: boolean }) {
  const { t } = useTranslation("conditions");
  const { number, percent } = useFormats();
  const share = counted.of > 0 ? percent(counted.contacts / counted.of) : null;
  return (
    <Text size="sm" component="span" c={isStale ? "dimmed" : undefined}>
      {counted.is_estimate && "≈ "}
      <Trans
        ns="conditions"
        i18nKey="count.of"
        values={{ count: number(counted.contacts), total: number(counted.of) }}
        components={{ b: <Text span fw={700} /> }}
      />
      {share && ` · ${share}`}
      {counted.is_estimate && ` · ${t("count.estimate")}${counted.margin ? ` ${t("count.margin", { margin: number(counted.margin) })}` : ""}`}
    </Text>
  );
}

function Sample({ counted, shown }: { counted: Counted; shown: number }) {
  const { t } = useTranslation("conditions");
  const { relative } = useFormats();
  const some = counted.sample.slice(0, shown);
  if (counted.contacts === 0)
    return (
      <Text size="xs" c="dimmed" mt={2}>
        {t("count.nobody")}
      </Text>
    );
  if (some.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" component="div" mt={2}>
      {t("count.some")}:{" "}
      {some.map(({ contact, name, email, event }, place) => (
        <span key={contact}>
          {place > 0 && ", "}
          <ContactLink id={contact} name={name || email} />
          {event && ` (${t("count.last", { when: relative(event.occurred_at) })})`}
        </span>
      ))}
    </Text>
  );
}

/** How many contacts pass a condition now, and some of them. */
export function MatchCount({ when, isOn = true, shown = 4 }: MatchCountProps) {
  const { t } = useTranslation("conditions");
  const { counted, isStale, refusal } = useCounting(when, isOn);
  if (!isOn || when === undefined)
    return (
      <Text size="sm" c="dimmed" mih={44}>
        {t("count.incomplete")}
      </Text>
    );
  return (
    <Box mih={44} aria-busy={isStale}>
      <Group gap="xs" role="status">
        {counted ? <Number counted={counted} isStale={isStale} /> : !refusal && <Text size="sm" c="dimmed">{t("count.counting")}</Text>}
        {isStale && <Loader size={12} aria-label={t("count.counting")} />}
      </Group>
      {refusal ? (
        <Text size="xs" c="var(--mantine-color-error)" mt={2}>
          {refusal.errors?.[0]?.message ?? refusal.detail}
        </Text>
      ) : (
        counted && <Sample counted={counted} shown={shown} />
      )}
    </Box>
  );
}
