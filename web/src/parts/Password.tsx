import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A password that can be shown while it is typed. */
export function Password(props: PasswordInputProps) {
  const { t } = useTranslation("parts");
  return (
    <PasswordInput
      required
      withAsterisk={false}
      aria-invalid={props.error ? true : undefined}
      visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
      {...props}
    />
  );
}
