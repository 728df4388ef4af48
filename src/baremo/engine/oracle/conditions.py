"""Whether a condition is true of a subject: now, at a past moment, or as a life began (scoring.md §3, §4)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from baremo.engine.oracle.facts import Event, Subject, is_about_deal
from baremo.engine.oracle.formulas import (
    Conjunction,
    EventLeaf,
    FieldLeaf,
    Formula,
    ListLeaf,
    Literal,
    ScoreLeaf,
    TagLeaf,
    property_operand,
)
from baremo.engine.oracle.matching import Alike, Stretch, names_in, put_together, read_values
from baremo.engine.oracle.predicates import View, holds
from baremo.engine.oracle.values import Cell, as_text, is_missing, same_value
from baremo.model.conditions import ANY_KIND, EventTest, Times
from baremo.model.predicates import Operand, Predicate
from baremo.model.scores import Subject as SubjectKind
from baremo.model.texts import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """What a score test sees of another score: its value, and when that may change by itself."""

    value: Decimal | None
    next_change_at: int | None


@dataclass(slots=True, kw_only=True, eq=False)
class Sight:
    """What a score sees of one subject at one moment; `life` is when the present life of the score began."""

    subject: Subject
    now: int
    life: int | None
    score_of: Callable[[str], Tested | None]
    _matched: dict[Literal, Sequence[Event]] = field(default_factory=dict)
    _current: dict[Literal, bool] = field(default_factory=dict)
    _changes: dict[Literal, Sequence[Event]] = field(default_factory=dict)
    _by_kind: dict[SubjectKind, dict[str, list[Event]]] = field(default_factory=dict)
    _known_alike: dict[tuple[SubjectKind, str, tuple[str, ...]], Alike] = field(default_factory=dict)
    _moments: dict[Literal, Sequence[int]] = field(default_factory=dict)
    _stretches: dict[Literal, Stretch] = field(default_factory=dict)

    def at(self, moment: int, subject: Subject) -> Sight:
        """Return what the same life sees at another moment, with other facts and the same events."""
        found = Sight(subject=subject, now=moment, life=self.life, score_of=self.score_of)
        found._matched, found._changes, found._by_kind = self._matched, self._changes, self._by_kind
        found._moments, found._stretches, found._known_alike = self._moments, self._stretches, self._known_alike
        return found

    def events(self, literal: Literal) -> Sequence[Event]:
        """Return the events of any moment that an event literal matches, in order of time, then id."""
        if literal not in self._matched:
            leaf = event_leaf(literal)
            events = self._events_of_kind(literal.about, leaf.test.event)
            first = 0
            if not literal.sees_all and self.life is not None:
                first = bisect_left(events, self.life, key=_moment)
            places = self._alike(literal.about, leaf).find(lambda place: event_holds(leaf.where, events[place]))
            seen = (events[place] for place in places if place >= first)
            self._matched[literal] = [event for event in seen if _is_candidate(leaf.test, event)]
        return self._matched[literal]

    def _alike(self, about: SubjectKind, leaf: EventLeaf) -> Alike:
        """Return the events of a kind, put together by the properties at which a test looks."""
        key = (about, leaf.test.event, names_in(leaf.where))
        if key not in self._known_alike:
            self._known_alike[key] = put_together(self._events_of_kind(about, leaf.test.event), key[2])
        return self._known_alike[key]

    def _events_of_kind(self, about: SubjectKind, kind: str) -> Sequence[Event]:
        """Return the events of a kind, or of any, of the contact or of the deal."""
        events = self.subject.events if about == "deal" else self.subject.contact.events
        if kind == ANY_KIND:
            return events
        if about not in self._by_kind:
            self._by_kind[about] = {}
            for event in events:
                self._by_kind[about].setdefault(event.kind, []).append(event)
        return self._by_kind[about].get(kind, ())

    def moments(self, literal: Literal) -> Sequence[int]:
        """Return the moments of the events that an event literal matches."""
        if literal not in self._moments:
            self._moments[literal] = [event.at for event in self.events(literal)]
        return self._moments[literal]

    def count(self, literal: Literal, start: int, end: int) -> int:
        """Count the matched events from one place until before another, or the distinct values in them."""
        name = event_leaf(literal).test.distinct
        if name is None:
            return max(0, end - start)
        if literal not in self._stretches:
            self._stretches[literal] = Stretch(same_properties(self.events(literal), name))
        return self._stretches[literal].count(start, end)

    def changes(self, literal: Literal) -> Sequence[Event]:
        """Return the events up to now that changed the field, tag or list of a literal, of whatever life."""
        known = self.all_changes(literal)
        return known[: bisect_right(known, self.now, key=_moment)]

    def all_changes(self, literal: Literal) -> Sequence[Event]:
        """Return the events of any moment that changed the field, tag or list of a literal, of whatever life."""
        if literal not in self._changes:
            events = self._events_of_changes()
            self._changes[literal] = [event for event in events if is_change(literal, event, self.subject.id)]
        return self._changes[literal]

    def _events_of_changes(self) -> Sequence[Event]:
        self._events_of_kind("contact", "")
        kinds = [kind for kind in self._by_kind["contact"] if is_kind_of_change(kind)]
        found = [event for kind in kinds for event in self._by_kind["contact"][kind]]
        return found if len(kinds) < 2 else sorted(found, key=lambda event: (event.at, event.id))

    def last_change(self, literal: Literal) -> int | None:
        """Return the moment up to now at which the fact of a literal last changed; None if it never did."""
        found = self.changes(literal)
        return found[-1].at if found else None

    def read(self, operand: Operand) -> Cell:
        """Return the cell of a field, or the value of a score."""
        if operand.source == "deal":
            return self.subject.fields.get(operand.name)
        if operand.source == "contact":
            return self.subject.contact.fields.get(operand.name)
        tested = self.score_of(operand.name)
        return None if tested is None else tested.value

    def is_current(self, literal: Literal) -> bool:
        """Whether a literal that is about no event holds now."""
        if literal not in self._current:
            self._current[literal] = self._leaf_holds(literal) is not literal.is_negated
        return self._current[literal]

    def _leaf_holds(self, literal: Literal) -> bool:
        leaf = literal.leaf
        if isinstance(leaf, TagLeaf):
            return leaf.tag in self.subject.contact.tags
        if isinstance(leaf, ListLeaf):
            return (leaf.name, leaf.status) in self.subject.contact.lists
        if isinstance(leaf, EventLeaf):
            raise TypeError("an event test has no meaning without a moment")
        return holds(leaf.predicate, View(self.read, self.now))


def _moment(event: Event) -> int:
    return event.at


def event_leaf(literal: Literal) -> EventLeaf:
    """Return the event test of a literal that is one."""
    if not isinstance(literal.leaf, EventLeaf):
        raise TypeError(f"not an event test: {literal.leaf!r}")
    return literal.leaf


def matches(leaf: EventLeaf, event: Event) -> bool:
    """Whether an event is of the kind, flag, range and properties that a test asks for."""
    return _is_candidate(leaf.test, event) and event_holds(leaf.where, event)


def _is_candidate(test: EventTest, event: Event) -> bool:
    """Whether an event is of the kind, flag and range that a test asks for."""
    if test.event not in (ANY_KIND, event.kind):
        return False
    if event.automated and not test.include_automated:
        return False
    return test.between is None or test.between.start <= event.at < test.between.end


def event_holds(predicate: Predicate, event: Event) -> bool:
    """Whether a predicate is true of the properties of an event; nothing in it depends on now."""
    return holds(predicate, _view(event))


def same_property(event: Event, name: str) -> str | None:
    """Return the value of a property in the form that compares as the same; None if the event lacks it."""
    return same_value(_view(event).cell(property_operand(name)), is_url=name == "url")


def same_properties(events: Sequence[Event], name: str) -> list[str | None]:
    """Return the values of a property of events in the form that compares as the same."""
    return read_values(events, property_operand(name).name, lambda event: same_property(event, name))


def _view(event: Event) -> View:
    return View(lambda operand: event.properties.get(operand.name), 0)


def is_true(formula: Formula, judge: Callable[[Literal], bool]) -> bool:
    """Whether a formula is true, given what is said of its literals."""
    if isinstance(formula, Conjunction):
        return all(is_true(part, judge) for part in formula.parts)
    if isinstance(formula, Literal):
        return judge(formula)
    return any(is_true(part, judge) for part in formula.parts)


def is_true_now(formula: Formula, sight: Sight) -> bool:
    """Whether a formula is true of the subject now."""

    def judge(literal: Literal) -> bool:
        if isinstance(literal.leaf, EventLeaf):
            return _is_counted_at(literal, sight, sight.now)
        return sight.is_current(literal)

    return is_true(formula, judge)


def is_true_at(formula: Formula, sight: Sight, moment: int) -> bool:
    """Whether a formula was true at a past moment, as far as history tells.

    A standing fact that holds now has held since its latest change; before, neither it nor its negation held.
    """

    def judge(literal: Literal) -> bool:
        if isinstance(literal.leaf, EventLeaf):
            return _is_counted_at(literal, sight, moment)
        changed_at = sight.last_change(literal)
        return sight.is_current(literal) and (changed_at is None or changed_at <= moment)

    return is_true(formula, judge)


def is_true_from_the_start(formula: Formula, sight: Sight) -> bool:
    """Whether a formula was true without anything having happened in the present life."""

    def judge(literal: Literal) -> bool:
        if isinstance(literal.leaf, EventLeaf):
            return _is_counted_before_life(literal, sight)
        changed_at = sight.last_change(literal)
        is_older = changed_at is None or (sight.life is not None and changed_at < sight.life)
        return sight.is_current(literal) and is_older

    return is_true(formula, judge)


def _is_counted_at(literal: Literal, sight: Sight, moment: int) -> bool:
    """Whether an event literal is true as of a moment: counts and windows seen from it."""
    moments, test = sight.moments(literal), event_leaf(literal).test
    number = sight.count(literal, _window_start(test, moments, moment), bisect_right(moments, moment))
    return compare_times(test.times or Times(), number) is not literal.is_negated


def _is_counted_before_life(literal: Literal, sight: Sight) -> bool:
    """Whether an event literal is true when nothing of the present life has happened."""
    test = event_leaf(literal).test
    number = 0
    if literal.sees_all and sight.life is not None:
        moments = sight.moments(literal)
        number = sight.count(literal, _window_start(test, moments, sight.life), bisect_left(moments, sight.life))
    return compare_times(test.times or Times(), number) is not literal.is_negated


def _window_start(test: EventTest, moments: Sequence[int], moment: int) -> int:
    """Return the place of the first event that `within` sees: one that is younger than its length."""
    return 0 if test.within is None else bisect_right(moments, moment - test.within.microseconds)


def compare_times(times: Times, number: int) -> bool:
    """Whether a number of times is as asked for."""
    return {
        "at_least": number >= times.value,
        "more_than": number > times.value,
        "exactly": number == times.value,
        "at_most": number <= times.value,
        "less_than": number < times.value,
    }[times.operator]


def is_kind_of_change(kind: str) -> bool:
    """Whether events of a kind tell of changes of fields, tags or lists."""
    return kind in ("field_changed", "tag_added", "tag_removed") or kind.startswith("list_")


def is_change(literal: Literal, event: Event, subject: str) -> bool:
    """Whether an event changed the field, tag or list of a literal."""
    leaf = literal.leaf
    if isinstance(leaf, TagLeaf):
        return event.kind in ("tag_added", "tag_removed") and _names(event, "tag", leaf.tag)
    if isinstance(leaf, ListLeaf):
        return event.kind.startswith("list_") and _names(event, "list", leaf.name)
    if not isinstance(leaf, FieldLeaf) or event.kind != "field_changed":
        return False
    if as_text(event.properties.get("field")) != leaf.operand.name:
        return False
    if leaf.operand.source == "deal":
        return is_about_deal(event, subject)
    return is_missing(event.properties.get("deal"))


def _names(event: Event, name: str, text: str) -> bool:
    found = as_text(event.properties.get(name))
    return found is not None and fold(found) == text


def window_of(literal: Literal) -> int | None:
    """Return the length of the window of an event literal; None if it has none."""
    leaf = literal.leaf
    if not isinstance(leaf, EventLeaf) or leaf.test.within is None:
        return None
    return leaf.test.within.microseconds


def is_relative(literal: Literal) -> bool:
    """Whether the literal compares a date with now, or tests another score, so that its past is not told."""
    leaf = literal.leaf
    return isinstance(leaf, ScoreLeaf) or (isinstance(leaf, FieldLeaf) and bool(leaf.crossings))
