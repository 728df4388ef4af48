import { Card, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../parts/ProblemAlert";
import { Adjustments } from "./Adjustments";
import { ChartPanel } from "./ChartPanel";
import { Comparison } from "./Comparison";
import { Explained } from "./Explained";
import { Future } from "./Future";
import { useAddress } from "./address";
import { type Band, type Value, useExplanation } from "./data";

interface WhyProps {
  contact: number;
  value: Value;
  bands: Band[];
}

/** One value: over time, what makes it up, what it was made up of at another moment, and what will become of it. */
export function Why({ contact, value, bands }: WhyProps) {
  const { t } = useTranslation("contact");
  const { at } = useAddress();
  const { data, error, refetch } = useExplanation(contact, value.score);
  return (
    <Stack gap="lg">
      <ChartPanel contact={contact} value={value} bands={bands} outlook={data?.outlook} />
      {at && data && <Comparison contact={contact} score={value.score} now={data} at={at} />}
      <Card component="section" aria-labelledby="why">
        <Group justify="space-between" mb="md">
          <Title order={2} id="why">
            {t(at ? "why.titleNow" : "why.title", { score: value.name })}
          </Title>
        </Group>
        {value.is_pending && (
          <Text size="sm" c="dimmed" mb="sm" role="status">
            {t("why.pending")}
          </Text>
        )}
        {data ? <Explained explanation={data} /> : error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : <Skeleton height={240} />}
      </Card>
      {data && data.state === "scored" && <Future explanation={data} bands={bands} />}
      <Adjustments contact={contact} value={value} />
    </Stack>
  );
}
