import { Alert, Button, Card, FileButton, Group, Stack, Switch, Text, Textarea, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconDownload, IconFileUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type Schemas, client } from "../api/client";
import { send } from "../api/sending";
import { toProblem } from "../api/problem";
import { LeaveGuard } from "../parts/leaving";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { Differences } from "./Differences";
import { UnderWay } from "./UnderWay";
import { renew, useMayWrite } from "./model";

type Plan = Schemas["ShownPlan"];

async function download(drafts: boolean, name: string): Promise<void> {
  const response = await send(new Request(new URL(`/api/model?format=yaml${drafts ? "&drafts=true" : ""}`, location.origin)));
  if (!response.ok) throw await response.json();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Export() {
  const { t } = useTranslation("publishing");
  const [problem, setProblem] = useState<unknown>(null);
  const take = (drafts: boolean) => {
    setProblem(null);
    download(drafts, drafts ? "baremo-drafts.yaml" : "baremo-model.yaml").catch(setProblem);
  };
  return (
    <Card component="section" aria-label={t("model.export")}>
      <Title order={2} mb="xs">{t("model.export")}</Title>
      <Text size="sm" c="dimmed" mb="md">{t("model.exportDetail")}</Text>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconDownload size={16} />} onClick={() => take(false)}>{t("model.takeLive")}</Button>
        <Button variant="default" leftSection={<IconDownload size={16} />} onClick={() => take(true)}>{t("model.takeDrafts")}</Button>
      </Group>
      <Stack mt={problem ? "md" : 0}><ProblemAlert problem={problem} /></Stack>
    </Card>
  );
}

/** What applying the file would change, and the decision. */
function Planned({ plan, text, removesOthers, again }: { plan: Plan; text: string; removesOthers: boolean; again: () => void }) {
  const { t } = useTranslation("publishing");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const [isRunning, setRunning] = useState(false);
  const apply = async () => {
    setRunning(true);
    const { data, error } = await client.PUT("/api/model", { body: { yaml: text, removes_others: removesOthers, since: plan.since, reason: reason.trim() } });
    setRunning(false);
    if (!data) return setProblem(error);
    void renew(queries);
    return navigate(`/publications/${data.id}`, { state: "applied" });
  };
  if (plan.differences.length === 0) return <Alert color="teal">{t("model.same")}</Alert>;
  return (
    <Stack>
      <Title order={3}>{t("model.changes", { count: plan.differences.length })}</Title>
      <Differences label={t("model.planned")} differences={plan.differences} />
      <Textarea label={t("reason.label")} description={t("reason.description")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={500} autosize minRows={2} required />
      <ProblemAlert problem={problem} retry={problem && toProblem(problem).code === "model_changed" ? again : undefined} />
      <Group><Button onClick={() => void apply()} loading={isRunning} disabled={reason.trim() === ""}>{t("model.apply")}</Button></Group>
    </Stack>
  );
}

function Import() {
  const { t } = useTranslation("publishing");
  const [text, setText] = useState("");
  const [removesOthers, setRemovesOthers] = useState(false);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isRunning, setRunning] = useState(false);
  const change = (next: string) => {
    setText(next);
    setPlan(null);
    setProblem(null);
  };
  const look = async () => {
    setRunning(true);
    setProblem(null);
    setPlan(null);
    try {
      const { data, error } = await client.POST("/api/model/plan", { body: { yaml: text, removes_others: removesOthers } });
      if (data) setPlan(data);
      else setProblem(error);
    } catch (thrown) {
      setProblem(thrown);
    }
    setRunning(false);
  };
  return (
    <Card component="section" aria-label={t("model.import")}>
      <LeaveGuard isDirty={text.trim() !== "" && plan === null} />
      <Title order={2} mb="xs">{t("model.import")}</Title>
      <Text size="sm" c="dimmed" mb="md">{t("model.importDetail")}</Text>
      <Stack>
        <Group>
          <FileButton accept=".yaml,.yml,.json,text/yaml,application/json" onChange={(file) => void file?.text().then(change)} inputProps={{ "aria-label": t("model.choose") }}>
            {(props) => <Button {...props} variant="default" leftSection={<IconFileUpload size={16} />}>{t("model.choose")}</Button>}
          </FileButton>
        </Group>
        <Textarea label={t("model.text")} value={text} onChange={(event) => change(event.currentTarget.value)} autosize minRows={6} maxRows={24} spellCheck={false} styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }} />
        <Switch label={t("model.removeOthers")} description={t("model.removeOthersDetail")} checked={removesOthers} onChange={(event) => { setRemovesOthers(event.currentTarget.checked); setPlan(null); }} />
        <ProblemAlert problem={problem} />
        {!plan && <Group><Button onClick={() => void look()} loading={isRunning} disabled={text.trim() === ""}>{t("model.look")}</Button></Group>}
        {plan && <Planned plan={plan} text={text} removesOthers={removesOthers} again={() => void look()} />}
      </Stack>
    </Card>
  );
}

/** The whole model as a file: taken away, and brought back with a look at what it would change. */
export default function ModelPage() {
  const { t } = useTranslation("publishing");
  const mayWrite = useMayWrite();
  return (
    <>
      <PageTitle description={t("model.description")}>{t("model.title")}</PageTitle>
      <UnderWay />
      <Stack maw={960}>
        <Export />
        {mayWrite && <Import />}
      </Stack>
    </>
  );
}
