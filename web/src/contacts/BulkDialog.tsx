import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { BulkForm, type Draft, EMPTY, readDraft } from "./BulkForm";
import { BulkProgress } from "./BulkProgress";
import { type Chosen, type Verb, start } from "./bulk";

interface BulkDialogProps {
  verb: Verb;
  chosen: Chosen;
  close: () => void;
  /** The job has been asked for: nobody needs to be selected any more. */
  done: () => void;
}

const PATHS = ["tag", "owner", "list", "status", "score", "op", "points", "expires_after", "reason"].map((each) => `action.${each}`);

/** What is done to how many; then how far it is, and to whom it could not be done. */
export function BulkDialog({ verb, chosen, close, done }: BulkDialogProps) {
  const { t } = useTranslation(["contacts", "parts"]);
  const { number } = useFormats();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [job, setJob] = useState<number | null>(null);
  const action = readDraft(verb, draft);
  const { submit, isRunning, problem, at } = useSubmitting(async () => {
    if (action) setJob(await start(chosen, action));
  });
  const leave = () => {
    close();
    if (job !== null) done();
  };
  const count = number(chosen.expected);
  return (
    <Modal opened onClose={leave} title={t(`bulk.verb.${verb}`)} closeOnClickOutside={job === null && draft === EMPTY} closeButtonProps={{ "aria-label": t("parts:close") }}>
      {job !== null ? (
        <BulkProgress job={job} isErasure={verb === "erase"} setJob={setJob} close={leave} />
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Text size="sm">{t("bulk.who", { count: chosen.expected, number: count })}</Text>
            <BulkForm verb={verb} draft={draft} setDraft={setDraft} at={at} />
            {verb === "erase" && <Alert color="red">{t("bulk.eraseWarning")}</Alert>}
            <ProblemAlert problem={problem} except={PATHS} />
            <Group justify="flex-end">
              <Button variant="default" onClick={leave}>
                {t("parts:cancel")}
              </Button>
              <Button type="submit" color={verb === "erase" ? "red" : undefined} loading={isRunning} disabled={!action || (verb === "erase" && draft.confirmed !== String(chosen.expected))}>
                {t(`bulk.do.${verb}`)}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
