import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconDownload, IconGitMerge, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHasRole } from "../app/me";
import { send } from "../api/sending";
import { showProblem } from "../parts/notices";
import { EraseDialog } from "./EraseDialog";
import { MergeDialog } from "./MergeDialog";
import type { Contact } from "./data";

async function download(id: number): Promise<void> {
  const response = await send(new Request(`${location.origin}/api/contacts/${id}/export`));
  if (!response.ok) throw await response.json();
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), { href: address, download: `contact-${id}.json` });
  link.click();
  URL.revokeObjectURL(address);
}

/** What can be done with a contact as a whole, by who may. */
export function Actions({ contact, name }: { contact: Contact; name: string }) {
  const { t } = useTranslation("contact");
  const mayMerge = useHasRole("administrator", "marketer");
  const mayErase = useHasRole("administrator");
  const [open, setOpen] = useState<"merge" | "erase" | null>(null);
  const [isExporting, setExporting] = useState(false);
  if (!mayMerge) return null;
  const exportAll = () => {
    setExporting(true);
    download(contact.id)
      .catch(showProblem)
      .finally(() => setExporting(false));
  };
  return (
    <>
      <Button variant="default" leftSection={<IconGitMerge size={16} />} onClick={() => setOpen("merge")}>
        {t("merge.open")}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("more")} loading={isExporting}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={exportAll}>
            {t("export")}
          </Menu.Item>
          {mayErase && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setOpen("erase")}>
              {t("erase.open")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === "merge" && <MergeDialog contact={contact} name={name} close={() => setOpen(null)} />}
      {open === "erase" && <EraseDialog contact={contact} name={name} close={() => setOpen(null)} />}
    </>
  );
}
