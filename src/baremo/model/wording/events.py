"""Events in words: what has happened, which of them count, how often and when."""

from __future__ import annotations

from baremo.language import Label, Language
from baremo.model.conditions import EventTest, PropertyTest
from baremo.model.document.events import TIMES
from baremo.model.operator import operators
from baremo.model.wording.comparisons import comparison_words
from baremo.model.wording.formats import date_words, last_words, number_words, scalar_words
from baremo.model.wording.kinds import kind_words
from baremo.model.wording.properties import property_words

WHERE = Label(es=" (donde {condition})", en=" (where {condition})")
THAT = Label(es=" que", en=" that")
OF_TYPE = Label(es=" de tipo {value}", en=" of type {value}")
TIME = Label(es=" {count} vez", en=" {count} time")
TIMES_MANY = Label(es=" {count} veces", en=" {count} times")
WITH = Label(es=" con {count} {what}", en=" with {count} {what}")
BETWEEN = Label(es=" entre el {start} y el {end}", en=" between {start} and {end}")
AUTOMATED = Label(es=" (también de forma automática)", en=" (also automatically)")


def happens(test: EventTest, language: Language) -> str:
    """Return the clause of the kind in the present."""
    return kind_words(test.event).now.words(language)


def has_happened(test: EventTest, language: Language, *, negated: bool = False) -> str:
    """Return the clause of the kind in the perfect."""
    words = kind_words(test.event)
    return (words.has_not if negated else words.has).words(language)


def short_where(test: EventTest, language: Language) -> str | None:
    """Return one comparison that joins the clause directly: «un enlace que contiene /pricing»."""
    where = test.where
    if not isinstance(where, PropertyTest):
        return None
    takes = operators()[where.operator].takes
    if where.property == "url" and kind_words(test.event).ends_with == "url" and takes != "nothing":
        return comparison_words(THAT.words(language), where.operator, where.value, language)
    is_typed = test.event == "crm_activity" and where.property == "type" and where.operator == "is"
    if is_typed and isinstance(where.value, str):
        return OF_TYPE.words(language, value=scalar_words(where.value, language))
    return None


def count_words(test: EventTest, language: Language) -> str:
    """Return how often it must have happened; nothing if once is enough."""
    times, distinct = test.times, test.distinct
    if times is None and distinct is None:
        return ""
    operator, number = (times.operator, times.value) if times is not None else ("at_least", 1)
    count = f"{TIMES[operator].words(language)} {number_words(number, language)}"
    if distinct is None:
        return (TIME if number == 1 else TIMES_MANY).words(language, count=count)
    words = property_words(distinct)
    what = (words.distinct_one if number == 1 else words.distinct).words(language)
    return WITH.words(language, count=count, what=what)


def window_words(test: EventTest, language: Language) -> str:
    """Return when it must have happened; nothing if ever."""
    if test.within is not None:
        return f" {last_words(test.within, language)}"
    if test.between is None:
        return ""
    start, end = (date_words(text, language) for text in (test.between.start_text, test.between.end_text))
    return BETWEEN.words(language, start=start, end=end)


def automated_words(test: EventTest, language: Language) -> str:
    """Return whether automated events count."""
    return AUTOMATED.words(language) if test.include_automated else ""
