import { Button, Group, Modal, Skeleton, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useFormats } from "../language/formats";
import { showDone } from "../parts/notices";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { type Field, useReaders, useRenewFields } from "./data";
import { Readers } from "./Readers";

/** Asks before a field goes, and says what goes with it and what is in the way. */
export function RemoveField({ field, close }: { field: Field; close: () => void }) {
  const { t } = useTranslation(["fields", "parts"]);
  const { number } = useFormats();
  const renew = useRenewFields();
  const { data, error, refetch } = useReaders({ field: field.name });
  const { mutateAsync } = api.useMutation("delete", "/api/fields/{name}");
  const name = field.label || field.name;
  const { isRunning, problem, submit } = useSubmitting(async () => {
    await mutateAsync({ params: { path: { name: field.name } } });
    showDone(t("remove.done", { name }));
    await renew();
    close();
  });
  const isRead = (data?.items.length ?? 0) > 0;
  return (
    <Modal opened onClose={close} title={t("remove.title", { name })} closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Stack component="form" onSubmit={submit}>
        {!data && !error && <Skeleton height={72} />}
        <ProblemAlert problem={error} retry={() => void refetch()} />
        {data && isRead && <Readers readers={data.items}>{t("readers.inTheWay")}</Readers>}
        {data && !isRead && (
          <Text size="sm">{field.contacts > 0 ? t("remove.lost", { count: field.contacts, total: number(field.contacts) }) : t("remove.empty")}</Text>
        )}
        <ProblemAlert problem={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t("parts:cancel")}
          </Button>
          {data && !isRead && (
            <Button color="red" type="submit" loading={isRunning}>
              {t("remove.verb")}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
