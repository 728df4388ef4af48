"""Models that fill what a plan has room for: words of bits, branches, shared columns, lists, statements.

Each is held against the oracle over one history, drawn once from a fixed seed, that reaches all of it.
"""

from __future__ import annotations

import json
import random
from typing import Any

import pyarrow as pa
import pytest

from baremo.engine import dating, duckdb, earning, oracle
from baremo.engine.bits import BITS
from baremo.engine.compile import compile_model
from baremo.engine.history import History
from baremo.engine.tally import OWN_BRANCHES
from baremo.model.document import parse_model
from baremo.model.scores import Model
from tests.properties.test_engines import by_key

DAY = 86_400_000_000
NOW = 500 * DAY
KINDS = [f"kind_{number}" for number in range(OWN_BRANCHES + 4)]
PLANS = ["free", "pro", "Pro", "7", "07.0", "[]", "", "ñandú"]


def rule(key: str, when: dict[str, Any], award: str = "every", **more: Any) -> dict[str, Any]:
    """Return a rule of one point."""
    return {"key": key, "points": 1, "award": award, "when": when, **more}


def model(*rules: dict[str, Any], **more: Any) -> Model:
    """Return a model of one score."""
    return parse_model({"scores": [{"key": "s", "name": "S", "rules": list(rules), **more}]})


def an_event(chance: random.Random, number: int) -> dict[str, Any]:
    """Draw an event; its url and its plan stand in columns, in the document, in both or nowhere."""
    kind = chance.choice(
        [*KINDS, *["page_viewed"] * 20, *["list_joined"] * 4, "list_left", "tag_added", "field_changed"]
    )
    url = chance.choice(["https://x.com/pricing", "http://www.x.com/pricing/?a=1", "x.com/blog#top", "[]", "", None])
    other: Any = chance.choice(["https://x.com/pricing?b", "//x.com/blog/", 5, None, [], "x.com"])
    document = {"url": other, "plan": chance.choice([*PLANS, 7, 7.0, True, None, ["pro"]]), "n": number % 5}
    document |= {
        "list": chance.choice(["News", "news", "Offers"]),
        "tag": "VIP",
        "field": chance.choice(["plan", "city"]),
    }
    return {
        "id": f"e{number:04}",
        "contact": f"c{chance.randrange(6)}",
        "kind": kind,
        "occurred_at": NOW - chance.randrange(-2, 120) * DAY // 2,
        "automated": chance.choice([True, False, False, None]),
        "properties": chance.choice([None, json.dumps(document, ensure_ascii=False)]),
        "url": url,
        "plan": chance.choice([*PLANS, None]),
    }


@pytest.fixture(scope="module")
def history() -> History:
    """Return six contacts with 900 events, some of them ahead."""
    chance = random.Random(20260101)
    rows = [an_event(chance, number) for number in range(900)]
    events = pa.Table.from_pylist(rows).set_column(
        3, "occurred_at", pa.array([row["occurred_at"] for row in rows], pa.timestamp("us"))
    )
    contacts = [
        {"id": f"c{number}", "plan": chance.choice(PLANS), "tags": ["vip"], "lists": '{"News": "subscribed"}'}
        for number in range(6)
    ]
    return History(contacts=pa.Table.from_pylist(contacts), events=events)


def agree(made: Model, history: History) -> dict[str, Any]:
    """Hold DuckDB against the oracle; return the values by subject."""
    expected = by_key(oracle.score(made, history, NOW))
    assert by_key(duckdb.score(made, history, NOW)) == expected
    return {subject: value for (_, subject), (value, _, _) in expected[0].items()}


def test_more_kinds_than_have_branches_of_their_own_are_all_counted(history: History) -> None:
    """Kinds beyond the sixteenth are aggregated together; every award counts once."""
    rules = [rule(kind, {"event": kind}, only_for={"event": kind}, expires_after="20d") for kind in KINDS]
    assert sum(agree(model(*rules), history).values()) > len(KINDS)


@pytest.mark.parametrize(("award", "more"), [("once", {}), ("every", {"expires_after": "9d"}), ("every", {"per": "n"})])
def test_what_is_to_come_of_each_kind_is_foreseen_however_many_there_are(award: str, more: dict[str, Any]) -> None:
    """Of each kind one event lies ahead, in the history of somebody of their own."""
    columns = {
        "id": [f"e{place}" for place in range(len(KINDS))],
        "contact": KINDS,
        "kind": KINDS,
        "occurred_at": pa.array([NOW + (1 + place) * DAY for place in range(len(KINDS))], pa.timestamp("us")),
    }
    history = History(contacts=pa.table({"id": KINDS}), events=pa.table(columns))
    made = model(*[rule(kind, {"event": kind}, award, **more) for kind in KINDS])
    agree(made, history)
    changes = duckdb.score(made, history, NOW).values["next_change_at"].cast(pa.timestamp("us")).cast(pa.int64())
    assert sorted(changes.to_pylist()) == [NOW + (1 + place) * DAY for place in range(len(KINDS))]


def test_changes_of_facts_beside_more_kinds_than_have_branches_hide_none_of_them(history: History) -> None:
    """What is aggregated together is filtered by nothing that holds for a part of it only."""
    rules = [rule(kind, {"event": kind}, "once", half_life="9d") for kind in KINDS]
    plan = {"all": [{"field": "plan", "operator": "is_set"}, {"event": "kind_1"}]}
    agree(model(*rules, rule("plan", plan, "once", half_life="9d")), history)


def test_more_tests_than_a_number_has_bits_need_two(history: History) -> None:
    """Tests of urls beyond the 62nd are told from those before."""
    values = [f"/p{number}" for number in range(BITS)] + ["/pricing", "/blog", "x.com"]
    rules = [
        rule(
            f"r{place}", {"event": "page_viewed", "where": {"property": "url", "operator": "contains", "value": value}}
        )
        for place, value in enumerate(values)
    ]
    assert min(agree(model(*rules), history).values()) > 0


@pytest.mark.parametrize("per", ["url", "url.path", "plan", "n", "nothing"])
@pytest.mark.parametrize("more", [{}, {"at_most": 2}, {"half_life": "9d"}, {"expires_after": "11d", "at_most": 3}])
def test_values_are_the_same_wherever_they_stand(history: History, per: str, more: dict[str, Any]) -> None:
    """A property counts by value whether it stands in a column, in the document or is lacking."""
    rules = [
        rule("pages", {"event": "page_viewed"}, per=per, **more),
        rule("any", {"event": "any", "include_automated": True}, per=per, **more),
        rule("lists", {"event": "list_joined"}, per=per),
    ]
    assert min(agree(model(*rules), history).values()) > 0


def test_lists_are_tested_beside_rules_on_the_events_that_change_them(history: History) -> None:
    """Both read properties of the same events, which share columns with those of other kinds."""
    of_list = {"all": [{"list": "News"}, {"event": "page_viewed"}]}
    named = {"event": "list_joined", "where": {"property": "plan", "operator": "is", "value": "pro"}}
    rules = [
        rule("news", of_list, "once"),
        rule("joined", named, per="n"),
        rule("vip", {"all": [{"tag": "vip"}, {"event": "kind_1"}]}, "once"),
        rule("plan", {"all": [{"field": "plan", "operator": "is_set"}, {"event": "kind_2"}]}, "once", half_life="5d"),
    ]
    agree(model(*rules), history)


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize("beside", ["event", "many", "field", "segment", "not"])
def test_a_window_beside_what_lasts_is_dated_like_the_oracle_dates_it(
    history: History, number: int, beside: str
) -> None:
    """The first moment lies at an event of the window, or at the last of the others to come true."""
    others: dict[str, dict[str, Any]] = {
        "event": {"event": "kind_3"},
        "many": {"event": "tag_added", "times": {"operator": "more_than", "value": 2}},
        "field": {"field": "plan", "operator": "is_set"},
        "segment": {"segment": "old"},
        "not": {"not": {"field": "plan", "operator": "is", "value": "pro"}},
    }
    window = {"event": "page_viewed", "within": "9d", "times": {"operator": "at_least", "value": number}}
    made = {
        "segments": [{"key": "old", "name": "Old", "when": {"all": [{"event": "kind_5"}, {"event": "kind_6"}]}}],
        "scores": [
            {
                "key": "s",
                "name": "S",
                "rules": [rule("r", {"all": [window, others[beside]]}, "once", half_life="30d")],
            }
        ],
    }
    agree(parse_model(made), history)


def test_a_tag_is_read_of_both_events_that_change_it_whatever_else_is_read_of_one() -> None:
    """Members of different kinds share columns, so the same one may stand in different columns."""
    rows = [
        ("1", "tag_added", {"tag": "vip", "by": "ana"}),
        ("2", "page_viewed", {}),
        ("3", "tag_removed", {"tag": "VIP"}),
    ]
    events = pa.table(
        {
            "id": [name for name, _, _ in rows],
            "contact": ["c"] * 3,
            "kind": [kind for _, kind, _ in rows],
            "occurred_at": pa.array([NOW - 9 * DAY, NOW - 7 * DAY, NOW - 5 * DAY], pa.timestamp("us")),
            "properties": [json.dumps(each) for _, _, each in rows],
        }
    )
    contacts = pa.table({"id": ["c"], "tags": pa.array([[]], pa.list_(pa.string()))})
    by_ana = {"event": "tag_added", "where": {"property": "by", "operator": "is", "value": "ana"}}
    without = {"all": [{"not": {"tag": "vip"}}, {"event": "page_viewed"}]}
    made = model(rule("by-ana", by_ana, "once"), rule("without", without, "once", expires_after="6d"))
    assert agree(made, History(contacts=contacts, events=events)) == {"c": 2}


def test_a_window_is_left_at_the_moment_at_which_the_last_of_its_length_has_passed() -> None:
    """What comes true exactly then finds the window empty; a microsecond earlier it does not."""
    rows = [
        {"id": f"{contact}-{kind}", "contact": contact, "kind": kind, "occurred_at": NOW - 50 * DAY + at}
        for contact, late in (("in_time", 9 * DAY - 1), ("late", 9 * DAY))
        for kind, at in (("page_viewed", 0), ("kind_3", late))
    ]
    events = pa.Table.from_pylist(rows)
    moments = events["occurred_at"].cast(pa.timestamp("us"))
    events = events.set_column(3, "occurred_at", moments)
    contacts = pa.table({"id": ["in_time", "late"]})
    made = rule("r", {"all": [{"event": "page_viewed", "within": "9d"}, {"event": "kind_3"}]}, "once")
    assert agree(model(made), History(contacts=contacts, events=events)) == {"in_time": 1, "late": 0}


def test_longer_lists_than_are_kept_are_ranked(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same comes out of lists and of ranks, whichever the numbers allow."""
    rules = [
        rule("latest", {"event": "page_viewed"}, at_most=3, expires_after="30d"),
        rule("third", {"event": "page_viewed", "times": {"operator": "at_least", "value": 3}}, "once", half_life="3d"),
    ]
    by_lists = agree(model(*rules), history)
    monkeypatch.setattr(earning, "LISTED_AT_MOST", 1)
    monkeypatch.setattr(dating, "LISTED", 1)
    compile_model.cache_clear()
    assert agree(model(*rules), history) == by_lists
    compile_model.cache_clear()


def test_events_too_old_for_one_rule_count_for_another_of_the_same_kind(history: History) -> None:
    """Only events that no rule of their kind can look at stay out."""
    once = {"event": "page_viewed", "times": {"operator": "at_least", "value": 5}}
    young = rule("young", {"event": "page_viewed"}, expires_after="2d")
    alone = agree(model(young), history)
    both = agree(model(young, rule("old", once, "once")), history)
    assert {both[subject] - alone[subject] for subject in alone} == {1}
