import { Button, Card, Group, Menu, Select, Stack, Text, Title } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useHasRole } from "../app/me";
import { showProblem } from "../parts/notices";
import { type Contact, useChange } from "./data";
import { useNames } from "./words";

const STATUSES = ["subscribed", "unsubscribed"] as const;

/** The lists of a contact with how it stands with each. */
export function Lists({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contact");
  const canEdit = useHasRole("administrator", "marketer", "seller");
  const change = useChange(contact);
  const [isAdding, setAdding] = useState(false);
  const put = (list: string, status: string | null) => void change({ lists: { [list]: status } }).catch(showProblem);
  const entries = Object.entries(contact.lists);
  return (
    <Card component="section" aria-labelledby="lists">
      <Title order={2} id="lists" mb="sm">
        {t("lists.title")}
      </Title>
      <Stack gap={8}>
        {entries.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("lists.none")}
          </Text>
        )}
        {entries.map(([list, status]) => (
          <ListRow key={list} list={list} status={status} canEdit={canEdit} put={put} />
        ))}
      </Stack>
      {canEdit &&
        (isAdding ? (
          <NewList contact={contact} close={() => setAdding(false)} add={(list) => put(list, "subscribed")} />
        ) : (
          <Button mt="sm" size="compact-xs" variant="subtle" style={{ alignSelf: "flex-start" }} leftSection={<IconPlus size={13} />} onClick={() => setAdding(true)}>
            {t("lists.add")}
          </Button>
        ))}
    </Card>
  );
}

interface ListRowProps {
  list: string;
  status: string;
  canEdit: boolean;
  put: (list: string, status: string | null) => void;
}

function ListRow({ list, status, canEdit, put }: ListRowProps) {
  const { t } = useTranslation("contact");
  const names = useNames();
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {list}
      </Text>
      {canEdit ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-xs" variant="default" rightSection={<IconChevronDown size={12} />} style={{ flexShrink: 0 }}>
              {names.status(status)} <span className="baremo-hidden">({list})</span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {STATUSES.filter((each) => each !== status).map((each) => (
              <Menu.Item key={each} onClick={() => put(list, each)}>
                {t(`lists.put.${each}`)}
              </Menu.Item>
            ))}
            <Menu.Item color="red" onClick={() => put(list, null)}>
              {t("lists.remove")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Text size="sm" c="dimmed">
          {names.status(status)}
        </Text>
      )}
    </Group>
  );
}

function NewList({ contact, add, close }: { contact: Contact; add: (list: string) => void; close: () => void }) {
  const { t } = useTranslation("contact");
  const { data } = api.useQuery("get", "/api/lists", { params: { query: { limit: 200 } } }, { staleTime: 60_000 });
  const [search, setSearch] = useState("");
  const known = (data?.items ?? []).map((each) => each.list).filter((list) => !(list in contact.lists));
  const typed = search.trim();
  const isNew = typed !== "" && !known.includes(typed) && !(typed in contact.lists);
  const choices = [...known.map((list) => ({ value: list, label: list })), ...(isNew ? [{ value: typed, label: t("lists.create", { list: typed }) }] : [])];
  return (
    <Select
      mt="sm"
      size="xs"
      autoFocus
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options, search: text }) => options.filter((each) => "value" in each && each.value.toLowerCase().includes(text.trim().toLowerCase()))}
      aria-label={t("lists.which")}
      placeholder={t("lists.which")}
      nothingFoundMessage={t("lists.type")}
      data={choices}
      onChange={(list) => {
        if (list) add(list);
        close();
      }}
      onBlur={close}
    />
  );
}
