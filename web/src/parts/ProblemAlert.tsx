import { Alert, Button, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { toProblem } from "../api/problem";
import { LoginRefusedError } from "../api/session";

interface ProblemAlertProps {
  /** Whatever was thrown; nothing is shown for nothing. */
  problem: unknown;
  retry?: () => void;
  /** Paths whose problems are shown at their fields already. */
  except?: readonly string[];
}

/** What went wrong and what to do, where it belongs to no field. */
export function ProblemAlert({ problem, retry, except = [] }: ProblemAlertProps) {
  const { t } = useTranslation("parts");
  if (!problem || problem instanceof LoginRefusedError) return null;
  const { title, detail, errors = [], request } = toProblem(problem);
  const others = errors.filter((each) => !except.includes(each.path));
  const isAllShown = errors.length > 0 && others.length === 0;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle />} title={title}>
      <Text size="sm">{isAllShown ? t("problem.atFields") : detail}</Text>
      {others.length > 1 && (
        <List size="sm" mt="xs">
          {others.map(({ path, message }, number) => (
            <List.Item key={number}>{path ? `${path}: ${message}` : message}</List.Item>
          ))}
        </List>
      )}
      {retry && (
        <Button size="xs" variant="default" mt="sm" onClick={retry}>
          {t("problem.retry")}
        </Button>
      )}
      {request && (
        <Text size="xs" c="dimmed" mt="xs">
          {t("problem.request", { request })}
        </Text>
      )}
    </Alert>
  );
}
