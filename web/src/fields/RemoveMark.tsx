import { Button, Group, Modal, Skeleton, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { BulkProgress } from "../contacts/BulkProgress";
import { useFormats } from "../language/formats";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { useReaders } from "./data";
import { Readers } from "./Readers";

/** A tag or a list. */
export interface Mark {
  kind: "tag" | "list";
  name: string;
}

const filterOf = ({ kind, name }: Mark) => (kind === "tag" ? { tag: [name] } : { list: name });
const actionOf = ({ kind, name }: Mark) => (kind === "tag" ? ({ verb: "remove_tag", tag: name } as const) : ({ verb: "set_list", list: name, status: null } as const));

/** How many contacts have it now, counted when the question is asked. */
const useHolders = (mark: Mark) =>
  api.useQuery("post", "/api/contacts/bulk/count", { body: { filter: filterOf(mark) as never } }, { staleTime: 0, gcTime: 0 });

function Question({ mark, started, close }: { mark: Mark; started: (job: number) => void; close: () => void }) {
  const { t } = useTranslation(["fields", "parts"]);
  const { number } = useFormats();
  const readers = useReaders(mark.kind === "tag" ? { tag: mark.name } : { list: mark.name });
  const holders = useHolders(mark);
  const { mutateAsync } = api.useMutation("post", "/api/contacts/bulk");
  const count = holders.data?.contacts ?? 0;
  const { isRunning, problem, submit } = useSubmitting(async () => {
    const job = await mutateAsync({ body: { filter: filterOf(mark), expected: count, action: actionOf(mark) } as never });
    started(job.id);
  });
  const isKnown = readers.data && holders.data;
  const isRead = (readers.data?.items.length ?? 0) > 0;
  return (
    <Stack component="form" onSubmit={submit}>
      {!isKnown && !readers.error && !holders.error && <Skeleton height={72} />}
      <ProblemAlert problem={readers.error ?? holders.error} retry={() => void Promise.all([readers.refetch(), holders.refetch()])} />
      {isKnown && <Text size="sm">{t(holders.data.is_too_many ? "tags.tooMany" : mark.kind === "tag" ? "tags.tagLost" : "tags.listLost", { count, total: number(count) })}</Text>}
      {isKnown && isRead && <Readers readers={readers.data.items}>{t("readers.values")}</Readers>}
      <ProblemAlert problem={problem} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close} data-autofocus>
          {t("parts:cancel")}
        </Button>
        {isKnown && !holders.data.is_too_many && (
          <Button color="red" type="submit" loading={isRunning}>
            {t("remove.verb")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Takes a tag from everybody, or everybody off a list, as a job that can be watched and stopped. */
export function RemoveMark({ mark, close }: { mark: Mark; close: () => void }) {
  const { t } = useTranslation(["fields", "parts"]);
  const [job, setJob] = useState<number | null>(null);
  const queries = useQueryClient();
  const end = () => {
    void queries.invalidateQueries({ queryKey: ["get", mark.kind === "tag" ? "/api/tags" : "/api/lists"] });
    close();
  };
  const title = t(mark.kind === "tag" ? "tags.removeTag" : "tags.removeList", { name: mark.name });
  return (
    <Modal opened onClose={end} title={title} closeButtonProps={{ "aria-label": t("parts:close") }}>
      {job === null ? <Question mark={mark} started={setJob} close={close} /> : <BulkProgress job={job} isErasure={false} setJob={setJob} close={end} />}
    </Modal>
  );
}
