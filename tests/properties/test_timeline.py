"""A value over time is what the judge says at each moment, with the facts of that moment."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import msgspec
import pyarrow as pa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.contacts.profile import Profile
from baremo.engine.explain import explain, history_of
from baremo.engine.explain.outlook import HORIZON
from baremo.engine.history import CONTACT_COLUMNS, History, Source
from baremo.engine.oracle import stand
from baremo.engine.timeline import Past, Series, Window, trace
from baremo.model.moments import DAY
from baremo.model.scores import Model, Score
from baremo.model.texts import fold
from baremo.scoring.facts_at import KINDS_OF_CHANGES, ToldChange, facts_at
from baremo.scoring.past import tell_past
from tests.properties.test_explanations import with_awards_kept
from tests.strategies import vocabulary as words
from tests.strategies.histories import MOMENTS, NOW, histories, nfc
from tests.strategies.models import models

ANA = words.CONTACTS[0]
WINDOW = Window(start=NOW - 50 * DAY, end=NOW + 15 * DAY, points=100_000)


def of_ana(source: Source | None, column: str) -> Any:
    assert isinstance(source, pa.Table)
    return source.filter(pa.compute.equal(source[column], ANA))


def changes_of(events: pa.Table) -> list[ToldChange]:
    """Return what the events of changes tell, in order of time."""
    found = []
    for row in events.sort_by([("occurred_at", "ascending"), ("id", "ascending")]).to_pylist():
        if row["kind"] in KINDS_OF_CHANGES:
            fixed = ("id", "contact", "kind", "occurred_at", "automated", "properties")
            said = json.loads(row["properties"]) | {
                name: cell for name, cell in row.items() if name not in fixed and cell not in (None, "", [])
            }
            moment = pa.scalar(row["occurred_at"], pa.timestamp("us")).cast(pa.int64()).as_py()
            found.append(ToldChange(moment, row["kind"], said))
    return found


def contact_row(profile: Profile, created_at: int) -> pa.Table:
    row = {
        "id": ANA,
        "created_at": created_at,
        "tags": list(profile.tags.values()),
        "lists": msgspec.json.encode(dict(profile.lists.values())).decode(),
        "fields": msgspec.json.encode(profile.fields).decode(),
    }
    return pa.Table.from_pylist([row], schema=pa.schema(CONTACT_COLUMNS))


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    fields = {name: nfc(draw(st.sampled_from(values))) for name, values in words.FIELDS.items() if draw(st.booleans())}
    tags = draw(st.lists(st.sampled_from(words.TAG_SPELLINGS), max_size=2))
    lists = draw(st.dictionaries(st.sampled_from(words.LIST_SPELLINGS), st.sampled_from(words.STATUSES), max_size=1))
    return Profile(
        fields={name: value for name, value in fields.items() if value is not None},
        tags={fold(tag): tag for tag in tags},
        lists={fold(name): (name, status) for name, status in lists.items()},
    )


def with_old_and_new(draw: Any, changes: list[ToldChange]) -> list[ToldChange]:
    """Let changes of fields say what the field was and became."""
    found = []
    for change in changes:
        said = dict(change.properties)
        values = words.FIELDS.get(str(said.get("field")), (None,))
        for name in ("old", "new"):
            said[name] = nfc(draw(st.sampled_from(values)))
        found.append(replace(change, properties=said) if change.kind == "field_changed" else change)
    return found


def value_at(series: Series, moment: int) -> tuple[Any, Any]:
    point = [point for point in series.points if point.at <= moment][-1]
    return point.value, point.band


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_at_every_moment_the_series_says_what_the_judge_says(data: st.DataObject) -> None:
    model: Model = data.draw(models())
    scores: list[Score] = [score for score in model.scores if score.subject_kind == "contact"]
    if not scores:
        return
    score = data.draw(st.sampled_from(scores))
    drawn = data.draw(histories(model))
    profile, created_at = data.draw(profiles()), data.draw(MOMENTS)
    events = of_ana(drawn.events, "contact")
    changes = with_old_and_new(data.draw, changes_of(events))
    history = History(
        contacts=contact_row(profile, created_at),
        events=events,
        adjustments=of_ana(drawn.adjustments, "subject"),
        awards=of_ana(drawn.awards, "subject"),
    )
    series = trace(model, score.key, history, tell_past(profile, changes), WINDOW)
    assert series.is_complete
    moments = {WINDOW.start, WINDOW.end, *data.draw(st.lists(MOMENTS, min_size=3, max_size=6))}
    steps = [point.at for point in series.points]
    if len(steps) > 30:
        steps = data.draw(st.lists(st.sampled_from(steps), min_size=10, max_size=10))
    moments |= {moment for step in steps for moment in (step - 1, step, step + 1)}
    for moment in sorted(moments):
        if WINDOW.start <= moment <= WINDOW.end:
            then = replace(history, contacts=contact_row(facts_at(profile, changes, moment), created_at))
            expected = stand(model, then, moment, score=score.key, subject=ANA)
            assert value_at(series, moment) == (expected.value, expected.band), moment


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_contact_cools_when_its_value_first_falls_below_its_band(data: st.DataObject) -> None:
    """What the explanation foretells is what the series then shows, points that fade included."""
    model: Model = data.draw(models(max_scores=2, deals=False))
    history = history_of(data.draw(histories(model)), ANA)
    settled = with_awards_kept(model, history)
    for each in explain(model, history, ANA, NOW):
        if each.band is None or (each.outlook.cools is None and not each.outlook.is_complete):
            continue
        [start] = [band.start for band in each.score.bands or () if band.name == each.band]
        window = Window(start=NOW, end=NOW + HORIZON, points=100_000)
        series = trace(model, each.score.key, settled, Past(), window)
        below = (point for point in series.points if point.value is None or point.value < start)
        first = next(below, None)
        found = each.outlook.cools
        assert (None if found is None else found.at) == (None if first is None else first.at)
        assert found is None or first is None or (found.value, found.band) == (first.value, first.band)
