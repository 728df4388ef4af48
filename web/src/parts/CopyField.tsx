import { ActionIcon, Code, CopyButton, Group, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** A text to take away, such as a key or a piece of code. */
export function CopyField({ value, label, isBlock = false }: { value: string; label: string; isBlock?: boolean }) {
  const { t } = useTranslation("parts");
  return (
    <Group gap="xs" wrap="nowrap" align={isBlock ? "flex-start" : "center"}>
      <Code block={isBlock} flex={isBlock ? 1 : undefined} tabIndex={isBlock ? 0 : undefined} style={{ overflowWrap: "anywhere", whiteSpace: isBlock ? "pre-wrap" : undefined }}>
        {value}
      </Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t("copied") : t("copy")}>
            <ActionIcon variant="subtle" color="gray" c="dimmed" onClick={copy} aria-label={copied ? t("copied") : t("copyOf", { label })}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
