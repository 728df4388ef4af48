import { Kbd, Modal, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";

const KEYS = [
  { key: "move", keys: ["j", "k", "↓", "↑"] },
  { key: "page", keys: ["PageDown", "PageUp"] },
  { key: "ends", keys: ["Home", "End"] },
  { key: "open", keys: ["Enter"] },
  { key: "select", keys: ["Space", "x"] },
  { key: "range", keys: ["Shift + ↓", "Shift + ↑"] },
  { key: "clear", keys: ["Esc"] },
  { key: "search", keys: ["/"] },
  { key: "help", keys: ["?"] },
] as const;

export function ShortcutsDialog({ close }: { close: () => void }) {
  const { t } = useTranslation(["contacts", "parts"]);
  return (
    <Modal opened onClose={close} title={t("shortcuts.title")} closeButtonProps={{ "aria-label": t("parts:close") }}>
      <Table aria-label={t("shortcuts.title")} withRowBorders={false}>
        <Table.Tbody>
          {KEYS.map(({ key, keys }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400}>
                {t(`shortcuts.${key}`)}
              </Table.Th>
              <Table.Td ta="end" style={{ whiteSpace: "nowrap" }}>
                {keys.map((each) => (
                  <Kbd key={each} ml={4}>
                    {each}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
