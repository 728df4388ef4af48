// What can be done with those who are selected: a verb opens its form, and the form becomes a job.
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconGauge, IconListDetails, IconTag, IconTagOff, IconTrash, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../app/me";
import type { Role } from "../app/feature";
import { BulkDialog } from "./BulkDialog";
import type { Chosen, Verb } from "./bulk";
import { useKnown } from "./context";

const ALL: readonly Role[] = ["administrator", "marketer", "seller"];
const VERBS: readonly { verb: Verb; icon: typeof IconTag; roles: readonly Role[] }[] = [
  { verb: "add_tag", icon: IconTag, roles: ALL },
  { verb: "remove_tag", icon: IconTagOff, roles: ALL },
  { verb: "set_owner", icon: IconUser, roles: ["administrator", "marketer"] },
  { verb: "set_list", icon: IconListDetails, roles: ALL },
  { verb: "adjust", icon: IconGauge, roles: ALL },
  { verb: "erase", icon: IconTrash, roles: ["administrator"] },
];

export function BulkMenu({ chosen, done }: { chosen: Chosen; done: () => void }) {
  const { t } = useTranslation("contacts");
  const { role } = useMe();
  const { scores } = useKnown().leaderboards;
  const [opened, setOpened] = useState<{ verb: Verb; chosen: Chosen } | null>(null);
  const offered = VERBS.filter((each) => each.roles.includes(role) && (each.verb !== "adjust" || scores.length > 0));
  return (
    <>
      <Menu position="top" returnFocus={false}>
        <Menu.Target>
          <Button size="compact-sm" rightSection={<IconChevronDown size={14} />}>
            {t("bulk.open")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map(({ verb, icon: Icon }) => (
            <Menu.Item key={verb} color={verb === "erase" ? "red" : undefined} leftSection={<Icon size={16} stroke={1.6} />} onClick={() => setOpened({ verb, chosen })}>
              {t(`bulk.verb.${verb}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {opened && <BulkDialog {...opened} close={() => setOpened(null)} done={done} />}
    </>
  );
}
