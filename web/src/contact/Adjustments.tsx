import { Box, Button, Card, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconAdjustments } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Schemas, api, client } from "../api/client";
import { useHasRole } from "../app/me";
import { useFormats } from "../language/formats";
import { ConfirmButton } from "../parts/ConfirmButton";
import { Moment } from "../parts/Moment";
import { ProblemAlert } from "../parts/ProblemAlert";
import { showDone } from "../parts/notices";
import { AdjustDialog } from "./AdjustDialog";
import { EffectOfUndoing } from "./Effect";
import { type Value, useRenew } from "./data";

type Adjustment = Schemas["ShownAdjustment"];

interface AdjustmentsProps {
  contact: number;
  value: Value;
}

/** Points given by hand in a score, and the way to give some and to take them back. */
export function Adjustments({ contact, value }: AdjustmentsProps) {
  const { t } = useTranslation("contact");
  const canAdjust = useHasRole("administrator", "marketer", "seller");
  const [isOpen, setOpen] = useState(false);
  const init = { params: { path: { id: contact, key: value.score }, query: { limit: 50 } } };
  const { data, error, refetch } = api.useQuery("get", "/api/contacts/{id}/scores/{key}/adjustments", init);
  return (
    <Card component="section" aria-labelledby="adjustments">
      <Group justify="space-between" mb={data?.items.length ? "sm" : 4}>
        <Title order={2} id="adjustments">
          {t("adjustment.title")}
        </Title>
        {canAdjust && (
          <Button size="xs" variant="default" leftSection={<IconAdjustments size={14} />} onClick={() => setOpen(true)}>
            {t("adjustment.make")}
          </Button>
        )}
      </Group>
      {isOpen && <AdjustDialog contact={contact} value={value} close={() => setOpen(false)} />}
      <ProblemAlert problem={data ? null : error} retry={() => void refetch()} />
      {!data && !error && <Skeleton height={40} />}
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("adjustment.none")}
        </Text>
      )}
      <Stack gap="sm">
        {data?.items.map((row) => <AdjustmentRow key={row.id} contact={contact} row={row} canUndo={canAdjust} />)}
      </Stack>
    </Card>
  );
}

function AdjustmentRow({ contact, row, canUndo }: { contact: number; row: Adjustment; canUndo: boolean }) {
  const { t } = useTranslation("contact");
  const { number } = useFormats();
  const renew = useRenew(contact);
  const op = row.op as "add" | "subtract" | "set" | "reset";
  const isOver = row.expires_at !== null && Date.parse(row.expires_at) <= Date.now();
  const undo = async () => {
    const { error } = await client.DELETE("/api/contacts/{id}/scores/{key}/adjustments/{number}", {
      params: { path: { id: contact, key: row.score, number: row.id } },
    });
    if (error) throw error;
    renew();
    showDone(t("adjustment.undone"));
  };
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Box miw={0}>
        <Text size="sm" fw={550}>
          {t(`adjustment.line.${op}`, { points: number(row.points ?? 0) })}
          {row.reason && <Text span size="sm" fw={400}>{` · «${row.reason}»`}</Text>}
        </Text>
        <Text size="xs" c="dimmed" component="div">
          {t("adjustment.by", { name: row.by })} · <Moment at={row.at} />
          {row.expires_at && (
            <>
              {" · "}
              {t(isOver ? "adjustment.expired" : "adjustment.expires")} <Moment at={row.expires_at} as="date" />
            </>
          )}
        </Text>
      </Box>
      {canUndo && (
        <ConfirmButton
          size="compact-xs"
          variant="subtle"
          title={t("adjustment.undoTitle")}
          consequence={
            <>
              {t("adjustment.undoDetail")} <EffectOfUndoing contact={contact} score={row.score} number={row.id} />
            </>
          }
          run={undo}
        >
          {t("adjustment.undo")}
        </ConfirmButton>
      )}
    </Group>
  );
}
