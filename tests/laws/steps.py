"""What may happen to a service: messages, people's work, time, and rules that change; drawn at random."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeAlias

from hypothesis import strategies as st

from baremo.model.conditions import Condition
from baremo.model.durations import Duration
from baremo.model.scores import Model, Rule, Score
from tests.events.telling import identify, track
from tests.strategies import vocabulary as words
from tests.strategies.conditions import conditions
from tests.strategies.histories import HOUR
from tests.strategies.models import CONTACTS_ALONE, POINTS, models
from tests.strategies.values import DURATIONS

PEOPLE = ("ana", "ben", "cid")
DEVICES = ("device-1", "device-2")
NAMES = {
    "tag_added": "Tag Added",
    "tag_removed": "Tag Removed",
    "list_subscribed": "Subscribed",
    "list_unsubscribed": "Unsubscribed",
}
_DAY = 24 * HOUR
AGO = st.one_of(
    st.sampled_from((0, 0, 0, 1, HOUR, -HOUR, -12 * HOUR, _DAY, _DAY - 1, 7 * _DAY, 7 * _DAY + 1, 30 * _DAY)),
    st.integers(-_DAY, 40 * _DAY),
)
"""How long before its arrival something happened, in microseconds; less than nothing is the future."""
FIELDS: Mapping[str, tuple[Any, ...]] = {
    "country": ("ES", "es", "MX", "Ávila", None),
    "city": ("Madrid", "madrid", "Leganés", None),
    "employees": (7, 50, "7", None),
    "joined": words.DATES[:4],
    "renewal": ("2026-01-30", "2026-02-01", "2026-02-14", "2026-03-01"),
    "interests": (["red"], ["Red", "blue"], []),
    "vip": (True, False),
}


@dataclass(frozen=True)
class Call:
    """One message: about whom, what, how long before it arrives it happened, and its id."""

    who: Mapping[str, str]
    body: Mapping[str, Any]
    ago: int
    id: str


@dataclass(frozen=True)
class Sent:
    """Messages arrive together."""

    calls: tuple[Call, ...]


@dataclass(frozen=True)
class Waited:
    """Time passes; or it goes on to a moment that is due, and so many microseconds further."""

    microseconds: int
    until_due: bool = False


@dataclass(frozen=True)
class Looked:
    """The live loop looks once, at so many contacts; meanwhile other things happen, or its process dies."""

    most: int
    meanwhile: tuple[Step, ...] = ()
    dies: bool = False


@dataclass(frozen=True)
class Rescored:
    """What was published is brought into force; at some point other things happen, or the process dies."""

    point: int
    meanwhile: tuple[Step, ...] = ()
    dies: bool = False


@dataclass(frozen=True)
class Archived:
    """The archive is kept, and compacted if so."""

    compacts: bool


@dataclass(frozen=True)
class Rested:
    """Everything that can be done is done; then the laws hold."""


@dataclass(frozen=True)
class Adjusted:
    """Somebody gives points."""

    who: str
    score: int
    op: str
    points: Decimal | None
    expires_after: Duration | None


@dataclass(frozen=True)
class TakenBack:
    """Somebody takes points back."""

    which: int


@dataclass(frozen=True)
class Edited:
    """Somebody changes a contact by hand."""

    who: str
    fields: Mapping[str, Any]
    tags: tuple[str, ...]
    removed: tuple[str, ...]
    lists: Mapping[str, str | None]


@dataclass(frozen=True)
class Merged:
    """Two contacts become one."""

    one: str
    other: str


@dataclass(frozen=True)
class Erased:
    """A contact is erased."""

    who: str


@dataclass(frozen=True)
class Published:
    """Another model is published."""

    model: Model


@dataclass(frozen=True)
class Revised:
    """The model is published with one thing changed."""

    score: int
    rule: int
    what: str
    points: int
    when: Condition


@dataclass(frozen=True)
class RolledBack:
    """An earlier version of a score counts again."""

    score: int
    number: int


Step: TypeAlias = (
    Sent
    | Waited
    | Looked
    | Rescored
    | Archived
    | Rested
    | Adjusted
    | TakenBack
    | Edited
    | Merged
    | Erased
    | Published
    | Revised
    | RolledBack
)

WHO = st.one_of(
    st.sampled_from(PEOPLE).map(lambda name: {"userId": name}),
    st.sampled_from(PEOPLE).map(lambda name: {"userId": name}),
    st.sampled_from(DEVICES).map(lambda name: {"anonymousId": name}),
    st.builds(
        lambda name, device: {"userId": name, "anonymousId": device},
        st.sampled_from(PEOPLE[:2]),
        st.sampled_from(DEVICES),
    ),
)


@st.composite
def calls(draw: st.DrawFn) -> Call:
    """Give a message whose id may have been another's before; such a one is the same message or none."""
    kind = draw(st.sampled_from((*words.KINDS, *words.KINDS, *words.KINDS, *NAMES, "identify", "identify", "alias")))
    who, ago = draw(WHO), draw(AGO)
    number = f"m{draw(st.integers(0, 10**9))}"
    if kind == "alias":
        one, other = draw(st.permutations(PEOPLE))[:2]
        return Call({"userId": one}, {"type": "alias", "previousId": other}, 0, number)
    if kind == "identify":
        names = draw(st.lists(st.sampled_from(sorted(FIELDS)), min_size=1, max_size=2, unique=True))
        return Call(who, identify(**{name: draw(st.sampled_from(FIELDS[name])) for name in names}), ago, number)
    if kind in NAMES:
        part, known = ("tag", words.TAG_SPELLINGS) if kind.startswith("tag") else ("list", words.LIST_SPELLINGS)
        return Call(who, track(NAMES[kind]) | {"properties": {part: draw(st.sampled_from(known))}}, ago, number)
    named = draw(st.lists(st.sampled_from(sorted(words.PROPERTIES)), max_size=4, unique=True))
    properties = {name: draw(st.sampled_from(words.PROPERTIES[name])) for name in named}
    return Call(who, track(kind) | {"properties": properties}, ago, number)


@st.composite
def edits(draw: st.DrawFn) -> Edited:
    names = draw(st.lists(st.sampled_from(sorted(FIELDS)), max_size=2, unique=True))
    return Edited(
        who=draw(st.sampled_from(PEOPLE)),
        fields={name: draw(st.sampled_from(FIELDS[name])) for name in names},
        tags=tuple(draw(st.lists(st.sampled_from(words.TAG_SPELLINGS), max_size=1))),
        removed=tuple(draw(st.lists(st.sampled_from(words.TAG_SPELLINGS), max_size=1))),
        lists=draw(st.dictionaries(st.just("news"), st.sampled_from(("subscribed", "bounced", None)), max_size=1)),
    )


@st.composite
def adjustments(draw: st.DrawFn) -> Adjusted:
    op = draw(st.sampled_from(("add", "subtract", "set", "reset")))
    points = None if op == "reset" else draw(st.sampled_from((1, 5, 30, 10**15))) * Decimal(1)
    expires = None if op == "reset" else draw(st.none() | DURATIONS)
    return Adjusted(draw(st.sampled_from(PEOPLE)), draw(st.integers(0, 2)), op, points, expires)


REVISIONS = st.builds(
    Revised,
    st.integers(0, 3),
    st.integers(0, 5),
    st.sampled_from(("points", "when", "active", "gone", "expiry", "name", "audience", "score gone")),
    POINTS,
    conditions(CONTACTS_ALONE),
)
WAITS = st.one_of(
    st.sampled_from((1, HOUR, 12 * HOUR, _DAY, 2 * _DAY, 7 * _DAY, 30 * _DAY)).map(Waited),
    st.sampled_from((-1, 0, 1)).map(lambda beyond: Waited(beyond, until_due=True)),
)
MESSAGES = st.lists(calls(), min_size=1, max_size=5).map(lambda each: Sent(tuple(each)))


LOOKS = st.sampled_from((1, 2, 200)).map(Looked)
PUBLISHING: list[st.SearchStrategy[Any]] = [
    models().map(Published),
    REVISIONS,
    REVISIONS,
    st.builds(RolledBack, st.integers(0, 2), st.integers(1, 3)),
]
OFTEN: list[st.SearchStrategy[Any]] = [MESSAGES, MESSAGES, MESSAGES, WAITS, WAITS, adjustments()]
SELDOM: list[st.SearchStrategy[Any]] = [
    LOOKS,
    st.booleans().map(Archived),
    st.integers(0, 3).map(TakenBack),
    edits(),
    st.builds(Merged, st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)),
    st.builds(Erased, st.sampled_from(PEOPLE)),
]


def _several(strategies: list[st.SearchStrategy[Any]]) -> st.SearchStrategy[tuple[Step, ...]]:
    return st.lists(st.one_of(*strategies), max_size=3).map(tuple)


def steps() -> st.SearchStrategy[Step]:
    """Give steps; what happens most happens most, and while something is computed anything else may happen."""
    looked = st.builds(Looked, st.sampled_from((2, 200)), _several([*OFTEN, *SELDOM]), st.booleans())
    meanwhile = _several([*OFTEN, *SELDOM, *SELDOM, *PUBLISHING])
    rescored = st.builds(Rescored, st.integers(0, 40), meanwhile, st.booleans())
    resting: st.SearchStrategy[Any] = st.just(Rested())
    weighed = [*[looked] * 4, *[rescored] * 3, *[resting] * 4]
    return st.one_of(*OFTEN, *SELDOM, *PUBLISHING[:3], *weighed)


def revise(model: Model, step: Revised) -> Model:
    """Return a model with one thing changed; it may be no valid one any more."""
    if not model.scores:
        return model
    place = step.score % len(model.scores)
    score = model.scores[place]
    scores = list(model.scores)
    if step.what == "score gone":
        del scores[place]
    else:
        scores[place] = _revise_score(score, step)
    return replace(model, scores=tuple(scores))


def _revise_score(score: Score, step: Revised) -> Score:
    if step.what == "active":
        return replace(score, active=not score.is_active)
    if step.what == "audience":
        return replace(score, audience=None if score.audience else step.when)
    if step.what == "name" or not score.rules:
        return replace(score, name=f"{score.name}'")
    place = step.rule % len(score.rules)
    rules = list(score.rules)
    if step.what == "gone":
        del rules[place]
    else:
        rules[place] = _revise_rule(rules[place], step)
    return replace(score, rules=tuple(rules))


def _revise_rule(rule: Rule, step: Revised) -> Rule:
    if step.what == "points":
        return replace(rule, points=step.points)
    if step.what == "expiry" and rule.kind != "while":
        return replace(rule, expires_after="never" if rule.expires_after else None)
    return rule if rule.kind == "every" else replace(rule, when=step.when)
