"""Random conditions over the vocabulary, with every operator and every head."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hypothesis import strategies as st

from baremo.model.conditions import (
    All,
    AnyOf,
    Between,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    PropertyTest,
    ScoreTest,
    SegmentTest,
    TagTest,
    Times,
    Value,
)
from baremo.model.moments import DAY, parse_moment
from baremo.model.operator import Operator, operators
from baremo.model.scores import Subject
from tests.strategies import vocabulary as words
from tests.strategies.values import DATE_RANGES, DURATIONS, NUMBER_RANGES, NUMBERS, values

KINDS = (*words.KINDS, *words.KINDS, *words.CHANGE_KINDS, "any")
PROPERTIES = (
    *words.PROPERTIES,
    "url",
    "url.host",
    "url.path",
    "url.query.plan",
    "tag",
    "field",
    "unheard_of",
)
CONTACT_FIELDS = (*words.FIELDS, "created_at", "unheard_of")
DEAL_FIELDS = (*words.DEAL_FIELDS, *(f"contact.{name}" for name in CONTACT_FIELDS))
FITTING = {"date": words.FIELDS_OF_DATES, "duration": words.FIELDS_OF_DATES, "texts": ("interests",)}
"""Where operators of a kind find values that they understand; others go anywhere."""


_OF_TEXT = ("nothing", "scalar", "scalars", "text", "pattern", "regex")


@dataclass(frozen=True)
class Scope:
    """What a condition may speak of: its subject, and the scores and segments that came before."""

    subject: Subject = "contact"
    scores: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()


@cache
def _operators(*, in_where: bool) -> tuple[Operator, ...]:
    return tuple(operator for operator in operators().values() if operator.in_where or not in_where)


@st.composite
def property_tests(draw: st.DrawFn) -> PropertyTest:
    operator = draw(st.sampled_from(_operators(in_where=True)))
    fitting = {"date": ("when",), "texts": ("colours",), "number": ("amount",)}.get(operator.takes, ())
    name = draw(st.sampled_from((*fitting, *fitting, *PROPERTIES) if fitting else PROPERTIES))
    return PropertyTest(property=name, operator=operator.name, value=draw(values(operator.takes, name)))


@st.composite
def field_tests(draw: st.DrawFn, subject: Subject) -> FieldTest:
    operator = draw(st.sampled_from(_operators(in_where=False)))
    known = CONTACT_FIELDS if subject == "contact" else DEAL_FIELDS
    fitting = tuple(name for name in known if name.removeprefix("contact.") in FITTING.get(operator.takes, ()))
    name = draw(st.sampled_from(fitting * 3 + known))
    plain = name.removeprefix("contact.")
    return FieldTest(field=name, operator=operator.name, value=draw(values(operator.takes, plain)))


@st.composite
def score_tests(draw: st.DrawFn, keys: tuple[str, ...]) -> ScoreTest:
    known = tuple(operator for operator in operators().values() if operator.for_scores)
    operator = draw(st.sampled_from(known))
    value: Value = None
    if operator.takes == "range":
        value = draw(NUMBER_RANGES)
    elif operator.takes != "nothing":
        value = draw(NUMBERS)
    return ScoreTest(score=draw(st.sampled_from(keys)), operator=operator.name, value=value)


def joined(leaf: st.SearchStrategy[Condition], *, deep: bool = True) -> st.SearchStrategy[Condition]:
    """Return leaves, often alone, sometimes joined by all, any and not."""

    def extend(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        several = st.lists(inner, max_size=3).map(tuple)
        return st.one_of(
            several.map(lambda parts: All(conditions=parts)),
            several.map(lambda parts: AnyOf(conditions=parts)),
            inner.map(lambda part: Not(condition=part)),
        )

    return st.one_of(leaf, leaf, st.recursive(leaf, extend, max_leaves=4 if deep else 2))


WHERE = joined(property_tests(), deep=False)


@st.composite
def times(draw: st.DrawFn) -> Times:
    operator = draw(st.sampled_from(("at_least", "more_than", "exactly", "at_most", "less_than")))
    lowest = 1 if operator in ("at_least", "less_than") else 0
    return Times(operator=operator, value=draw(st.integers(lowest, 4)))


def event_range(pair: tuple[str, str]) -> Between:
    """Return the range between two dates, as the reader makes it."""
    start, end = parse_moment(pair[0]), parse_moment(pair[1])
    assert start is not None
    assert end is not None
    until = end.microseconds + (0 if end.has_time else DAY)
    return Between(start=start.microseconds, end=until, start_text=pair[0], end_text=pair[1])


@st.composite
def single_events(draw: st.DrawFn) -> EventTest:
    """Return event conditions such as `every` takes: of one event."""
    return EventTest(
        event=draw(st.sampled_from(KINDS)),
        where=draw(st.none() | WHERE),
        include_automated=draw(st.sampled_from((None, None, True, False))),
    )


@st.composite
def event_tests(draw: st.DrawFn) -> EventTest:
    """Return event conditions that may count events and look at a window."""
    window = draw(st.sampled_from(("none", "none", "within", "between")))
    ranges = DATE_RANGES.map(event_range).filter(lambda found: found.start <= found.end)
    return EventTest(
        event=draw(st.sampled_from(KINDS)),
        where=draw(st.none() | st.none() | WHERE),
        times=draw(st.none() | times()),
        distinct=draw(st.none() | st.none() | st.sampled_from(PROPERTIES)),
        within=draw(DURATIONS) if window == "within" else None,
        between=draw(ranges) if window == "between" else None,
        include_automated=draw(st.sampled_from((None, None, None, True, False))),
    )


@st.composite
def change_properties(draw: st.DrawFn) -> PropertyTest:
    """Return tests of what events about tags and lists hold."""
    operator = draw(st.sampled_from([each for each in _operators(in_where=True) if each.takes in _OF_TEXT]))
    name = draw(st.sampled_from((*words.CHANGE_PROPERTIES, *words.CHANGE_PROPERTIES, "type", "colours")))
    return PropertyTest(property=name, operator=operator.name, value=draw(values(operator.takes, name)))


@st.composite
def changes_of_facts(draw: st.DrawFn, *, one: bool = False) -> EventTest:
    """Return event conditions about changes of tags and lists; of one event, or counted."""
    kind = draw(st.sampled_from((*words.CHANGE_KINDS[1:3] * 2, *words.CHANGE_KINDS[3:])))
    where = draw(st.none() | joined(change_properties(), deep=False))
    if one:
        return EventTest(event=kind, where=where)
    within = draw(st.none() | st.none() | DURATIONS)
    return EventTest(event=kind, where=where, times=draw(st.none() | st.none() | times()), within=within)


TAGS = st.sampled_from((*words.TAG_SPELLINGS, "c")).map(lambda tag: TagTest(tag=tag))
LISTS = st.builds(
    ListTest, list=st.sampled_from(words.LIST_SPELLINGS), status=st.none() | st.sampled_from(words.STATUSES)
)


@cache
def conditions(scope: Scope) -> st.SearchStrategy[Condition]:
    """Return conditions that speak of what the scope has."""
    leaves: list[st.SearchStrategy[Condition]] = [
        field_tests(scope.subject),
        field_tests(scope.subject),
        event_tests(),
        event_tests(),
        TAGS,
        LISTS,
    ]
    if scope.segments:
        leaves.append(st.sampled_from(scope.segments).map(lambda key: SegmentTest(segment=key)))
    if scope.scores:
        leaves.append(score_tests(scope.scores))
    return joined(st.one_of(leaves))
