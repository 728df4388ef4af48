import { Alert, List } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Problem, sentence } from "../conditions/problems";

/** Problems that belong to no field that is shown. */
export function Leftover({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation("editing");
  if (problems.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle />} title={t("leftover")}>
      <List size="sm">
        {problems.slice(0, 20).map(({ path, message }, place) => (
          <List.Item key={place}>
            {path && `${path}: `}
            {sentence(message)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
