import { Box, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useIsConnectionLost } from "../api/connection";
import classes from "./Shell.module.css";

/** Says that the server cannot be reached, and that nothing typed is lost by that. */
export function ConnectionBanner() {
  const { t } = useTranslation("app");
  const isLost = useIsConnectionLost();
  return (
    <div role="status" aria-live="polite">
      {isLost && (
        <Box className={classes.banner}>
          <Text size="sm" fw={550}>
            {t("connection.lost")}
          </Text>
        </Box>
      )}
    </div>
  );
}
