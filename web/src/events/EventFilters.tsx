import { Box, Button, Pill, Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useFormats } from "../language/formats";
import { useFilters, useTyped } from "./filtering";
import type { Filter } from "./live";
import { useNames, useSources } from "./names";
import classes from "./events.module.css";

const ALL = ["kind", "contact", "source", "automated", "search", "url"] as const;
type Filters = ReturnType<typeof useFilters<Filter>>;

/** What is chosen stays choosable, even if nothing of it has come lately. */
function withChosen(options: { value: string; label: string }[], chosen: string) {
  return chosen && !options.some((each) => each.value === chosen) ? [...options, { value: chosen, label: chosen }] : options;
}

function KindSelect({ value, change }: Filters) {
  const { t } = useTranslation("events");
  const names = useNames();
  const { number } = useFormats();
  const { data } = api.useQuery("get", "/api/events/kinds", {}, { staleTime: 300_000 });
  const options = (data?.items ?? []).map(({ kind }) => ({ value: kind, label: names.kind(kind) }));
  const counts = new Map(data?.items.map((each) => [each.kind, each.count_30_days]));
  return (
    <Select
      label={t("filter.kind")}
      placeholder={t("filter.any")}
      data={withChosen(options, value("kind"))}
      value={value("kind") || null}
      onChange={(kind) => change({ kind })}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          <span className={classes.count}>{number(counts.get(option.value) ?? 0)}</span>
        </span>
      )}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("filter.clearOne") }}
      nothingFoundMessage={t("filter.nothing")}
    />
  );
}

function SourceSelect({ value, change }: Filters) {
  const { t } = useTranslation("events");
  const { known, nameOf } = useSources();
  const chosen = value("source");
  if (known.length === 0 && !chosen) return null;
  const options = known.map(({ source, name }) => ({ value: source, label: name }));
  return (
    <Select
      label={t("filter.source")}
      placeholder={t("filter.any")}
      data={withChosen(options, chosen).map((each) => ({ ...each, label: nameOf(each.value) }))}
      value={chosen || null}
      onChange={(source) => change({ source })}
      clearable
      clearButtonProps={{ "aria-label": t("filter.clearOne") }}
    />
  );
}

function Typed({ name, filters, placeholder }: { name: "search" | "url"; filters: Filters; placeholder: string }) {
  const { t } = useTranslation("events");
  const [typed, type] = useTyped(filters.value(name), (text) => filters.change({ [name]: text }));
  return (
    <TextInput
      label={t(`filter.${name}`)}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={name === "search" ? <IconSearch size={16} /> : undefined}
      maxLength={200}
    />
  );
}

/** The filters of the events, as the address has them. */
export function EventFilters({ person }: { person: string | null }) {
  const { t } = useTranslation("events");
  const filters = useFilters<Filter>(ALL);
  const contact = filters.value("contact");
  return (
    <Box component="section" aria-label={t("filter.label")} mb="md">
      <Box className={classes.filters}>
        <KindSelect {...filters} />
        <Typed name="search" filters={filters} placeholder={t("filter.searchHint")} />
        <Typed name="url" filters={filters} placeholder="/pricing" />
        <SourceSelect {...filters} />
        <Select
          label={t("filter.automated")}
          data={[{ value: "", label: t("filter.everybody") }, { value: "no", label: t("filter.people") }, { value: "yes", label: t("filter.machines") }]}
          value={filters.value("automated")}
          onChange={(automated) => filters.change({ automated })}
          allowDeselect={false}
        />
      </Box>
      {filters.isAny && (
        <Box className={classes.chosen}>
          {contact && (
            <Pill withRemoveButton onRemove={() => filters.change({ contact: null })} removeButtonProps={{ "aria-label": t("filter.clearOne"), tabIndex: 0, "aria-hidden": undefined }}>
              {t("filter.contact", { name: person ?? contact })}
            </Pill>
          )}
          <Button size="compact-sm" variant="subtle" onClick={filters.clear}>
            {t("filter.clear")}
          </Button>
        </Box>
      )}
    </Box>
  );
}
