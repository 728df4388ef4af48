import { Button, Group, Skeleton, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { isBusy, readImport, toKind } from "./calls";
import { isFromSetup } from "./fromSetup";
import { Plan } from "./Plan";
import { Result } from "./Result";
import { StateBadge } from "./StateBadge";

/** An import: what is to become of its columns, then how far it is, then what became of it. */
export default function ImportPage() {
  const { t } = useTranslation(["imports", "setup"]);
  const [search] = useSearchParams();
  const { kind: said, id } = useParams();
  const kind = toKind(said);
  const queries = useQueryClient();
  const queryKey = ["imports", kind, "one", id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => readImport(kind, Number(id)),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? 1000 : false),
  });
  const renew = () => queries.invalidateQueries({ queryKey: ["imports"] });
  return (
    <Stack gap="md">
      <PageTitle description={t(`about.${kind}`)} beside={data && <StateBadge state={data.state} />}>
        {data?.name ?? t("import", { id })}
      </PageTitle>
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton height={240} />}
      {data?.state === "uploaded" && <Plan key={data.id} kind={kind} imported={data} renew={renew} />}
      {data && data.state !== "uploaded" && <Result kind={kind} imported={data} renew={renew} />}
      {isFromSetup(search) && data && data.state !== "uploaded" && (
        <Group>
          <Button component={Link} to="/setup?step=contacts" variant={isBusy(data) ? "default" : "filled"}>{t("setup:back")}</Button>
        </Group>
      )}
    </Stack>
  );
}
