"""Random values for operators: one strategy for each kind of value that an operator takes."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from baremo.model.conditions import Scalar, Value
from baremo.model.durations import Duration, parse_duration
from baremo.model.moments import parse_moment
from baremo.model.operator import Takes
from tests.strategies import vocabulary as words

REGEXES = (
    "ma",
    "^es$",
    "[áñ]",
    "a.*b",
    r"\d+",
    "x|y",
    "(?i)É",
    "/pricing($|/)",
    "^x\\.com",
    "plan=pro",
    "σ$",
    ".",
)
PATTERNS = ("*", "e*", "*a*", "m*d", "*ñ", "7*", "Á*a", "webinar", "*İ*", "**")
PIECES = ("a", "E", "ad", "ñ", "Σ", "7", ".", "7.0", "ı", "web")


def exactly(number: float) -> int | Decimal:
    """Return a number of the vocabulary as a model has it."""
    return number if isinstance(number, int) else Decimal(repr(number))


def duration(text: str) -> Duration:
    """Return a duration that is known to be one."""
    found = parse_duration(text)
    assert found is not None
    return found


NUMBERS = st.sampled_from([exactly(number) for number in words.NUMBERS])
DATES = st.sampled_from(words.DATES)
DURATIONS = st.sampled_from([duration(text) for text in words.DURATIONS])


def _ordered(first: str, second: str) -> tuple[str, str]:
    def place(text: str) -> tuple[int, int]:
        moment = parse_moment(text)
        assert moment is not None
        return (moment.day, moment.microseconds)

    return (first, second) if place(first) <= place(second) else (second, first)


NUMBER_RANGES: st.SearchStrategy[tuple[Scalar, ...]] = st.tuples(NUMBERS, NUMBERS).map(
    lambda pair: (min(pair), max(pair))
)
DATE_RANGES: st.SearchStrategy[tuple[str, str]] = st.tuples(DATES, DATES).map(lambda pair: _ordered(*pair))


def _texts_for(name: str) -> tuple[str, ...]:
    """Return texts that a field or property of that name may well have."""
    of_events = (*words.PROPERTIES.get(name, ()), *words.CHANGE_PROPERTIES.get(name, ()))
    known = (*words.FIELDS.get(name, ()), *of_events, *words.DEAL_FIELDS.get(name, ()))
    found = tuple(text for text in known if isinstance(text, str) and text)
    return found or words.TEXTS


@cache
def values(takes: Takes, name: str) -> st.SearchStrategy[Value]:
    """Return values for an operator that takes so, mostly such as the field or property of that name has."""
    texts: tuple[str, ...]
    if name == "url":
        texts = words.URL_TEXTS
    elif name.startswith("url."):
        texts = ("x.com", "shop.x.com", "/pricing", "/", "pro", "Pro", "a b")
    else:
        texts = _texts_for(name)
    text = st.sampled_from(texts)
    scalar: st.SearchStrategy[Scalar] = st.one_of(text, NUMBERS, st.booleans()) if name != "url" else text
    several = st.lists(scalar, min_size=1, max_size=3).map(tuple)
    items = st.sampled_from((*words.LIST_ITEMS, *texts[:2]))
    pieces = text if name == "url" else st.sampled_from((*texts[:4], *PIECES))
    by_takes: dict[Takes, st.SearchStrategy[Value]] = {
        "nothing": st.none(),
        "scalar": scalar,
        "scalars": several,
        "text": pieces,
        "pattern": text if name == "url" else st.sampled_from(PATTERNS),
        "regex": st.sampled_from(REGEXES),
        "number": NUMBERS,
        "range": st.one_of(NUMBER_RANGES, DATE_RANGES),
        "date": DATES,
        "duration": DURATIONS,
        "texts": st.one_of(items, st.lists(items, min_size=1, max_size=3).map(tuple)),
    }
    return by_takes[takes]
