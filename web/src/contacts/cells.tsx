// What stands in a cell: nothing in here takes the focus, the whole row does.
import { Badge, Group, Text, Tooltip } from "@mantine/core";
import { IconClockHour4 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../language/formats";
import { BandBadge } from "../parts/BandBadge";
import { type ColumnId, fieldOf, scoreOf } from "./columns";
import { useKnown, useOwnerName } from "./context";
import classes from "./List.module.css";
import { addressOf, callContact } from "./naming";
import type { Row } from "./rows";

const TAGS = 2;

/** What the contact is called; on a card the link takes the focus itself. */
export function NameCell({ row, isOnCard = false }: { row: Row; isOnCard?: boolean }) {
  const { t } = useTranslation("parts");
  const address = addressOf(row);
  return (
    <div className={classes.name}>
      <Link to={`/contacts/${row.id}`} tabIndex={isOnCard ? undefined : -1} className={classes.link}>
        {callContact(row) ?? t("contactNumber", { id: row.id })}
      </Link>
      {address && <span className={classes.address}>{address}</span>}
    </div>
  );
}

function ScoreCell({ row, score }: { row: Row; score: string }) {
  const { t } = useTranslation("contacts");
  const { number } = useFormats();
  const { scores } = useKnown().leaderboards;
  const found = row.values.find((each) => each.score === score);
  if (found?.value === undefined || found.value === null) return <span className={classes.nothing}>–</span>;
  const bands = scores.find((each) => each.key === score)?.bands ?? [];
  const rank = bands.findIndex((each) => each.name === found.band);
  return (
    <Group gap={8} wrap="nowrap" className={classes.score}>
      <span className={classes.value}>{number(found.value, { maximumFractionDigits: 1 })}</span>
      {found.band && <BandBadge band={found.band} rank={rank < 0 ? undefined : rank} of={bands.length} />}
      {found.is_pending && (
        <Tooltip label={t("pending")}>
          <IconClockHour4 size={14} role="img" aria-label={t("pending")} className={classes.pending} />
        </Tooltip>
      )}
    </Group>
  );
}

function Badges({ texts }: { texts: readonly string[] }) {
  if (!texts.length) return <span className={classes.nothing}>–</span>;
  const rest = texts.length - TAGS;
  return (
    <span className={classes.badges} title={texts.join(", ")}>
      {texts.slice(0, TAGS).map((text) => (
        <Badge key={text} color="gray" className={classes.tag}>
          {text}
        </Badge>
      ))}
      {rest > 0 && (
        <Text component="span" size="xs" c="dimmed">
          +{rest}
        </Text>
      )}
    </span>
  );
}

function MomentCell({ at }: { at: string | null }) {
  const { exact, relative } = useFormats();
  return at ? (
    <time dateTime={at} title={exact(at)}>
      {relative(at)}
    </time>
  ) : (
    <span className={classes.nothing}>–</span>
  );
}

function useWordsOf(): (value: unknown) => string | null {
  const { t } = useTranslation("contacts");
  const { number, date } = useFormats();
  return (value) => {
    if (value === null || value === undefined || value === "") return null;
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return number(value, { maximumFractionDigits: 6 });
    if (Array.isArray(value)) return value.map(String).join(", ") || null;
    const text = String(value);
    return /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) && !Number.isNaN(Date.parse(text)) ? date(text) : text;
  };
}

function FieldCell({ value }: { value: unknown }) {
  const words = useWordsOf()(value);
  return words === null ? <span className={classes.nothing}>–</span> : <span title={words}>{words}</span>;
}

function OwnerCell({ owner }: { owner: number | null }) {
  const name = useOwnerName();
  return owner === null ? <span className={classes.nothing}>–</span> : <span title={name(owner)}>{name(owner)}</span>;
}

/** What a contact has in a column. */
export function Cell({ row, column }: { row: Row; column: ColumnId }) {
  const [score, field] = [scoreOf(column), fieldOf(column)];
  if (score !== undefined) return <ScoreCell row={row} score={score} />;
  if (field !== undefined) return <FieldCell value={row.fields[field]} />;
  if (column === "owner") return <OwnerCell owner={row.owner} />;
  if (column === "tags") return <Badges texts={row.tags} />;
  if (column === "lists") return <Badges texts={Object.entries(row.lists).map(([list, status]) => `${list}: ${status}`)} />;
  if (column === "active_at") return <MomentCell at={row.active_at} />;
  return <MomentCell at={column === "created_at" ? row.created_at : row.updated_at} />;
}
