"""Random valid models over the vocabulary: small by default, and every option is reached."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from baremo.model.conditions import Condition, EventTest
from baremo.model.durations import Duration
from baremo.model.scores import AwardKind, Band, Group, Model, Never, Number, Rule, Score, Segment, Subject
from tests.strategies import vocabulary as words
from tests.strategies.conditions import (
    LISTS,
    TAGS,
    WHERE,
    Scope,
    changes_of_facts,
    conditions,
    event_tests,
    field_tests,
    joined,
    single_events,
)
from tests.strategies.values import DURATIONS

POINTS = st.sampled_from((5, 10, -3, 1, 7, 20, -10, 100, 10**6))
PER = ("campaign", "type", "amount", "url", "url.host", "url.query.plan", "flag", "colours", "when")
NAMES = st.none() | st.sampled_from(("Clicks", "Señales de compra", "yes", "007", "a: b #c", "dos\nlíneas", "«x»"))
NEVER: Never = "never"
EXPIRIES: st.SearchStrategy[Duration | Never] = st.one_of(DURATIONS, DURATIONS, st.just(NEVER))
LIMITS: st.SearchStrategy[Number] = st.sampled_from((-20, -3, 0, 4, 12, Decimal("12.5"), 60))
CONTACTS_ALONE = Scope("contact")
_CROWD, _CROWDED_FROM = 9, 4
GROUP_NAMES = ("email", "web visits")


def optional(strategy: st.SearchStrategy[Any], *, rarely: bool = True) -> st.SearchStrategy[Any]:
    """Return nothing, or what the strategy gives; rarely means one time in three."""
    return st.none() | st.none() | strategy if rarely else st.none() | strategy


@st.composite
def _options(draw: st.DrawFn, kind: AwardKind, scope: Scope) -> dict[str, Any]:
    """Return options that the kind of award has."""
    found: dict[str, Any] = {}
    if kind != "while":
        found["expires_after"] = draw(optional(EXPIRIES, rarely=False))
        fading = draw(st.sampled_from((None, None, "half_life", "fades_over")))
        if fading is not None:
            found[fading] = draw(DURATIONS)
    if kind == "every":
        found["per"] = draw(optional(st.sampled_from(PER), rarely=False))
        found["at_most"] = draw(optional(st.integers(1, 3)))
        found["only_for"] = draw(optional(conditions(scope)))
    return found


@st.composite
def rules(draw: st.DrawFn, scope: Scope, groups: tuple[str, ...] = ()) -> Rule:
    """Return rules whose key is empty; whoever collects them gives them one."""
    award: AwardKind | None = draw(st.sampled_from((None, "once", "every", "every", "while")))
    kind = award or "once"
    when: Condition = draw(single_events() if kind == "every" else conditions(scope))
    group = draw(optional(st.sampled_from(groups), rarely=False)) if groups else None
    name, points = draw(NAMES), draw(POINTS)
    options = draw(_options(kind, scope))
    return Rule(key="", name=name, points=points, award=award, when=when, group=group, **options)


@st.composite
def _rules_of_changes(draw: st.DrawFn) -> Rule:
    """Return rules about tags and lists, as events and as facts, often of the same ones."""
    rule = draw(rules(CONTACTS_ALONE))
    if rule.kind == "every":
        return replace(rule, when=draw(changes_of_facts(one=True)))
    return replace(rule, when=draw(joined(st.one_of(changes_of_facts(), changes_of_facts(), TAGS, LISTS))))


@st.composite
def _rules_of_kinds(draw: st.DrawFn) -> list[Rule]:
    """Return a rule for each of more kinds than a plan has branches of their own for, some of them beside facts."""
    kinds = draw(st.lists(st.sampled_from(words.MANY_KINDS), min_size=17, max_size=24, unique=True))
    when: list[Condition] = [EventTest(event=kind, where=draw(st.none() | st.none() | WHERE)) for kind in kinds]
    facts = draw(st.lists(joined(st.one_of(TAGS, LISTS, field_tests("contact"), event_tests())), max_size=3))
    fading = draw(st.sampled_from((None, "half_life", "fades_over")))
    options: dict[str, Any] = {fading: draw(DURATIONS)} if fading else {}
    award: AwardKind = draw(st.sampled_from(("once", "every")))
    made = [Rule(key="", points=draw(POINTS), award=award, when=each, **options) for each in when]
    return [*made, *(Rule(key="", points=draw(POINTS), award="once", when=each, **options) for each in facts)]


@st.composite
def crowds(draw: st.DrawFn) -> list[Rule]:
    """Return many rules that share what an engine reads: kinds by the dozen, or the same few changes again."""
    if draw(st.booleans()):
        return draw(_rules_of_kinds())
    return draw(st.lists(_rules_of_changes(), min_size=_CROWD, max_size=_CROWD + 6))


GROUPS = st.builds(
    Group,
    minimum=optional(st.sampled_from((-30, -4, 0, Decimal("-2.5")))),
    maximum=optional(st.sampled_from((0, 8, 15, Decimal("7.25"))), rarely=False),
)


STARTS: st.SearchStrategy[Number] = st.sampled_from((-5, 0, 5, Decimal("7.5"), 12, 40))


@st.composite
def _bands(draw: st.DrawFn) -> tuple[Band, ...]:
    starts = draw(st.lists(STARTS, max_size=3, unique=True))
    return tuple(Band(name=f"band {position}", start=start) for position, start in enumerate(starts))


@st.composite
def scores(draw: st.DrawFn, key: str, scope: Scope, *, max_rules: int = 4) -> Score:
    """Return scores that test only what the scope has."""
    groups = draw(optional(st.dictionaries(st.sampled_from(GROUP_NAMES), GROUPS, max_size=2)))
    found = draw(st.lists(rules(scope, tuple(groups or ())), max_size=max_rules))
    bounds = draw(st.tuples(optional(LIMITS), optional(LIMITS)))
    minimum, maximum = sorted(bounds) if None not in bounds else bounds
    return Score(
        key=key,
        name=draw(NAMES) or key,
        description=draw(NAMES),
        subject=scope.subject if scope.subject == "deal" else draw(st.sampled_from((None, "contact"))),
        active=draw(st.sampled_from((None, None, None, True, True, False))),
        expires_after=draw(optional(EXPIRIES)),
        audience=draw(optional(conditions(scope))),
        minimum=minimum,
        maximum=maximum,
        groups=groups,
        bands=draw(optional(_bands())),
        rules=tuple(replace(rule, key=f"r{position}") for position, rule in enumerate(found)),
    )


@dataclass
class _Growing:
    """A model in the making: what there is already may be tested by what comes."""

    scores: list[Score]
    segments: list[Segment]

    def scope(self, subject: Subject) -> Scope:
        known = (score for score in self.scores if subject == "deal" or score.subject_kind == "contact")
        keys = tuple(score.key for score in known)
        return Scope(subject, keys, tuple(segment.key for segment in self.segments))


@st.composite
def models(
    draw: st.DrawFn, *, max_scores: int = 3, max_rules: int = 4, max_segments: int = 2, deals: bool = True
) -> Model:
    """Return valid models; scores and segments test those that were made before them. Some are crowded."""
    growing = _Growing([], [])
    subjects: tuple[Subject, ...] = ("contact", "contact", "deal") if deals else ("contact",)
    for position in range(draw(st.integers(1, max_scores))):
        if len(growing.segments) < max_segments and draw(st.booleans()):
            when = draw(conditions(growing.scope("contact")))
            name = draw(NAMES)
            growing.segments.append(Segment(key=f"g{len(growing.segments)}", name=name, when=when))
        scope = growing.scope(draw(st.sampled_from(subjects)))
        growing.scores.append(draw(scores(f"s{position}", scope, max_rules=max_rules)))
    if max_rules >= _CROWDED_FROM and draw(st.integers(0, 3)) == 0:
        first = growing.scores[0]
        crowd = tuple(replace(rule, key=f"c{number}") for number, rule in enumerate(draw(crowds())))
        growing.scores[0] = replace(first, rules=(*first.rules, *crowd))
    if draw(st.booleans()):
        growing.scores.reverse()
    return Model(scores=tuple(growing.scores), segments=tuple(growing.segments))
