"""A preview says of every score and segment what two evaluations, one after the other, would say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.engine import oracle
from baremo.engine.duckdb import Evaluator, Limits
from baremo.engine.history import History
from baremo.engine.oracle.score import band_of
from baremo.engine.tables import Tables
from baremo.model.conditions import FieldTest, SegmentTest
from baremo.model.scores import Model, Rule, Score
from baremo.scoring.whatif.comparing import Comparing
from baremo.scoring.whatif.pairing import AFTER, BEFORE, Pair, Pairing, pair_models
from tests.strategies.histories import NOW, histories
from tests.strategies.models import models

Values = Mapping[str, Mapping[str, Decimal | None]]


def with_members(model: Model) -> Model:
    """Return the model with a score for each segment, whose audience its members are."""
    members = [
        Score(key=f" {each.key}", name=each.key, audience=SegmentTest(segment=each.key)) for each in model.segments
    ]
    return replace(model, scores=(*model.scores, *members))


def judge(model: Model, history: History) -> Any:
    return oracle.judge(with_members(model), history, NOW)


def values_of(judged: Any) -> Values:
    found: dict[str, dict[str, Decimal | None]] = {}
    for standing in judged.standings():
        found.setdefault(standing.score, {})[standing.subject] = standing.value
    return found


def kept_awards(history: History, before: Model, after: Model) -> History:
    """Return the history as it is once the other model is published: written awards of other rules are gone."""
    same = {
        (score.key, rule.key)
        for score in after.scores
        for rule in score.rules
        for old in before.scores
        if old.key == score.key
        for other in old.rules
        if (other.key, other.kind, other.when, other.per, other.only_for)
        == (rule.key, rule.kind, rule.when, rule.per, rule.only_for)
    }
    rows = [row for row in history.awards.to_pylist() if (row["score"], row["rule"]) in same]  # type: ignore[union-attr]
    return replace(history, awards=pa.Table.from_pylist(rows, history.awards.schema))  # type: ignore[union-attr]


CITY = FieldTest(field="city", operator="is_set")


@st.composite
def edited(draw: st.DrawFn, before: Model) -> Model:
    """Draw what a model may become: another one, or the same with some rules, names of bands and limits changed."""
    other = draw(models(deals=False))
    if draw(st.integers(0, 2)) == 0:
        return other
    first, *rest = before.scores
    bands = [band.name for band in first.bands or ()]
    turned = tuple(
        replace(band, name=name) for band, name in zip(first.bands or (), bands[1:] + bands[:1], strict=True)
    )
    changed = replace(
        first,
        maximum=draw(st.sampled_from((first.maximum, None))),
        bands=draw(st.sampled_from((first.bands, turned))),
        rules=tuple(draw(edited_rules(rule)) for rule in first.rules if draw(st.integers(0, 4))),
    )
    return replace(before, scores=(changed, *rest))


@st.composite
def edited_rules(draw: st.DrawFn, rule: Rule) -> Rule:
    """Draw what a rule may become."""
    if rule.kind == "every":
        return replace(rule, points=draw(st.sampled_from((rule.points, 3))))
    return replace(rule, when=draw(st.sampled_from((rule.when, CITY))))


@pytest.fixture(scope="module")
def evaluator() -> Any:
    with Evaluator(Limits(memory=2**28, threads=1)) as warm:
        yield warm


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_both_sides_and_all_that_moves_are_what_the_oracle_says(
    evaluator: Evaluator, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    check(evaluator, tmp_path_factory, data)


@pytest.mark.long
@settings(deadline=None, max_examples=1000, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_both_sides_and_all_that_moves_are_what_the_oracle_says_many_times(
    evaluator: Evaluator, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    check(evaluator, tmp_path_factory, data)


def check(evaluator: Evaluator, folders: pytest.TempPathFactory, data: st.DataObject) -> None:
    before = data.draw(models(deals=False))
    after = data.draw(edited(before))
    history = replace(data.draw(histories(before)), deals=None)
    judged = judge(before, history), judge(after, kept_awards(history, before, after))
    pairing = pair_models(before, after, tells_all=data.draw(st.booleans()))
    told_alike(pairing, values_of(judged[0]), values_of(judged[1]))
    if not pairing.model.scores:
        return
    moved = replace(
        history,
        adjustments=pairing.move(history.adjustments, by_rule=False),
        awards=pairing.move(history.awards, by_rule=True),
    )
    with evaluator.open_tables(moved) as tables:
        compare_with_oracle(tables, pairing, judged, folders.mktemp("movers"))


def told_alike(pairing: Pairing, before: Values, after: Values) -> None:
    """Whatever the preview does not speak of is the same on both sides."""
    told = {pair.key for pair in pairing.scores} | {f" {key}" for key in pairing.segments}
    for key in (before.keys() | after.keys()) - told:
        assert before.get(key) == after.get(key), key


def compare_with_oracle(tables: Tables, pairing: Pairing, judged: tuple[Any, Any], folder: Path) -> None:
    told = [
        (pairing.names[side, ("score", pair.key)], rule)
        for pair in pairing.scores
        for side in (BEFORE, AFTER)
        if pair.side(side)
        for rule in pair.changed
    ]
    laid = tables.lay_out(pairing.model, NOW, told)
    # Contacts of random histories have names; files of movers have numbers.
    numbers = {f"{place}": name for place, (name,) in enumerate(tables.rows("select id from contacts order by id"))}
    for table in {each.table for each in laid.values()}:
        tables.run(f"update {table} set subject = (select count(*)::text from contacts where id < {table}.subject)")
    comparing = Comparing(tables, laid, pairing)
    before, after = (values_of(each) for each in judged)
    people = sorted(numbers.values())
    for pair in pairing.scores:
        file = folder / "score.parquet"
        found = comparing.compare_score(pair, file)
        values = [(before.get(pair.key, {}).get(each), after.get(pair.key, {}).get(each)) for each in people]
        check_score(pair, found, values)
        check_movers(pair, file, dict(zip(people, values, strict=True)), numbers)
        check_rules(pair, found, judged)
    for key in pairing.segments:
        counted = comparing.compare_segment(key, folder / "segment.parquet")
        ours, theirs = (
            {each for each in people if side.get(f" {key}", {}).get(each) is not None} for side in (before, after)
        )
        assert (counted.before or 0, counted.after or 0) == (len(ours), len(theirs))
        assert (counted.entered, counted.left) == (len(theirs - ours), len(ours - theirs))


def check_score(pair: Pair, found: Any, values: list[tuple[Decimal | None, Decimal | None]]) -> None:
    for side, spread in enumerate((found.before, found.after)):
        known = sorted(value for pairs in values if (value := pairs[side]) is not None)
        if spread is None:
            assert not known
            continue
        assert (spread.contacts, spread.outside) == (len(known), len(values) - len(known))
        if known:
            middle = known[(len(known) + 1) // 2 - 1]
            assert (spread.minimum, spread.median, spread.maximum) == (known[0], middle, known[-1])
            assert spread.total == sum(known)
            assert sum((each.before, each.after)[side] for each in found.histogram) == len(known)
    both = [(a, b) for a, b in values if a is not None and b is not None]
    moved = found.movement
    assert moved.rose == sum(b > a for a, b in both)
    assert moved.fell == sum(b < a for a, b in both)
    assert moved.gained - moved.lost == sum((b - a for a, b in both), Decimal(0))
    assert (moved.entered, moved.left) == (
        sum(a is None and b is not None for a, b in values),
        sum(a is not None and b is None for a, b in values),
    )
    crossings = Counter((band(pair.before, a), band(pair.after, b)) for a, b in values)
    told = {
        ((each.before.is_outside, each.before.band), (each.after.is_outside, each.after.band)): each.contacts
        for each in found.crossings
    }
    assert told == crossings
    assert moved.changed_band == sum(count for (a, b), count in crossings.items() if a != b)
    assert all(sum((each.before, each.after)[side] for each in found.bands) == len(values) for side in (0, 1))


def band(score: Score | None, value: Decimal | None) -> tuple[bool, str | None]:
    if score is None or value is None:
        return True, None
    return False, band_of(score, value)


def check_movers(pair: Pair, file: Path, values: Mapping[str, Any], numbers: Mapping[str, str]) -> None:
    listed = {
        numbers[str(row["contact"])]: (row["before"], row["after"], row["band_before"], row["band_after"])
        for row in pq.read_table(file).to_pylist()
    }
    moving = {
        name: (a, b, band(pair.before, a)[1], band(pair.after, b)[1])
        for name, (a, b) in values.items()
        if a != b or band(pair.before, a) != band(pair.after, b)
    }
    assert listed == moving


def check_rules(pair: Pair, found: Any, judged: tuple[Any, Any]) -> None:
    for effect in found.rules:
        for side, gives in enumerate((effect.before, effect.after)):
            score = (pair.before, pair.after)[side]
            if score is None or effect.rule not in {rule.key for rule in score.rules}:
                assert gives is None
                continue
            standings = [each for each in judged[side].standings() if each.score == pair.key and each.value is not None]
            awards = [[a for a in each.awards if a.rule == effect.rule and a.counts] for each in standings]
            assert gives.contacts == sum(bool(each) for each in awards)
            assert gives.awards == sum(map(len, awards))
            assert gives.points == sum((a.worth for each in awards for a in each), Decimal(0))
