"""Law 4: the explanation adds up, says what the score says, and claims nothing that is not so."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pyarrow as pa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.engine import oracle
from baremo.engine.explain import Explanation, explain
from baremo.engine.explain.changes import Change
from baremo.engine.explain.lines import AwardPoints, LimitPoints
from baremo.engine.history import EVENT_COLUMNS, History, Source
from baremo.engine.oracle.values import Cell
from baremo.language import LANGUAGES
from baremo.model.moments import DAY, Moment, to_microseconds, write_moment
from baremo.model.scores import Model
from baremo.model.texts import fold
from tests.strategies import vocabulary as words
from tests.strategies.histories import NOW, histories
from tests.strategies.models import models

EVERYBODY = {"contact": words.CONTACTS, "deal": words.DEALS}


def rows_by_place(model: Model, history: History, now: int) -> dict[tuple[str, str], dict[str, Any]]:
    rows = oracle.score(model, history, now).values.to_pylist()
    return {(row["score"], row["subject"]): row for row in rows}


def explanations(model: Model, history: History, now: int) -> dict[tuple[str, str], Explanation]:
    """Explain every active score of everybody."""
    subjects = dict.fromkeys((*words.CONTACTS, *words.DEALS))
    found = [each for subject in subjects for each in explain(model, history, subject, now)]
    return {(each.score.key, each.subject): each for each in found}


def assert_lines_are_named(found: Explanation) -> None:
    """Check that each line names its rule and its event, or what else it comes from."""
    rules = {rule.key for rule in found.score.rules}
    for line in (*found.lines, *found.left_out):
        if isinstance(line, AwardPoints):
            assert line.rule.key in rules
            assert (line.event_id is not None) == (line.dated_by == "event") or line.dated_by == "writing"
            assert line.dated_by != "event" or line.event is not None
        elif isinstance(line, LimitPoints):
            assert line.points != 0
    assert all(line.reason is None for line in found.lines if not isinstance(line, LimitPoints))
    assert all(line.reason is not None for line in found.left_out if not isinstance(line, LimitPoints))


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_lines_add_up_to_the_value_of_everybody(data: st.DataObject) -> None:
    model = data.draw(models())
    history = data.draw(histories(model))
    expected, found = rows_by_place(model, history, NOW), explanations(model, history, NOW)
    assert set(found) == set(expected)
    for place, each in found.items():
        row = expected[place]
        change = row["next_change_at"]
        assert (each.value, each.band) == (row["value"], row["band"])
        assert each.next_change_at == (None if change is None else to_microseconds(change))
        assert each.value is None or sum((line.points for line in each.lines), Decimal(0)) == each.value
        assert_lines_are_named(each)
        assert json.loads(json.dumps(each.to_json()))["lines"] == each.to_json()["lines"]
        assert all(each.words(language) for language in LANGUAGES)


def as_json(cell: Cell) -> Any:
    """Return a cell as it stands in a JSON document."""
    if isinstance(cell, Moment):
        return write_moment(cell.microseconds)
    return float(cell) if isinstance(cell, Decimal) else cell


def with_change(history: History, change: Change, contact: str, deal: str) -> History:
    """Return the history with a change that happens now: new events, other fields, tags and lists."""
    rows = [
        {
            "id": f"z{place}",
            "contact": contact,
            "kind": event.kind,
            "occurred_at": NOW,
            "automated": event.automated,
            "properties": json.dumps({name: as_json(cell) for name, cell in event.properties.items()}),
        }
        for place, event in enumerate(change.events)
    ]
    assert isinstance(history.events, pa.Table)
    table = pa.Table.from_pylist(rows, pa.schema(EVENT_COLUMNS))
    contacts = with_fields(history.contacts, contact, change.contact)
    return replace(
        history,
        events=pa.concat_tables([history.events, table], promote_options="default"),
        contacts=with_memberships(contacts, contact, change),
        deals=with_fields(history.deals, deal, change.deal),
    )


def with_awards_kept(model: Model, history: History) -> History:
    """Return the history with the awards written down that are to be kept."""
    kept = oracle.score(model, history, NOW).awards
    assert isinstance(history.awards, pa.Table)
    return replace(history, awards=pa.concat_tables([history.awards, kept]))


def with_fields(table: Source | None, subject: str, fields: Mapping[str, Cell]) -> pa.Table:
    """Return a table in which the fields of one subject stand in its JSON document, and in no column."""
    assert isinstance(table, pa.Table)
    rows = table.to_pylist()
    for row in rows:
        if row["id"] == subject:
            row.update({name: None for name in fields if name in row})
            known = {
                **json.loads(row["fields"] or "{}"),
                **{name: as_json(cell) for name, cell in fields.items()},
            }
            row["fields"] = json.dumps(known)
    return pa.Table.from_pylist(rows, table.schema)


def with_memberships(table: pa.Table, contact: str, change: Change) -> pa.Table:
    rows = table.to_pylist()
    for row in rows:
        if row["id"] == contact:
            tags = {fold(tag) for tag in row["tags"] or ()}
            row["tags"] = sorted((tags - change.untagged) | change.tags)
            lists = {fold(name): fold(status) for name, status in json.loads(row["lists"] or "{}").items()}
            kept = {name: status for name, status in lists.items() if (name, status) not in change.unlisted}
            row["lists"] = json.dumps({**kept, **dict(change.lists)})
    return pa.Table.from_pylist(rows, table.schema)


def records_changes(history: History, contact: str) -> bool:
    """Whether changes of a contact leave events, which the tables here would lack."""
    assert isinstance(history.events, pa.Table)
    kinds = [row["kind"] for row in history.events.to_pylist() if row["contact"] == contact]
    return any(kind in words.CHANGE_KINDS for kind in kinds)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_is_said_to_reach_a_band_reaches_it(data: st.DataObject) -> None:
    """What a suggestion asks for is put into the tables, and everything is scored again."""
    model = data.draw(models(max_scores=2, max_segments=1))
    history = with_awards_kept(model, data.draw(histories(model)))
    for (key, subject), each in explanations(model, history, NOW).items():
        if each.next_band is None:
            continue
        contact = contact_of(history, subject, each.score.subject_kind)
        for suggestion in each.next_band.suggestions:
            change = suggestion.change
            if change is not None and (change == Change(events=change.events) or not records_changes(history, contact)):
                later = with_change(history, change, contact, subject)
                value = rows_by_place(model, later, NOW)[key, subject]["value"]
                assert value == suggestion.value
                assert (value >= each.next_band.band.start) == suggestion.reaches


def contact_of(history: History, subject: str, kind: str) -> str:
    if kind == "contact":
        return subject
    assert isinstance(history.deals, pa.Table)
    owners = {row["id"]: row["contact"] for row in history.deals.to_pylist()}
    return str(owners[subject])


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_is_said_to_come_comes(data: st.DataObject) -> None:
    """Where neither fading nor awards that are written down on the way come in between."""
    model = data.draw(models(max_scores=1, deals=False))
    history = data.draw(histories(model))
    for place, each in explanations(model, history, NOW).items():
        now = NOW
        for change in each.outlook.changes[:2]:
            assert change.at > now
            if each.outlook.fades or any(rule.kind == "once" for rule in each.score.rules):
                break
            row = rows_by_place(model, history, change.at)[place]
            assert (row["value"], row["band"]) == (change.value, change.band)
            now = change.at
        if each.outlook.cools is not None and each.outlook.fades:
            assert NOW < each.outlook.cools.at <= NOW + 731 * DAY
