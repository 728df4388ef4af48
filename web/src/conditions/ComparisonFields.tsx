// Something named, an operator, a value: of fields, scores and properties of events.
import { Box, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Choice, Chooser } from "./choosing";
import classes from "./ConditionBuilder.module.css";
import type { LeafProps } from "./Leaf";
import { ValueInput } from "./ValueInput";
import { patch } from "./identity";
import { at } from "./problems";
import { operatorWords, useFieldValues, useForms, useNamed, usePropertyValues } from "./sources";
import { type Held, type Operator, convert, fits, operatorsFor } from "./values";

export type Compared = "field" | "score" | "property";

interface ComparisonProps extends Omit<LeafProps, "head"> {
  head: Compared;
}

/** What is known of what a comparison names. */
function heldBy(named: readonly (Choice & { held?: Held[] })[], name: string): Held[] | null {
  const held = named.find((each) => each.value === name)?.held;
  return held?.length ? held : null;
}

function useSuggested({ head, node, context }: ComparisonProps, search: string): Choice[] {
  const name = node[head] as string;
  const ofField = useFieldValues(head === "field" ? name : "", search);
  const ofProperty = usePropertyValues(context.kind ?? "", head === "property" ? name : "", search);
  return head === "field" ? ofField : ofProperty;
}

function OperatorSelect({ props, held, all }: { props: ComparisonProps; held: Held[] | null; all: readonly Operator[] }) {
  const { t } = useTranslation("conditions");
  const { node, head, onChange, problems } = props;
  const inUse = node.operator as string;
  const isAllowed = (each: Operator) =>
    each.name === inUse || (head === "score" ? each.for_scores : head === "property" ? each.for_properties : true);
  const offered = operatorsFor(all.filter(isAllowed), held, inUse);
  const words = (each: Operator) => operatorWords(each) + (each.or_unknown ? ` ${t("orUnknown")}` : "");
  const data = offered.map((each) => ({ value: each.name, label: words(each) }));
  if (!offered.some((each) => each.name === inUse)) data.unshift({ value: inUse, label: inUse });
  return (
    <Select
      className={classes.operator}
      aria-label={t("operator")}
      data={data}
      value={inUse}
      allowDeselect={false}
      maxDropdownHeight={360}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      onChange={(name) => {
        const chosen = all.find((each) => each.name === name);
        if (chosen) onChange(patch(node, { operator: chosen.name, value: convert(node.value, chosen.takes, held) }));
      }}
      error={at(problems, "operator")}
    />
  );
}

/** Another field with the operator that was there, if it can be compared so. */
function renamed(props: ComparisonProps, name: string, held: Held[] | null, all: readonly Operator[]) {
  const { node, head } = props;
  const operator = all.find((each) => each.name === node.operator);
  if (head === "score" || !operator || !held || held.some((each) => operator.fits.includes(each))) return patch(node, { [head]: name });
  const fitting = operatorsFor(all, held, "")[0];
  const preferred = all.find((each) => each.name === (held[0] === "list" ? "contains" : held[0] === "number" ? "at_least" : "is"));
  const chosen = preferred && held.some((each) => preferred.fits.includes(each)) ? preferred : fitting;
  return chosen ? patch(node, { [head]: name, operator: chosen.name, value: convert(undefined, chosen.takes, held) }) : patch(node, { [head]: name });
}

export function ComparisonFields(props: ComparisonProps) {
  const { t } = useTranslation("conditions");
  const { node, head, onChange, problems, context, raw } = props;
  const [search, setSearch] = useState("");
  const all = useForms()?.operators ?? [];
  const named = useNamed(head, context);
  const suggested = useSuggested(props, search);
  const name = node[head] as string;
  const held: Held[] | null = head === "score" ? ["number"] : heldBy(named, name);
  const takes = all.find((each) => each.name === node.operator)?.takes;
  if (takes && !fits(takes, node.value)) return <Box flex={1}>{raw}</Box>;
  return (
    <>
      <Chooser
        className={classes.pick}
        aria-label={t(`head.${head}`)}
        placeholder={t(`choose.${head}`)}
        choices={named}
        allowsNew={head !== "score"}
        value={name}
        onChange={(chosen) => onChange(renamed(props, chosen, head === "score" ? ["number"] : heldBy(named, chosen), all))}
        error={at(problems, head)}
      />
      <OperatorSelect props={props} held={held} all={all} />
      {takes && takes !== "nothing" && (
        <Box className={classes.value}>
          <ValueInput
            takes={takes}
            value={node.value}
            onChange={(value) => onChange(patch(node, { value }))}
            held={held}
            choices={suggested}
            onSearch={setSearch}
            error={at(problems, "value")}
          />
        </Box>
      )}
    </>
  );
}
