import { Button, Card, FileInput, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconFile } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useFormats } from "../language/formats";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { type Kind, toKind, upload } from "./calls";
import { FROM_SETUP, isFromSetup } from "./fromSetup";

const ENDINGS = ".csv,.tsv,.jsonl,.ndjson,.json,.parquet,.gz";

function FileField({ file, set }: { file: File | null; set: (file: File | null) => void }) {
  const { t } = useTranslation("imports");
  const { bytes } = useFormats();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    set(event.dataTransfer.files[0] ?? null);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Card onDrop={drop} onDragOver={over} onDragLeave={() => setOver(false)} bg={isOver ? "var(--mantine-primary-color-light)" : undefined} py="xl">
      <FileInput
        label={t("file")}
        description={t("fileHint")}
        placeholder={t("choose")}
        accept={ENDINGS}
        value={file}
        onChange={set}
        leftSection={<IconFile size={16} />}
        clearable
        clearButtonProps={{ "aria-label": t("removeFile") }}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {file ? bytes(file.size) : t("drop")}
      </Text>
    </Card>
  );
}

/** The first step of an import: which file. Nothing else happens yet. */
export default function UploadPage() {
  const { t } = useTranslation(["imports", "parts"]);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const kind = toKind(search.get("kind"));
  const from = isFromSetup(search) ? FROM_SETUP : "";
  const [file, setFile] = useState<File | null>(null);
  const { isRunning, problem, submit } = useSubmitting(async () => {
    if (!file) return;
    const { id } = await upload(kind, file);
    await navigate(`/imports/${kind}/${id}${from}`, { replace: true });
  });
  return (
    <Stack component="form" onSubmit={submit} maw={640}>
      <PageTitle description={t("newDetail")}>{t("new")}</PageTitle>
      <SegmentedControl
        aria-label={t("what")}
        value={kind}
        onChange={(chosen) => setSearch((old) => ({ ...Object.fromEntries(old), kind: chosen as Kind }), { replace: true })}
        data={[{ value: "contacts", label: t("kind.contacts") }, { value: "events", label: t("kind.events") }]}
      />
      <FileField file={file} set={setFile} />
      <ProblemAlert problem={problem} />
      <Group>
        <Button type="submit" loading={isRunning} disabled={!file}>
          {t("upload")}
        </Button>
        <Button component={Link} to={from ? "/setup?step=contacts" : `/imports?kind=${kind}`} variant="default">
          {t("parts:cancel")}
        </Button>
      </Group>
    </Stack>
  );
}
