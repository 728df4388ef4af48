"""Random histories over the small world of `vocabulary`, in the column types that files and archives have."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pyarrow as pa
from hypothesis import strategies as st

from baremo.engine.history import ADJUSTMENT_SCHEMA, AWARD_SCHEMA, MOMENT, History
from baremo.model.conditions import EventTest
from baremo.model.durations import parse_duration
from baremo.model.moments import to_microseconds
from baremo.model.scores import Model
from tests.strategies import vocabulary as words

NOW = to_microseconds(words.NOW)
HOUR = 3_600_000_000
_CROWD = 9

# Moments whose distance from now is a round length are where half-open windows and expiries are decided.
_ROUND = [sign * parse_duration(text).microseconds for text in words.DURATIONS for sign in (-1, 1)]  # type: ignore[union-attr]
MOMENTS = st.one_of(
    st.sampled_from([NOW + offset + nudge for offset in (0, *_ROUND) for nudge in (-1, 0, 1)]),
    st.integers(-45 * 24, 10 * 24).map(lambda hours: NOW // HOUR * HOUR + hours * HOUR),
    st.integers(NOW - 40 * 24 * HOUR, NOW + 5 * 24 * HOUR),
)


@dataclass(frozen=True)
class Row:
    """One event before it becomes a row of a table."""

    id: str
    contact: str
    kind: str
    at: int
    automated: bool | None
    properties: dict[str, Any]


def nfc(value: Any) -> Any:
    """Return a value with its texts in NFC, as a history has them."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [nfc(item) for item in value]
    return value


def as_text(value: Any) -> str | None:
    """Return a value as a cell of a CSV file has it."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


@st.composite
def properties(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """Draw the properties of an event of a kind."""
    found: dict[str, Any] = {}
    for name, values in words.PROPERTIES.items():
        if draw(st.integers(0, 2)):
            found[name] = nfc(draw(st.sampled_from(values)))
    if draw(st.integers(0, 3)) == 0:
        found["deal"] = draw(st.sampled_from(words.DEAL_REFERENCES))
    if kind == "field_changed":
        names = [*words.FIELDS, *words.DEAL_FIELDS]
        found["field"] = draw(st.sampled_from(names))
        if draw(st.booleans()):
            found["deal"] = draw(st.sampled_from(words.DEALS))
    if kind.startswith(("tag_", "list_")):
        found |= draw(properties_of_change(kind.partition("_")[0]))
    return found


@st.composite
def properties_of_change(draw: st.DrawFn, part: str) -> dict[str, Any]:
    """Draw what an event says that changes a tag or a list: which one, and sometimes more."""
    others = [name for name in ("Tag", "by", "status") if draw(st.booleans())]
    return {name: draw(st.sampled_from(words.CHANGE_PROPERTIES[name])) for name in (part, *others)}


@st.composite
def rows(draw: st.DrawFn, *, most: int = 14, more_kinds: tuple[str, ...] = ()) -> list[Row]:
    """Draw events, several at the same moment now and then, ids in no order."""
    kinds = (*words.KINDS, *words.KINDS, *words.CHANGE_KINDS, *more_kinds)
    number = draw(st.integers(0, most))
    ids = draw(st.permutations([f"e{i}" for i in range(number)]))
    found: list[Row] = []
    for name in ids:
        kind = draw(st.sampled_from(kinds))
        contact = draw(st.sampled_from((*words.CONTACTS, words.CONTACTS[0], "stranger")))
        at = (
            draw(st.sampled_from([row.at for row in found]))
            if found and draw(st.integers(0, 3)) == 0
            else draw(MOMENTS)
        )
        automated = draw(st.sampled_from((None, False, False, True)))
        found.append(Row(name, contact, kind, at, automated, draw(properties(kind))))
    return found


@st.composite
def event_table(draw: st.DrawFn, events: list[Row]) -> pa.Table:
    """Lay events out: properties as JSON, some of them as text columns."""
    named = [*words.PROPERTIES, "deal", "field", *words.CHANGE_PROPERTIES]
    # Names that differ in case alone stand in documents only: beside one another, files refuse them as columns.
    columns = set(draw(st.lists(st.sampled_from([name for name in named if name != "Tag"]), unique=True)))
    documents = [{k: v for k, v in row.properties.items() if k not in columns} for row in events]
    for row, document in zip(events, documents, strict=True):
        # A cell that is empty leaves the word to the document.
        for name in columns:
            if row.properties.get(name) in (None, "") and draw(st.integers(0, 3)) == 0 and name in words.PROPERTIES:
                document[name] = nfc(draw(st.sampled_from(words.PROPERTIES[name])))
    data: dict[str, Any] = {
        "id": pa.array([row.id for row in events], pa.string()),
        "contact": pa.array([row.contact for row in events], pa.string()),
        "kind": pa.array([row.kind for row in events], pa.string()),
        "occurred_at": pa.array([row.at for row in events], pa.int64()).cast(MOMENT),
        "automated": pa.array([row.automated for row in events], pa.bool_()),
        "properties": pa.array([json.dumps(each, ensure_ascii=False) for each in documents], pa.string()),
    }
    for name in sorted(columns):
        data[name] = pa.array([as_text(row.properties.get(name)) for row in events], pa.string())
    return pa.table(data)


_TYPED = {
    "employees": (pa.float64(), (7.0, 7.5, 0.1, -7.0, 50.0, float("nan"), None)),
    "vip": (pa.bool_(), (True, False, None)),
    "joined": (pa.date32(), (None, *[words.NOW.date() - timedelta(days=days) for days in (0, 1, 7, 30)])),
    "renewal": (
        MOMENT,
        (None, *[words.NOW.replace(tzinfo=None) + timedelta(days=days) for days in (-7, 0, 1, 7)]),
    ),
    "interests": (pa.list_(pa.string()), (None, [], ["red"], ["RED", "blue"], ["ñ", None])),
}


@st.composite
def fields_of(draw: st.DrawFn, ids: tuple[str, ...], values: dict[str, Any]) -> dict[str, pa.Array]:
    """Draw the fields of some subjects as text columns, typed columns or one JSON column."""
    columns: dict[str, pa.Array] = {}
    documents: list[dict[str, Any]] = [{} for _ in ids]
    for name, choices in values.items():
        style = draw(st.sampled_from(("text", "json", "typed", "absent")))
        if style == "typed" and name in _TYPED:
            kind, typed = _TYPED[name]
            columns[name] = pa.array([draw(st.sampled_from(typed)) for _ in ids], kind)
        elif style != "absent":
            drawn = [nfc(draw(st.sampled_from(choices))) for _ in ids]
            if style == "json":
                for document, value in zip(documents, drawn, strict=True):
                    document[name] = value
            else:
                columns[name] = pa.array([as_text(value) for value in drawn], pa.string())
    columns["fields"] = pa.array([json.dumps(each, ensure_ascii=False) for each in documents], pa.string())
    return columns


@st.composite
def contact_table(draw: st.DrawFn) -> pa.Table:
    """Draw the contacts."""
    ids = words.CONTACTS
    spelled = st.lists(st.sampled_from(words.TAG_SPELLINGS), max_size=2)
    lists = st.dictionaries(st.sampled_from(words.LIST_SPELLINGS), st.sampled_from(words.STATUSES), max_size=1)
    return pa.table(
        {
            "id": pa.array(ids, pa.string()),
            "created_at": pa.array([draw(st.one_of(st.none(), MOMENTS)) for _ in ids], pa.int64()).cast(MOMENT),
            "tags": pa.array([draw(st.one_of(st.none(), spelled)) for _ in ids], pa.list_(pa.string())),
            "lists": pa.array([draw(st.one_of(st.none(), lists.map(json.dumps))) for _ in ids], pa.string()),
            **draw(fields_of(ids, words.FIELDS)),
        }
    )


@st.composite
def deal_table(draw: st.DrawFn) -> pa.Table:
    """Draw the deals."""
    owners = [draw(st.sampled_from((*words.CONTACTS, words.CONTACTS[0], "stranger"))) for _ in words.DEALS]
    ids = {"id": pa.array(words.DEALS, pa.string()), "contact": pa.array(owners, pa.string())}
    return pa.table({**ids, **draw(fields_of(words.DEALS, words.DEAL_FIELDS))})


@st.composite
def adjustment_table(draw: st.DrawFn, model: Model) -> pa.Table:
    """Draw adjustments of the model's scores, sets within their limits, some in the future."""
    found: list[dict[str, Any]] = []
    for sequence in range(draw(st.integers(0, 5)) if model.scores else 0):
        score = draw(st.sampled_from(model.scores))
        op = draw(st.sampled_from(("add", "subtract", "set", "reset")))
        points = draw(st.sampled_from((1, 5, 30, 10**15)))
        if op == "set":
            points = int(
                max(
                    score.minimum if score.minimum is not None else points,
                    min(points, score.maximum or points),
                )
            )
        found.append(
            {
                "score": score.key,
                "subject": draw(st.sampled_from(words.CONTACTS if score.subject_kind == "contact" else words.DEALS)),
                "at": draw(MOMENTS),
                "sequence": draw(st.sampled_from((sequence, 0))),
                "op": op,
                "points": None if op == "reset" else points,
                "expires_after": None if op == "reset" else draw(st.sampled_from((None, 24 * HOUR, 7 * 24 * HOUR))),
                "held": draw(st.sampled_from((None, 0, 4))) if op == "set" else None,
            }
        )
    return pa.Table.from_pylist(found, _numbered(ADJUSTMENT_SCHEMA)).cast(ADJUSTMENT_SCHEMA)


def _numbered(schema: pa.Schema) -> pa.Schema:
    """Return the schema with moments and points as integers, which `cast` turns into what they are."""
    kinds = {"at": pa.int64(), "points": pa.int64(), "held": pa.int64()}
    return pa.schema([(field.name, kinds.get(field.name, field.type)) for field in schema])


@st.composite
def award_table(draw: st.DrawFn, model: Model) -> pa.Table:
    """Draw written awards of the model's rules, some of rules that it does not have."""
    rules = [(score, rule.key) for score in model.scores for rule in score.rules if rule.kind == "once"]
    found = []
    for number in range(draw(st.integers(0, 3)) if rules else 0):
        score, rule = draw(st.sampled_from(rules))
        subject = draw(st.sampled_from(words.CONTACTS if score.subject_kind == "contact" else words.DEALS))
        rule = draw(st.sampled_from((rule, rule, "gone")))
        found.append({"score": score.key, "rule": rule, "subject": subject, "at": draw(MOMENTS), "event": f"w{number}"})
    return pa.Table.from_pylist(found, _numbered(AWARD_SCHEMA)).cast(AWARD_SCHEMA)


def kinds_tested(model: Model) -> set[str]:
    """Return the kinds of events that rules test themselves, without looking into what they are joined by."""
    rules_of_all = (rule for score in model.scores for rule in score.rules)
    return {rule.when.event for rule in rules_of_all if isinstance(rule.when, EventTest)}


@st.composite
def histories(draw: st.DrawFn, model: Model) -> History:
    """Draw a history in which the rules of a model often find something."""
    more = tuple(kind for kind in words.MANY_KINDS if kind in kinds_tested(model))
    # A crowd of rules needs more events to meet, and among them changes of tags and lists above all.
    changes = words.CHANGE_KINDS[1:] * 3 if sum(len(score.rules) for score in model.scores) > _CROWD else ()
    drawn = rows(most=22, more_kinds=(*more, *changes)) if more or changes else rows()
    return History(
        contacts=draw(contact_table()),
        events=draw(event_table(draw(drawn))),
        deals=draw(deal_table()),
        adjustments=draw(adjustment_table(model)),
        awards=draw(award_table(model)),
    )
