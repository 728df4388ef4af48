import { Button, CloseButton, Text } from "@mantine/core";
import { useState } from "react";
import { useHasRole } from "../app/me";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { useFormats } from "../language/formats";
import { MergeDialog } from "./MergeDialog";
import { BulkMenu } from "./BulkMenu";
import { chosenOf } from "./bulk";
import classes from "./List.module.css";
import type { Row } from "./rows";
import { NONE, type Selection } from "./selection";
import type { Viewing } from "./useView";

interface SelectionBarProps {
  selection: Selection;
  setSelection: (selection: Selection) => void;
  viewing: Viewing;
  total: Schemas["CountedContacts"] | undefined;
  rows: readonly Row[];
}

/** What is selected, and what can be done with it. */
export function SelectionBar({ selection, setSelection, viewing, total, rows }: SelectionBarProps) {
  const { t } = useTranslation("contacts");
  const { number } = useFormats();
  const all = total?.contacts ?? 0;
  const canMerge = useHasRole("administrator", "marketer");
  const [isMerging, setMerging] = useState(false);
  const [one, other, ...more] = selection.kind === "some" ? rows.filter((row) => selection.ids.has(row.id)) : [];
  const pair = one && other && !more.length && selection.kind === "some" && selection.ids.size === 2 ? ([one, other] as const) : null;
  const count = selection.kind === "all" ? all : selection.ids.size;
  return (
    <div className={classes.bar}>
      <div className={classes.barInner} role="region" aria-label={t("select.region")}>
        <Text size="sm" fw={600} role="status">
          {selection.kind === "all" && !total?.is_exact ? t("select.countMore", { number: number(count) }) : t("select.count", { count, number: number(count) })}
        </Text>
        {selection.kind === "some" && all > selection.ids.size && (
          <Button variant="subtle" size="compact-sm" onClick={() => setSelection({ kind: "all" })}>
            {t(total?.is_exact ? "select.all" : "select.allMore", { number: number(all) })}
          </Button>
        )}
        <BulkMenu chosen={chosenOf(selection, viewing, all)} done={() => setSelection(NONE)} />
        {canMerge && pair && (
          <Button variant="default" size="compact-sm" onClick={() => setMerging(true)}>
            {t("merge.open")}
          </Button>
        )}
        <CloseButton aria-label={t("select.clear")} onClick={() => setSelection(NONE)} />
      </div>
      {isMerging && pair && <MergeDialog pair={pair} close={() => setMerging(false)} done={() => setSelection(NONE)} />}
    </div>
  );
}
