import { Card, Group, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { APPEARANCES } from "../app/appearance";
import { LANGUAGES, currentLanguage, isLanguage } from "../language/i18n";
import { useSwitchLanguage } from "./switching";

/** Language and appearance. */
export function AppearanceCard() {
  const { t } = useTranslation(["account", "app"]);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const switchLanguage = useSwitchLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Card component="section" aria-labelledby="appearance">
      <Stack gap="md">
        <Title order={2} id="appearance">
          {t("mine.looks")}
        </Title>
        <Group justify="space-between">
          <Text size="sm">{t("language")}</Text>
          <SegmentedControl
            aria-label={t("language")}
            value={currentLanguage()}
            data={[...LANGUAGES]}
            onChange={(value) => isLanguage(value) && switchLanguage(value)}
          />
        </Group>
        <Group justify="space-between">
          <Text size="sm">{t("app:account.appearance")}</Text>
          <SegmentedControl
            aria-label={t("app:account.appearance")}
            value={colorScheme}
            data={APPEARANCES.map((value) => ({ value, label: t(`app:appearance.${value}`) }))}
            onChange={(value) => setColorScheme(value)}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t("mine.zone", { zone })}
        </Text>
      </Stack>
    </Card>
  );
}
