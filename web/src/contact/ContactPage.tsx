import { Alert, Button, Grid, Skeleton, Stack } from "@mantine/core";
import { IconGitMerge, IconUserOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useLocation, useParams } from "react-router";
import { toProblem } from "../api/problem";
import { Empty } from "../parts/Empty";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { About } from "./About";
import { ContactTabs } from "./ContactTabs";
import { ScoreCards } from "./ScoreCards";
import { type Contact, useBands, useContact, useScores } from "./data";
import { Header } from "./Header";
import { useAddress } from "./address";

export default function ContactPage() {
  const { id } = useParams();
  const number = Number(id);
  return Number.isSafeInteger(number) && number > 0 ? <Found key={number} id={number} /> : <Missing />;
}

function Found({ id }: { id: number }) {
  const { data, error, refetch } = useContact(id);
  const { search } = useLocation();
  if (error && toProblem(error).status === 404) return <Missing />;
  // The number of a contact that was merged leads to the one that remains.
  if (data && data.id !== id) return <Navigate replace to={`/contacts/${data.id}${search}`} state={{ mergedFrom: id }} />;
  if (data) return <Whole contact={data} />;
  return error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : <Waiting />;
}

function Whole({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contact");
  const { state } = useLocation() as { state: { mergedFrom?: number } | null };
  const { score: wanted } = useAddress();
  const scores = useScores(contact.id);
  const bands = useBands((scores.data ?? []).map((each) => each.score));
  const shown = scores.data?.find((each) => each.score === wanted) ?? scores.data?.find((each) => each.value !== null) ?? scores.data?.[0];
  return (
    <Stack gap="lg">
      <Header contact={contact} main={shown} bands={bands} />
      {state?.mergedFrom && (
        <Alert icon={<IconGitMerge />} color="blue">
          {t("merged", { number: state.mergedFrom })}
        </Alert>
      )}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8.5 }} miw={0}>
          <Stack gap="lg">
            <ScoreCards contact={contact.id} query={scores} shown={shown?.score} bands={bands} />
            <ContactTabs contact={contact} scores={scores.data} shown={shown} bands={bands} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 3.5 }} miw={0}>
          <About contact={contact} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Missing() {
  const { t } = useTranslation("contact");
  return (
    <>
      <PageTitle>{t("missing.title")}</PageTitle>
      <Empty
        icon={IconUserOff}
        title={t("missing.detail")}
        action={
          <Button component={Link} to="/contacts" variant="default" mt="xs">
            {t("missing.back")}
          </Button>
        }
      >
        {t("missing.why")}
      </Empty>
    </>
  );
}

/** As tall as what will stand there. */
function Waiting() {
  const { t } = useTranslation("contact");
  return (
    <Stack gap="lg" aria-busy aria-label={t("loading")}>
      <Skeleton height={34} width={280} />
      <Skeleton height={44} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8.5 }}>
          <Stack gap="lg">
            <Skeleton height={118} />
            <Skeleton height={420} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 3.5 }}>
          <Skeleton height={420} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
