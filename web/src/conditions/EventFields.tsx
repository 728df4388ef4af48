// A condition on events: which kind, with which properties, how often and when.
import { Box, Button, CloseButton, Menu, Select, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Choice, Chooser } from "./choosing";
import { ConditionBuilder } from "./ConditionBuilder";
import classes from "./ConditionBuilder.module.css";
import { DurationInput } from "./DurationInput";
import type { LeafProps } from "./Leaf";
import { NumberField } from "./NumberField";
import type { Json, JsonObject } from "./exact";
import { patch, wantFocus } from "./identity";
import { at, within } from "./problems";
import { say, timesOf, useForms, useKinds, useProperties } from "./sources";

type Detail = "where" | "times" | "within" | "between" | "distinct" | "include_automated";
const DETAILS: readonly Detail[] = ["where", "times", "within", "between", "distinct", "include_automated"];

const today = (): string => new Date().toISOString().slice(0, 10);

function beginDetail(detail: Detail): Json {
  switch (detail) {
    case "where":
      return wantFocus({ property: "", operator: "is", value: "" });
    case "times":
      return { operator: "at_least", value: 2 };
    case "within":
      return "30d";
    case "between":
      return [`${today().slice(0, 4)}-01-01`, today()];
    case "distinct":
      return "";
    case "include_automated":
      return true;
  }
}

/** Distinct values are counted, so how many of them is asked, too. */
function withDetail(node: JsonObject, detail: Detail): JsonObject {
  const times = detail === "distinct" && node.times === undefined ? { times: beginDetail("times") } : {};
  return patch(node, { ...times, [detail]: beginDetail(detail) });
}

function Line({ children, remove, label }: { children: ReactNode; remove: () => void; label: string }) {
  const { t } = useTranslation("conditions");
  return (
    <Box className={classes.detail}>
      {children}
      <CloseButton size={34} aria-label={t("event.removeDetail", { label })} onClick={remove} />
    </Box>
  );
}

type DetailProps = Pick<LeafProps, "onChange" | "problems"> & { node: JsonObject; remove: () => void; properties: readonly Choice[] };

function TimesLine({ node, onChange, problems, remove }: DetailProps) {
  const { t } = useTranslation("conditions");
  const times = node.times as JsonObject;
  const forms = useForms();
  const set = (changes: JsonObject) => onChange(patch(node, { times: patch(times, changes) }));
  return (
    <Line remove={remove} label={t("event.times")}>
      <Select
        className={classes.operator}
        aria-label={t("event.times")}
        data={timesOf(forms).map(({ name, label }) => ({ value: name, label: say(label) }))}
        value={times.operator as string}
        allowDeselect={false}
        onChange={(operator) => operator && set({ operator })}
        error={at(within(problems, "times"), "operator")}
      />
      <NumberField
        aria-label={t("event.timesNumber")}
        w={90}
        min={0}
        allowDecimal={false}
        value={times.value}
        onChange={(value) => set({ value })}
        error={at(within(problems, "times"), "value")}
      />
      <span className={classes.word}>{node.distinct === undefined ? t("event.timesWord") : t("event.distinctWord")}</span>
    </Line>
  );
}

function WindowLine({ node, onChange, problems, remove }: DetailProps) {
  const { t } = useTranslation("conditions");
  if (typeof node.within === "string")
    return (
      <Line remove={remove} label={t("event.within")}>
        <span className={classes.word}>{t("event.within")}</span>
        <DurationInput label={t("event.within")} value={node.within} onChange={(text) => onChange(patch(node, { within: text }))} error={at(problems, "within")} />
      </Line>
    );
  const [from, to] = node.between as readonly [string, string];
  const day = (label: string, value: string, change: (text: string) => void, error?: string) => (
    <TextInput
      aria-label={label}
      type={/^(\d{4}-\d{2}-\d{2})?$/.test(value) ? "date" : "text"}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      error={error}
    />
  );
  return (
    <Line remove={remove} label={t("event.between")}>
      <span className={classes.word}>{t("event.from")}</span>
      {day(t("event.fromDay"), from, (text) => onChange(patch(node, { between: [text, to] })), at(problems, "between"))}
      <span className={classes.word}>{t("event.to")}</span>
      {day(t("event.toDay"), to, (text) => onChange(patch(node, { between: [from, text] })))}
    </Line>
  );
}

function DistinctLine({ node, onChange, problems, remove, properties }: DetailProps) {
  const { t } = useTranslation("conditions");
  return (
    <Line remove={remove} label={t("event.distinct")}>
      <span className={classes.word}>{t("event.distinctOf")}</span>
      <Chooser
        className={classes.pick}
        aria-label={t("event.distinct")}
        placeholder={t("choose.property")}
        choices={properties}
        allowsNew
        value={node.distinct as string}
        onChange={(distinct) => onChange(patch(node, { distinct }))}
        error={at(problems, "distinct")}
      />
    </Line>
  );
}

function Details({ props, properties }: { props: LeafProps; properties: readonly Choice[] }) {
  const { t } = useTranslation("conditions");
  const { node, onChange, problems } = props;
  const without = (detail: Detail) => () => onChange(patch(node, { [detail]: undefined }));
  const shared = { node, onChange, problems, properties };
  return (
    <>
      {node.where !== undefined && (
        <Box className={classes.where}>
          <Text size="xs" c="dimmed" fw={600} mb={4}>
            {t("event.where")}
          </Text>
          <ConditionBuilder
            place="where"
            kind={node.event as string}
            value={node.where}
            onChange={(where) => onChange(patch(node, { where }))}
            problems={within(problems, "where")}
          />
        </Box>
      )}
      {node.times !== undefined && <TimesLine {...shared} remove={without("times")} />}
      {node.distinct !== undefined && <DistinctLine {...shared} remove={without("distinct")} />}
      {node.within !== undefined && <WindowLine {...shared} remove={without("within")} />}
      {node.within === undefined && node.between !== undefined && <WindowLine {...shared} remove={without("between")} />}
      {node.include_automated !== undefined && (
        <Line remove={without("include_automated")} label={t("event.include_automated")}>
          <span className={classes.word}>{t(node.include_automated ? "event.automated" : "event.notAutomated")}</span>
        </Line>
      )}
    </>
  );
}

export function EventFields(props: LeafProps) {
  const { t } = useTranslation("conditions");
  const { node, onChange, problems, context, raw } = props;
  const kind = node.event as string;
  const kinds = useKinds();
  const properties = useProperties(kind);
  if (node.within !== undefined && node.between !== undefined) return <Box flex={1}>{raw}</Box>;
  const hasWindow = node.within !== undefined || node.between !== undefined;
  const isFree = (each: Detail) => node[each] === undefined && !context.lacks?.includes(each) && !(hasWindow && (each === "within" || each === "between"));
  const free = DETAILS.filter(isFree);
  return (
    <>
      <Chooser
        className={classes.pick}
        aria-label={t("head.event")}
        placeholder={t("choose.event")}
        choices={kinds}
        allowsNew
        value={kind}
        onChange={(event) => onChange(patch(node, { event }))}
        error={at(problems, "event")}
      />
      {free.length > 0 && (
        <Menu position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" h={36} leftSection={<IconPlus size={14} />}>
              {t("event.refine")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {free.map((detail) => (
              <Menu.Item key={detail} onClick={() => onChange(withDetail(node, detail))}>
                {t(`event.menu.${detail}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Details props={props} properties={properties} />
    </>
  );
}
