"""Conditions in words; what stands inside something else is in parentheses unless it reads by itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from baremo.language import Label, Language
from baremo.model.conditions import (
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    PropertyTest,
    ScoreTest,
    SegmentTest,
    TagTest,
)
from baremo.model.scores import Model
from baremo.model.wording import events
from baremo.model.wording.comparisons import NOT_TRUE, comparison_words, subject_words
from baremo.model.wording.formats import Joint, quoted, row

ALWAYS = Label(es="se cumple siempre", en="it is always true")
NEVER = Label(es="no se cumple nunca", en="it is never true")
HAS_TAG = Label(es="tiene la etiqueta {name}", en="they have the tag {name}")
HAS_NO_TAG = Label(es="no tiene la etiqueta {name}", en="they do not have the tag {name}")
ON_LIST = Label(es="está en la lista {name}", en="they are on the list {name}")
NOT_ON_LIST = Label(es="no está en la lista {name}", en="they are not on the list {name}")
WITH_STATUS = Label(es="{list} con el estado {status}", en="{list} with the status {status}")
IN_SEGMENT = Label(es="está en el segmento {name}", en="they are in the segment {name}")
NOT_IN_SEGMENT = Label(es="no está en el segmento {name}", en="they are not in the segment {name}")


def condition_words(condition: Condition, language: Language, model: Model | None = None) -> str:
    """Return a condition as a clause; with the model, scores and segments are called by their names."""
    return Speaker(language, model or Model()).say(condition)


@dataclass(frozen=True)
class Speaker:
    """Says conditions in one language, with the names of one model."""

    language: Language
    model: Model

    @cached_property
    def scores(self) -> dict[str, str]:
        """The names of scores by key."""
        return {score.key: score.name for score in self.model.scores}

    @cached_property
    def segments(self) -> dict[str, str]:
        """The names of segments by key; one without a name is called by its key."""
        return {segment.key: segment.name or segment.key for segment in self.model.segments}

    def say(self, condition: Condition) -> str:
        """Return the condition as a clause."""
        if isinstance(condition, All | AnyOf):
            return self._join(condition)
        if isinstance(condition, Not):
            return self._negate(condition.condition)
        return self._say_leaf(condition, negated=False)

    def inside(self, condition: Condition) -> str:
        """Return the condition as it stands inside another one."""
        words = self.say(condition)
        return words if _is_simple(condition) else f"({words})"

    def _join(self, condition: All | AnyOf) -> str:
        parts = condition.conditions
        if not parts:
            return (ALWAYS if isinstance(condition, All) else NEVER).words(self.language)
        if len(parts) == 1:
            return self.say(parts[0])
        joint: Joint = "and" if isinstance(condition, All) else "or"
        return row([self.inside(part) for part in parts], joint, self.language)

    def _negate(self, inner: Condition) -> str:
        if isinstance(inner, EventTest) and inner.times is not None:
            return NOT_TRUE.words(self.language, condition=self.say(inner))
        if isinstance(inner, All | AnyOf | Not):
            return NOT_TRUE.words(self.language, condition=self.say(inner))
        return self._say_leaf(inner, negated=True)

    def _say_leaf(self, leaf: Condition, *, negated: bool) -> str:
        if isinstance(leaf, EventTest):
            return self.say_event(leaf, negated=negated)
        if isinstance(leaf, FieldTest | PropertyTest | ScoreTest):
            subject = subject_words(leaf, self.scores, self.language)
            return comparison_words(subject, leaf.operator, leaf.value, self.language, negated=negated)
        return self._say_membership(leaf, negated=negated)

    def _say_membership(self, leaf: Condition, *, negated: bool) -> str:
        if isinstance(leaf, TagTest):
            return (HAS_NO_TAG if negated else HAS_TAG).words(self.language, name=self._quoted(leaf.tag))
        if isinstance(leaf, SegmentTest):
            name = self._quoted(self.segments.get(leaf.segment, leaf.segment))
            return (NOT_IN_SEGMENT if negated else IN_SEGMENT).words(self.language, name=name)
        if not isinstance(leaf, ListTest):
            raise TypeError(f"no condition: {leaf!r}")
        words = (NOT_ON_LIST if negated else ON_LIST).words(self.language, name=self._quoted(leaf.list))
        if leaf.status is None or leaf.status.lower() == "subscribed":
            return words
        return WITH_STATUS.words(self.language, list=words, status=self._quoted(leaf.status))

    def _quoted(self, text: str) -> str:
        return quoted(text, self.language)

    def say_event(self, test: EventTest, *, negated: bool = False) -> str:
        """Return an event condition in the perfect: what has happened, how often and when."""
        words = events.has_happened(test, self.language, negated=negated)
        where = self.say_where(test)
        details = (events.automated_words, events.count_words, events.window_words)
        return words + where + "".join(say(test, self.language) for say in details)

    def say_happening(self, test: EventTest) -> str:
        """Return an event condition in the present: what happens, each time that it does."""
        return events.happens(test, self.language) + self.say_where(test) + events.automated_words(test, self.language)

    def say_where(self, test: EventTest) -> str:
        """Return which events are meant, after the clause of their kind."""
        if test.where is None:
            return ""
        short = events.short_where(test, self.language)
        if short is not None:
            return short
        return events.WHERE.words(self.language, condition=self.say(test.where))


def _is_simple(condition: Condition) -> bool:
    """Whether a condition reads by itself between others, without parentheses: nothing in it is a row."""
    if isinstance(condition, All | AnyOf):
        return len(condition.conditions) < 2 and all(_is_simple(part) for part in condition.conditions)
    if isinstance(condition, Not):
        return _is_simple(condition.condition) or isinstance(condition.condition, All | AnyOf)
    if isinstance(condition, FieldTest | PropertyTest | ScoreTest):
        return not isinstance(condition.value, tuple) or len(condition.value) == 1
    return not isinstance(condition, EventTest) or not _has_row(condition)


def _has_row(test: EventTest) -> bool:
    """Whether words like «a o b» stand outside parentheses in an event condition."""
    where = test.where
    return isinstance(where, PropertyTest) and isinstance(where.value, tuple) and len(where.value) > 1
