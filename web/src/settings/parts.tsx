import { Radio, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import type { Role } from "../app/feature";
import classes from "./settings.module.css";

export type User = Schemas["ShownUser"];
export const ROLES: readonly Role[] = ["administrator", "marketer", "seller", "viewer"];

interface CardsProps<Value extends string> {
  label: string;
  value: Value;
  set: (value: Value) => void;
  options: readonly { value: Value; title: string; detail: string }[];
}

/** One of a few, each with what it means. */
export function Cards<Value extends string>({ label, value, set, options }: CardsProps<Value>) {
  return (
    <Radio.Group label={label} value={value} onChange={(chosen) => set(chosen as Value)}>
      <Stack gap="xs" mt={4}>
        {options.map((each) => (
          <Radio.Card key={each.value} value={each.value} className={classes.card}>
            <Radio.Indicator />
            <div>
              <Text size="sm" fw={600}>
                {each.title}
              </Text>
              <Text size="xs" c="dimmed">
                {each.detail}
              </Text>
            </div>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function RoleCards({ value, set }: { value: Role; set: (role: Role) => void }) {
  const { t } = useTranslation("settings");
  const options = ROLES.map((role) => ({ value: role, title: t(`role.${role}.name`), detail: t(`role.${role}.detail`) }));
  return <Cards label={t("users.role")} value={value} set={set} options={options} />;
}
