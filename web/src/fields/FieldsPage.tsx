import { Badge, Box, Button, Code, Group, Text, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { api } from "../api/client";
import { useHasRole } from "../app/me";
import { useFormats } from "../language/formats";
import { type Column, DataTable } from "../parts/DataTable";
import { Empty } from "../parts/Empty";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { type Field, useFieldNames } from "./data";
import { EditField, NewField } from "./FieldDialogs";
import { hasWords } from "./naming";
import { RemoveField } from "./RemoveField";

function NameOf({ field }: { field: Field }) {
  const { t } = useTranslation("fields");
  const name = useFieldNames()(field);
  return (
    <Box maw={420}>
      <Group gap="xs">
        <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
          {name}
        </Text>
        {field.is_system && <Badge color="gray">{t("system")}</Badge>}
      </Group>
      {name !== field.name && <Code style={{ overflowWrap: "anywhere" }}>{field.name}</Code>}
      {field.description && (
        <Text size="xs" c="dimmed" fw={400} lineClamp={2}>
          {field.description}
        </Text>
      )}
    </Box>
  );
}

type Doing = { verb: "edit" | "remove"; field: Field } | { verb: "new" } | null;

function useColumns(begin: (doing: Doing) => void): Column<Field>[] {
  const { t } = useTranslation("fields");
  const { number } = useFormats();
  const mayRemove = useHasRole("administrator");
  const nameOf = useFieldNames();
  const buttons = (field: Field) => {
    const name = nameOf(field);
    return (
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        <Button size="compact-sm" variant="default" onClick={() => begin({ verb: "edit", field })} aria-label={t("editOf", { name })}>
          {t("edit")}
        </Button>
        {mayRemove && !field.is_system && (
          <Button size="compact-sm" variant="light" color="red" onClick={() => begin({ verb: "remove", field })} aria-label={t("remove.of", { name })}>
            {t("remove.verb")}
          </Button>
        )}
      </Group>
    );
  };
  return [
    { key: "name", title: t("field.one"), cell: (field) => <NameOf field={field} /> },
    { key: "type", title: t("field.type"), cell: (field) => t(`type.${field.type}`) },
    {
      key: "contacts",
      title: t("contacts"),
      align: "end",
      cell: (field) => (field.is_estimate ? t("about", { total: number(field.contacts) }) : number(field.contacts)),
    },
    { key: "actions", title: t("actions"), align: "end", cell: buttons },
  ];
}

function Search({ value, set, label }: { value: string; set: (text: string) => void; label: string }) {
  return <TextInput type="search" value={value} onChange={(event) => set(event.currentTarget.value)} leftSection={<IconSearch size={16} aria-hidden />} placeholder={label} aria-label={label} mb="md" maw={360} />;
}

/** What is known of contacts: every field, of which type, and how many have a value. */
export default function FieldsPage() {
  const { t } = useTranslation("fields");
  const [search, setSearch] = useSearchParams();
  const [doing, begin] = useState<Doing>(null);
  const { data, error, refetch } = api.useQuery("get", "/api/fields");
  const wanted = search.get("search") ?? "";
  const nameOf = useFieldNames();
  const found = data?.items.filter((field) => hasWords(wanted, field.name, nameOf(field), field.description));
  const columns = useColumns(begin);
  const close = () => begin(null);
  const make = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => begin({ verb: "new" })}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <PageTitle description={t("description")} actions={make}>
        {t("title")}
      </PageTitle>
      <ProblemAlert problem={error} retry={() => void refetch()} />
      {(data || !error) && (
        <>
          <Search value={wanted} label={t("search")} set={(text) => setSearch(text ? { search: text } : {}, { replace: true })} />
          <DataTable label={t("title")} columns={columns} rows={found} rowKey={(field) => field.name} empty={<Empty title={t("none")}>{t("noneDetail")}</Empty>} />
        </>
      )}
      {doing?.verb === "new" && <NewField close={close} />}
      {doing?.verb === "edit" && <EditField field={doing.field} close={close} />}
      {doing?.verb === "remove" && <RemoveField field={doing.field} close={close} />}
    </>
  );
}
