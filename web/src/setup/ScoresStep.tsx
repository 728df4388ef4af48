import { Alert, Anchor, Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Listed, isUnderWay, placeOf, useAllOf, useLatest } from "../publishing/model";
import { Progress } from "../publishing/UnderWay";
import classes from "./setup.module.css";
import { StarterForm, useHasMore } from "./StarterForm";

function InUse({ scores }: { scores: readonly Listed[] }) {
  const { t } = useTranslation(["setup", "publishing"]);
  return (
    <ul className={classes.people} aria-label={t("scores.inUse")}>
      {scores.map((score) => (
        <li key={score.key}>
          <Anchor component={Link} to={placeOf("score", score.key)} fw={600} c="inherit" size="sm">{score.name}</Anchor>
          <Text size="sm" c="dimmed">{t("publishing:list.rules", { count: score.rules ?? 0 })}</Text>
        </li>
      ))}
    </ul>
  );
}

/** What counts already, how far a publication is, and the way to more. */
function Published({ scores, taken, add }: { scores: readonly Listed[]; taken: readonly string[]; add: () => void }) {
  const { t } = useTranslation("setup");
  const hasMore = useHasMore(taken);
  const latest = useLatest();
  return (
    <Stack>
      {latest && isUnderWay(latest) ? (
        <div className={classes.live} role="status"><Progress standing={latest} /></div>
      ) : (
        <Alert color="teal" role="status" title={t("scores.published", { count: scores.length })}>{t("scores.publishedWhy")}</Alert>
      )}
      <InUse scores={scores} />
      <Group>
        {hasMore && <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>{t("scores.more")}</Button>}
        <Anchor component={Link} to="/scores" size="sm">{t("scores.all")}</Anchor>
      </Group>
    </Stack>
  );
}

/** Scores to begin with, by what the company does. */
export function ScoresStep() {
  const { t } = useTranslation("setup");
  const { data } = useAllOf("score");
  const [isAdding, setAdding] = useState(false);
  // What could not be read is told above.
  if (!data) return <Skeleton height={320} />;
  const taken = data.map((each) => each.key);
  const live = data.filter((each) => each.live !== null);
  if (live.length > 0 && !isAdding) return <Published scores={live} taken={taken} add={() => setAdding(true)} />;
  return (
    <Stack>
      {live.length === 0 && data.length > 0 && (
        <Alert color="yellow" title={t("scores.drafts", { count: data.length })}>
          <Anchor component={Link} to="/publish" size="sm" underline="always">{t("scores.toDrafts")}</Anchor>
        </Alert>
      )}
      <StarterForm taken={taken} done={() => setAdding(false)} />
    </Stack>
  );
}
