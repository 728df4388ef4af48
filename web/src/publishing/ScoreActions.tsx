import { ActionIcon, Menu, Switch } from "@mantine/core";
import { IconCopy, IconDots, IconHistory, IconPencil, IconRocket, IconTrash, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ActivateModal, CopyModal, DiscardModal, RemoveModal } from "./ScoreModals";
import { type Listed, editorOf, placeOf, useMayWrite } from "./model";

type Open = "copy" | "discard" | "remove" | "activate" | null;

/** What can be done with a score. */
export function ScoreMenu({ score, isOfPage = false }: { score: Listed; isOfPage?: boolean }) {
  const { t } = useTranslation("publishing");
  const [open, setOpen] = useState<Open>(null);
  const mayWrite = useMayWrite();
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant={isOfPage ? "default" : "subtle"} color="gray" size={isOfPage ? 36 : undefined} aria-label={t("menu.of", { name: score.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayWrite && !isOfPage && <Menu.Item component={Link} to={editorOf("score", score.key)} leftSection={<IconPencil size={16} />}>{t("menu.edit")}</Menu.Item>}
          {mayWrite && score.has_changes && <Menu.Item component={Link} to={`/publish?score=${encodeURIComponent(score.key)}`} leftSection={<IconRocket size={16} />}>{t("menu.publish")}</Menu.Item>}
          <Menu.Item component={Link} to={`${placeOf("score", score.key)}/history`} leftSection={<IconHistory size={16} />}>{t("menu.history")}</Menu.Item>
          {mayWrite && <Menu.Item onClick={() => setOpen("copy")} leftSection={<IconCopy size={16} />}>{t("menu.copy")}</Menu.Item>}
          {mayWrite && <Menu.Divider />}
          {mayWrite && score.has_changes && score.live !== null && <Menu.Item color="red" onClick={() => setOpen("discard")} leftSection={<IconX size={16} />}>{t("menu.discard")}</Menu.Item>}
          {mayWrite && <Menu.Item color="red" onClick={() => setOpen("remove")} leftSection={<IconTrash size={16} />}>{t("menu.remove")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {open === "copy" && <CopyModal score={score} close={close} />}
      {open === "discard" && <DiscardModal score={score} close={close} />}
      {open === "remove" && <RemoveModal score={score} close={close} />}
    </>
  );
}

/** Whether a score that counts has values; switching it publishes that, and nothing else. */
export function ActiveSwitch({ score, hasLabel = false }: { score: Listed; hasLabel?: boolean }) {
  const { t } = useTranslation("publishing");
  const [isOpen, setOpen] = useState(false);
  const mayWrite = useMayWrite();
  if (score.is_active === null) return <>{hasLabel ? null : "–"}</>;
  return (
    <>
      <Switch
        checked={score.is_active}
        onChange={() => setOpen(true)}
        disabled={!mayWrite}
        label={hasLabel ? t(score.is_active ? "active.on" : "active.off") : undefined}
        aria-label={t("active.of", { name: score.name })}
      />
      {isOpen && <ActivateModal score={score} close={() => setOpen(false)} />}
    </>
  );
}
