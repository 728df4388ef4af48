import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConditionBuilder } from "../conditions/ConditionBuilder";
import { MatchCount } from "../conditions/MatchCount";
import { type Json, parseExact, writeExact } from "../conditions/exact";
import type { FormProps } from "./filterForms";

function read(text: string | undefined): Json | undefined {
  try {
    return text === undefined ? undefined : parseExact(text);
  } catch {
    return undefined;
  }
}

/** A whole condition as a filter: fields, events, tags, scores, with and, or, not. */
export default function ConditionDialog({ filters, apply, close }: FormProps & { close: () => void }) {
  const { t } = useTranslation(["contacts", "parts"]);
  const [when, setWhen] = useState<Json | undefined>(() => read(filters.when));
  const isBroken = filters.when !== undefined && read(filters.when) === undefined;
  const done = () => {
    apply({ ...filters, when: when === undefined ? undefined : writeExact(when) });
    close();
  };
  return (
    <Modal opened onClose={close} title={t("condition.title")} size="xl" closeOnClickOutside={false} closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t("condition.detail")}
        </Text>
        {isBroken && <Alert color="orange">{t("condition.broken")}</Alert>}
        <ConditionBuilder value={when} onChange={setWhen} />
        <MatchCount when={when} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("parts:cancel")}
          </Button>
          <Button disabled={when === undefined} onClick={done}>
            {t("filter.apply")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
