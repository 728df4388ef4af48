import { Badge, Box, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { useFormats } from "../language/formats";
import classes from "./contact.module.css";
import { useFields } from "./data";
import { nameOf, useNames, valueText } from "./words";

type Merge = Schemas["ForeseenMerge"];
type Part = Merge["parts"][number];

/** Both contacts part by part, with what remains; what was said last counts. */
export function Foreseen({ merge }: { merge: Merge }) {
  const { t } = useTranslation(["contact", "parts"]);
  const { number } = useFormats();
  const call = ({ id, fields }: Merge["this"]) => nameOf(fields) ?? t("parts:contactNumber", { id });
  const parts = merge.parts.filter((each) => each.part !== "tag" || each.result !== null);
  return (
    <Box>
      <Box className={`${classes.frame} ${classes.scroll}`} mah={320} tabIndex={0} role="region" aria-label={t("merge.table")} style={{ overflowY: "auto" }}>
        <table className={classes.lines} aria-label={t("merge.table")}>
          <thead>
            <tr>
              <th scope="col">{t("merge.part")}</th>
              <th scope="col">{t("merge.this", { name: call(merge.this) })}</th>
              <th scope="col">{t("merge.that", { name: call(merge.other) })}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((each) => (
              <PartRow key={`${each.part}:${each.name}`} part={each} />
            ))}
          </tbody>
        </table>
      </Box>
      <Text size="sm" mt="sm">
        {t("merge.moves", { count: merge.other.events, events: number(merge.other.events), identities: merge.other.identities.map((each) => each.value).join(", ") })}
      </Text>
    </Box>
  );
}

function PartRow({ part }: { part: Part }) {
  const { t } = useTranslation("contact");
  const names = useNames();
  const { data } = useFields();
  const label = data?.items.find((each) => each.name === part.name)?.label;
  const title = part.part === "field" ? names.field(part.name, label) : t(part.part === "tag" ? "merge.tag" : "merge.list", { name: part.name });
  const show = (value: unknown) => {
    if (part.part === "tag") return value === null ? "–" : t("yes");
    return part.part === "list" && typeof value === "string" ? names.status(value) : valueText(value, t);
  };
  const cell = (value: unknown, wins: boolean) => (
    <Group gap={6} wrap="wrap">
      <Text size="sm" fw={wins ? 600 : undefined} td={wins || value === null ? undefined : "line-through"} c={wins ? undefined : "dimmed"}>
        {show(value)}
      </Text>
      {wins && part.wins !== "both" && (
        <Badge size="sm" color="teal">
          {t("merge.stays")}
        </Badge>
      )}
    </Group>
  );
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{cell(part.this, part.wins !== "other")}</td>
      <td>{cell(part.other, part.wins !== "this")}</td>
    </tr>
  );
}
