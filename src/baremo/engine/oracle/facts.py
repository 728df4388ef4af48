"""A history as plain Python: contacts and deals with their events, adjustments and writings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, cast

import pyarrow as pa
import pyarrow.parquet as pq

from baremo.engine.history import CONTACT_COLUMNS, DEAL_COLUMNS, EVENT_COLUMNS, History, Parquet, Source
from baremo.engine.oracle.values import Cell, as_number, is_missing, read_json, read_object
from baremo.model.moments import DAY, Moment
from baremo.model.numbers import shortest
from baremo.model.scores import Subject as SubjectKind
from baremo.model.texts import fold

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened once; `properties` already joins the columns with the JSON object."""

    id: str
    kind: str
    at: int
    automated: bool
    properties: Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person with everything known about them; events stand in order of time, then id."""

    id: str
    fields: Mapping[str, Cell] = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    lists: frozenset[tuple[str, str]] = frozenset()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A contact, or a deal with its contact; `events` are those that the subject itself sees.

    `contact_is_known` is false for a deal whose contact is unknown; its contact then has nothing.
    """

    kind: SubjectKind
    id: str
    contact: Contact
    contact_is_known: bool = True
    fields: Mapping[str, Cell]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """Points that an automation or a person gave; None in `expires_after` is never."""

    at: int
    sequence: int
    op: str
    points: Decimal
    expires_after: int | None
    held: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """An award of a `once` rule that was written down."""

    at: int
    event: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything a history says; adjustments by score and subject in their order, writings by rule, too."""

    contacts: Mapping[str, Subject]
    deals: Mapping[str, Subject]
    adjustments: Mapping[tuple[str, str], tuple[Adjustment, ...]]
    writings: Mapping[tuple[str, str, str], tuple[Writing, ...]]

    def subjects(self, kind: SubjectKind) -> Mapping[str, Subject]:
        """Return all contacts or all deals."""
        return self.deals if kind == "deal" else self.contacts


def read_facts(history: History) -> Facts:
    """Read a history."""
    people = _read_contacts(history)
    return Facts(
        contacts={contact.id: _as_subject(contact) for contact in people.values()},
        deals={deal.id: deal for deal in _read_deals(history.deals, people)},
        adjustments=_read_adjustments(history.adjustments),
        writings=_read_writings(history.awards),
    )


def read_event(number: str, kind: str, at: int, automated: bool, properties: str) -> Event:
    """Return an event whose properties are a JSON object, as a history would say it."""
    found = read_object(properties) if properties else {}
    return Event(id=number, kind=kind, at=at, automated=automated, properties=found)


def give_events(facts: Facts, contact: str, events: Sequence[Event]) -> Facts:
    """Return facts of contacts in which one has these events, given in order of time, then id."""
    if contact not in facts.contacts:
        return facts
    person = replace(facts.contacts[contact].contact, events=tuple(events))
    return replace(facts, contacts={**facts.contacts, contact: _as_subject(person)})


def _as_subject(contact: Contact) -> Subject:
    return Subject(kind="contact", id=contact.id, contact=contact, fields=contact.fields, events=contact.events)


def _read_contacts(history: History) -> dict[str, Contact]:
    events = _read_events(history.events)
    contacts = {}
    for row in _rows(history.contacts):
        known = str(row["id"])
        fields = _read_named(row, set(CONTACT_COLUMNS), "fields")
        contacts[known] = Contact(
            id=known,
            fields={**fields, "created_at": row.get("created_at")},
            tags=_read_tags(cast("list[str | None] | None", row.get("tags"))),
            lists=_read_lists(cast("str | None", row.get("lists"))),
            events=tuple(sorted(events.get(known, ()), key=lambda event: (event.at, event.id))),
        )
    return contacts


def _read_tags(tags: list[str | None] | None) -> frozenset[str]:
    return frozenset(fold(tag) for tag in tags or () if tag is not None)


def _read_lists(text: str | None) -> frozenset[tuple[str, str]]:
    found = read_json(text) if text else None
    if not isinstance(found, dict):
        return frozenset()
    return frozenset((fold(name), fold(status)) for name, status in found.items() if isinstance(status, str))


def _read_events(source: Source) -> dict[str, list[Event]]:
    events: dict[str, list[Event]] = defaultdict(list)
    for row in _rows(source):
        event = Event(
            id=str(row["id"]),
            kind=str(row["kind"]),
            at=cast("Moment", row["occurred_at"]).microseconds,
            automated=row.get("automated") is True,
            properties=_read_named(row, set(EVENT_COLUMNS), "properties"),
        )
        events[str(row["contact"])].append(event)
    return events


def _read_named(row: dict[str, Cell], fixed: set[str], document: str) -> dict[str, Cell]:
    """Return fields or properties: those of the JSON document, and columns that win unless they are empty."""
    text = row.get(document)
    found = read_json(text) if isinstance(text, str) and text else {}
    columns = {
        name: cell for name, cell in row.items() if name not in fixed and cell is not None and cell not in ("", [])
    }
    return {**(found if isinstance(found, dict) else {}), **columns}


def _read_deals(source: Source | None, people: Mapping[str, Contact]) -> Iterator[Subject]:
    for row in _rows(source):
        known = str(row["id"])
        owner = people.get(str(row["contact"])) if row.get("contact") is not None else None
        contact = owner or Contact(id=str(row.get("contact") or ""))
        yield Subject(
            kind="deal",
            id=known,
            contact=contact,
            contact_is_known=owner is not None,
            fields=_read_named(row, set(DEAL_COLUMNS), "fields"),
            events=tuple(event for event in contact.events if is_seen_by_deal(event, known)),
        )


def is_seen_by_deal(event: Event, deal: str) -> bool:
    """Whether a deal sees an event of its contact: the event names no deal, or this one."""
    return is_missing(event.properties.get("deal")) or is_about_deal(event, deal)


def is_about_deal(event: Event, deal: str) -> bool:
    """Whether an event names the deal; ids compare exactly, a number in its shortest form."""
    named = event.properties.get("deal")
    if isinstance(named, str):
        return named == deal
    number = as_number(named)
    return number is not None and shortest(number) == deal


def _read_adjustments(source: Source | None) -> dict[tuple[str, str], tuple[Adjustment, ...]]:
    found: dict[tuple[str, str], list[Adjustment]] = defaultdict(list)
    for row in _rows(source):
        adjustment = Adjustment(
            at=cast("Moment", row["at"]).microseconds,
            sequence=cast("int", row["sequence"]),
            op=str(row["op"]),
            points=cast("Decimal | None", row["points"]) or ZERO,
            expires_after=cast("int | None", row["expires_after"]),
            held=cast("Decimal | None", row["held"]) or ZERO,
        )
        found[str(row["score"]), str(row["subject"])].append(adjustment)
    # The sort is stable: equal moments and sequence numbers keep the order of the table.
    return {key: tuple(sorted(rows, key=lambda row: (row.at, row.sequence))) for key, rows in found.items()}


def _read_writings(source: Source | None) -> dict[tuple[str, str, str], tuple[Writing, ...]]:
    found: dict[tuple[str, str, str], list[Writing]] = defaultdict(list)
    for row in _rows(source):
        writing = Writing(at=cast("Moment", row["at"]).microseconds, event=cast("str | None", row["event"]))
        found[str(row["score"]), str(row["rule"]), str(row["subject"])].append(writing)
    return {key: tuple(sorted(rows, key=lambda row: (row.at, row.event or ""))) for key, rows in found.items()}


def _rows(source: Source | None) -> Iterator[dict[str, Cell]]:
    """Give every row of a table as a mapping from column to cell."""
    if source is None:
        return
    table = _read_table(source)
    columns = [_read_cells(column) for column in table.columns]
    for cells in zip(*columns, strict=True):
        yield dict(zip(table.column_names, cells, strict=True))


def _read_table(source: Source) -> Any:
    if isinstance(source, Parquet):
        return pa.concat_tables([pq.read_table(path) for path in source.paths], promote_options="default")
    return source


def _read_cells(column: Any) -> list[Cell]:
    """Return the cells of a column; dates and timestamps become moments."""
    if pa.types.is_timestamp(column.type):
        numbers = column.cast(pa.timestamp("us", tz=column.type.tz), safe=False).cast(pa.int64())
        return [None if number is None else Moment(number, True) for number in numbers.to_pylist()]
    if pa.types.is_date(column.type):
        days = column.cast(pa.date32()).cast(pa.int32())
        return [None if day is None else Moment(day * DAY, False) for day in days.to_pylist()]
    return cast("list[Cell]", column.to_pylist())
