import { ActionIcon, Box, Button, CloseButton, Group, Select, Skeleton, Text, TextInput, Tooltip } from "@mantine/core";
import { useDebouncedCallback, useMediaQuery } from "@mantine/hooks";
import { IconColumns3, IconDeviceFloppy, IconDownload, IconKeyboard, IconPlus, IconSearch } from "@tabler/icons-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHasRole } from "../app/me";
import { useFormats } from "../language/formats";
import { PageTitle } from "../parts/PageTitle";
import { ProblemAlert } from "../parts/ProblemAlert";
import { isFiltered, writeView } from "./address";
import { fieldOf, isPlain } from "./columns";
import { ColumnsDialog } from "./ColumnsDialog";
import { toCondition } from "./condition";
import { Contacts, useTotal } from "./Contacts";
import { KnownProvider, useKnown, useLoadedKnown, useScoreName } from "./context";
import { FilterBar } from "./FilterBar";
import classes from "./List.module.css";
import { NewContactDialog } from "./NewContactDialog";
import { SegmentDialog } from "./SegmentDialog";
import { ShortcutsDialog } from "./ShortcutsDialog";
import { useConditionWords } from "./useConditionWords";
import { NEWEST, type Viewing, useViewing } from "./useView";
import { useChips } from "./words";

type Dialog = "columns" | "shortcuts" | "new" | "segment" | null;

/** Contacts in any order, those whom filters let through: the address says all of it. */
export default function ListPage() {
  const { t } = useTranslation("contacts");
  const { known, error, retry } = useLoadedKnown();
  return (
    <div className={classes.page}>
      {known ? (
        <KnownProvider value={known}>
          <Page />
        </KnownProvider>
      ) : (
        <>
          <PageTitle>{t("title")}</PageTitle>
          {error ? <ProblemAlert problem={error} retry={retry} /> : <Skeleton h={420} radius="md" />}
        </>
      )}
    </div>
  );
}

function Page() {
  const { t } = useTranslation("contacts");
  const viewing = useViewing();
  const [dialog, setDialog] = useState<Dialog>(null);
  const search = useRef<HTMLInputElement>(null);
  const canWrite = useHasRole("administrator", "marketer", "seller");
  const close = () => setDialog(null);
  return (
    <>
      <PageTitle
        beside={<Total viewing={viewing} />}
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog("new")}>
              {t("new.open")}
            </Button>
          )
        }
      >
        {t("title")}
      </PageTitle>
      <Tools viewing={viewing} search={search} show={setDialog} />
      <Filtering viewing={viewing} show={setDialog} />
      <Contacts viewing={viewing} focusSearch={() => search.current?.focus()} showHelp={() => setDialog("shortcuts")} />
      {dialog === "columns" && <ColumnsDialog columns={viewing.columns} onChange={viewing.setColumns} close={close} />}
      {dialog === "shortcuts" && <ShortcutsDialog close={close} />}
      {dialog === "segment" && <SegmentDialog viewing={viewing} close={close} />}
      <NewContactDialog isOpen={dialog === "new"} close={close} />
    </>
  );
}

function Total({ viewing }: { viewing: Viewing }) {
  const { t } = useTranslation("contacts");
  const { number } = useFormats();
  const scoreName = useScoreName();
  const total = useTotal(viewing);
  if (!total) return null;
  const { contacts, is_exact } = total;
  const count = number(contacts);
  const said = viewing.ordered
    ? t(is_exact ? "total.valued" : "total.valuedMore", { count: contacts, number: count, name: scoreName(viewing.ordered) })
    : t(is_exact ? "total.all" : "total.more", { count: contacts, number: count });
  return (
    <Text c="dimmed" size="sm" role="status">
      {said}
    </Text>
  );
}

function SearchInput({ viewing, input }: { viewing: Viewing; input: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation("contacts");
  const [text, setText] = useState(viewing.view.search);
  const said = useRef(viewing.view.search);
  const send = useDebouncedCallback((typed: string) => {
    said.current = typed;
    viewing.search(typed);
  }, 200);
  useEffect(() => {
    // The address was changed by something else, such as the way back.
    if (viewing.view.search !== said.current) setText((said.current = viewing.view.search));
  }, [viewing.view.search]);
  const type = (typed: string) => {
    setText(typed);
    send(typed);
  };
  return (
    <TextInput
      ref={input}
      type="search"
      flex="1 1 240px"
      maw={420}
      aria-label={t("search.label")}
      placeholder={t("search.placeholder")}
      leftSection={<IconSearch size={16} />}
      rightSection={text && <CloseButton size="sm" aria-label={t("search.clear")} onClick={() => type("")} />}
      value={text}
      maxLength={254}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

function Tools({ viewing, search, show }: { viewing: Viewing; search: RefObject<HTMLInputElement | null>; show: (dialog: Dialog) => void }) {
  const { t } = useTranslation("contacts");
  const isNarrow = useMediaQuery("(max-width: 47.99em)", false, { getInitialValueInEffect: false });
  const canExport = useHasRole("administrator", "marketer", "seller");
  const { fields } = useKnown();
  return (
    <Group gap="sm" mb="sm">
      <SearchInput viewing={viewing} input={search} />
      <OrderSelect viewing={viewing} />
      <Button variant="default" leftSection={<IconColumns3 size={16} />} onClick={() => show("columns")}>
        {t("columns.open")}
      </Button>
      {canExport && (
        <Button component="a" href={`/api/contacts/export?${exportOf(viewing, fields.map((each) => each.name))}`} download="contacts.csv" variant="default" leftSection={<IconDownload size={16} />} aria-label={t("export.label")}>
          {t("export.open")}
        </Button>
      )}
      {!isNarrow && (
        <Tooltip label={t("shortcuts.title")}>
          <ActionIcon variant="default" size={36} aria-label={t("shortcuts.title")} onClick={() => show("shortcuts")}>
            <IconKeyboard size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

/** The list as a file: its filters and order, and those of its columns that a file has. */
function exportOf({ filters, order, columns, ordered }: Viewing, known: readonly string[]): string {
  const wanted = new URLSearchParams(writeView({ ...filters, order }));
  const fields = columns.map(fieldOf).filter((each) => each !== undefined && known.includes(each));
  const own = columns.filter((each) => isPlain(each) && each !== "active_at");
  const named = ["first_name", "last_name", "email"].filter((each) => known.includes(each) && !fields.includes(each));
  const valued = ordered !== undefined || filters.score !== undefined ? ["value", "band"] : [];
  for (const column of ["id", ...named, ...valued, ...fields, ...own] as string[]) wanted.append("columns", column);
  return wanted.toString();
}

function OrderSelect({ viewing }: { viewing: Viewing }) {
  const { t } = useTranslation("contacts");
  const { scores } = useKnown().leaderboards;
  const data = [
    ...scores.flatMap(({ key, name }) => [
      { value: `-score.${key}`, label: t("order.highest", { name }) },
      { value: `score.${key}`, label: t("order.lowest", { name }) },
    ]),
    { value: NEWEST, label: t("order.newest") },
    { value: "created_at", label: t("order.oldest") },
  ];
  const isKnown = data.some((each) => each.value === viewing.order);
  return (
    <Select
      aria-label={t("order.label")}
      flex={{ base: "1 1 160px", sm: "0 0 240px" }}
      data={isKnown ? data : [...data, { value: viewing.order, label: viewing.order }]}
      value={viewing.order}
      allowDeselect={false}
      onChange={(order) => order && viewing.setOrder(order)}
    />
  );
}

function Filtering({ viewing, show }: { viewing: Viewing; show: (dialog: Dialog) => void }) {
  const { t } = useTranslation("contacts");
  const { filters, ordered, apply } = viewing;
  const role = { seller: useHasRole("seller"), canSave: useHasRole("administrator", "marketer") };
  const chips = useChips(filters, ordered, useConditionWords(filters.when));
  const canSave = role.canSave && isFiltered(viewing.view) && toCondition(filters, ordered, useKnown().leaderboards).when !== null;
  return (
    <Box mb="md">
      <FilterBar filters={filters} ordered={ordered} apply={apply} chips={chips} canFilterByOwner={!role.seller}>
        {canSave && (
          <Button variant="subtle" size="compact-sm" leftSection={<IconDeviceFloppy size={14} />} onClick={() => show("segment")}>
            {t("segment.open")}
          </Button>
        )}
      </FilterBar>
    </Box>
  );
}
