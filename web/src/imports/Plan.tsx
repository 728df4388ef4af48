import { Alert, Button, Card, Group, List, NativeSelect, Stack, Text, TextInput, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { ProblemAlert } from "../parts/ProblemAlert";
import { useSubmitting } from "../parts/submitting";
import { type Kind, type Preview, previewImport, startImport } from "./calls";
import { Columns } from "./Columns";
import { Figures, type ImportProps } from "./Result";

type Options = Schemas["Choices"];
const BEGIN: Options = {
  ...({ mode: "both", overwrite: true, date_order: "iso", decimal: "point", facts_since: "ever" } as const),
  ...{ source: "import", kind: "", unknown: "create", time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC" },
} as Options;

interface OptionsProps {
  kind: Kind;
  options: Options;
  change: (changes: Partial<Options>) => void;
}

function OptionFields({ kind, options, change }: OptionsProps) {
  const { t } = useTranslation("imports");
  const modes = (["both", "create", "update"] as const).map((value) => ({ value, label: t(`mode.${value}`) }));
  const orders = (["iso", "day_first", "month_first"] as const).map((value) => ({ value, label: t(`order.${value}`) }));
  const decimals = (["point", "comma"] as const).map((value) => ({ value, label: t(`decimal.${value}`) }));
  return (
    <Group align="flex-end" gap="sm">
      {kind === "contacts" ? (
        <NativeSelect label={t("modeTitle")} data={modes} value={options.mode} onChange={(event) => change({ mode: event.currentTarget.value as Options["mode"] })} />
      ) : (
        <TextInput label={t("eventKind")} placeholder={t("eventKindHint")} value={options.kind} onChange={(event) => change({ kind: event.currentTarget.value })} maxLength={200} />
      )}
      <NativeSelect label={t("orderTitle")} data={orders} value={options.date_order} onChange={(event) => change({ date_order: event.currentTarget.value as Options["date_order"] })} />
      <NativeSelect label={t("decimalTitle")} data={decimals} value={options.decimal} onChange={(event) => change({ decimal: event.currentTarget.value as Options["decimal"] })} />
    </Group>
  );
}

function Outlook({ preview }: { preview: Preview }) {
  const { t } = useTranslation("imports");
  return (
    <Card component="section" aria-labelledby="outlook">
      <Stack gap="sm">
        <Title order={2} id="outlook">
          {t("outlook")}
        </Title>
        {!preview.is_whole && (
          <Text size="sm" c="dimmed">
            {t("outlookPart", { count: preview.read })}
          </Text>
        )}
        <Figures figures={[[t("rows"), preview.read], [t("wouldCreate"), preview.created], [t("wouldUpdate"), preview.updated], [t("wouldRefuse"), preview.refused]]} />
        {preview.problems.length > 0 && (
          <Alert color="orange" title={t("problems")}>
            <List size="sm">
              {preview.problems.map((each) => (
                <List.Item key={each.line}>{t("line", { line: each.line, words: each.words })}</List.Item>
              ))}
            </List>
          </Alert>
        )}
      </Stack>
    </Card>
  );
}

/** What is to become of each column, and what would happen then; nothing happens before it is started. */
export function Plan({ kind, imported, renew }: ImportProps) {
  const { t } = useTranslation("imports");
  const [mapping, setMapping] = useState<Record<string, string> | null>(null);
  const [options, setOptions] = useState(BEGIN);
  const body = { mapping, takes_all: false, options };
  const { data, error, isFetching } = useQuery({
    queryKey: ["imports", kind, "preview", imported.id, body],
    queryFn: () => previewImport(kind, imported.id, body),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const { isRunning, problem, submit } = useSubmitting(async () => {
    await startImport(kind, imported.id, body);
    await renew();
  });
  // What is chosen stays in sight even if the server refuses it: the columns are those of the file.
  const columns = data?.columns.map((each) => ({ ...each, target: mapping?.[each.name] ?? (mapping ? "-" : each.target) }));
  const set = (name: string, target: string) => setMapping({ ...Object.fromEntries(columns?.map((each) => [each.name, each.target]) ?? []), [name]: target });
  return (
    <Stack component="form" onSubmit={submit}>
      <ProblemAlert problem={error} />
      <Columns kind={kind} columns={columns} isWaiting={!data && !error} set={set} />
      <Card>
        <OptionFields kind={kind} options={options} change={(changes) => setOptions({ ...options, ...changes })} />
      </Card>
      {data && !error && <Outlook preview={data} />}
      <ProblemAlert problem={problem} />
      <Group>
        <Button type="submit" loading={isRunning} disabled={Boolean(error) || isFetching}>
          {t("start")}
        </Button>
      </Group>
    </Stack>
  );
}
