"""Numbers, dates, durations and rows of words, as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from baremo.language import Label, Language
from baremo.model.conditions import Scalar
from baremo.model.durations import Duration
from baremo.model.moments import FIRST, from_microseconds, parse_moment
from baremo.model.moments import LAST as LAST_MOMENT
from baremo.model.scores import Number

Joint: TypeAlias = Literal["and", "or"]

MONTHS = (
    Label(es="enero", en="January"),
    Label(es="febrero", en="February"),
    Label(es="marzo", en="March"),
    Label(es="abril", en="April"),
    Label(es="mayo", en="May"),
    Label(es="junio", en="June"),
    Label(es="julio", en="July"),
    Label(es="agosto", en="August"),
    Label(es="septiembre", en="September"),
    Label(es="octubre", en="October"),
    Label(es="noviembre", en="November"),
    Label(es="diciembre", en="December"),
)
UNITS = {
    "h": (Label(es="hora", en="hour"), Label(es="horas", en="hours")),
    "d": (Label(es="día", en="day"), Label(es="días", en="days")),
    "w": (Label(es="semana", en="week"), Label(es="semanas", en="weeks")),
}
LAST = {
    "h": Label(es="en la última hora", en="in the last hour"),
    "d": Label(es="en el último día", en="in the last day"),
    "w": Label(es="en la última semana", en="in the last week"),
}
LAST_MANY = {
    "h": Label(es="en las últimas {length}", en="in the last {length}"),
    "d": Label(es="en los últimos {length}", en="in the last {length}"),
    "w": Label(es="en las últimas {length}", en="in the last {length}"),
}
DATE = Label(es="{day} de {month} de {year}", en="{month} {day}, {year}")
DATETIME = Label(es="{date} a las {time} UTC", en="{date} at {time} UTC")
BEYOND = Label(es="día más allá del año 9999", en="a day beyond the year 9999")
QUOTED = Label(es="«{text}»", en="“{text}”")
TRUE = Label(es="verdadero", en="true")
FALSE = Label(es="falso", en="false")
MORE = Label(es="{count} más", en="{count} more")
LISTED = 20
"""How many values of a list are said; of more, only their number."""

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_PATH = re.compile(r"[\w/.:?=&*-]*/[\w/.:?=&*-]*", re.ASCII)


def number_words(number: Number, language: Language) -> str:
    """Write a number with its thousands apart: 1.000,5 in Spanish, 1,000.5 in English."""
    if isinstance(number, Decimal) and abs(number.adjusted()) > 30:
        return str(number)
    english = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    return english.translate(str.maketrans(",.", ".,")) if language == "es" else english


def date_words(text: str, language: Language) -> str:
    """Write a date or datetime of a model; the time is in UTC."""
    moment = parse_moment(text)
    if moment is None:
        return text
    day = from_microseconds(moment.microseconds)
    date = _date(day, language)
    return DATETIME.words(language, date=date, time=_time(day)) if moment.has_time else date


def moment_words(microseconds: int, language: Language, *, has_time: bool = True) -> str:
    """Write a moment to the minute, or only its UTC day; one beyond the calendar has no words."""
    if not FIRST <= microseconds <= LAST_MOMENT:
        return BEYOND.words(language)
    moment = from_microseconds(microseconds)
    date = _date(moment, language)
    return DATETIME.words(language, date=date, time=moment.strftime("%H:%M")) if has_time else date


def _date(day: datetime, language: Language) -> str:
    month = MONTHS[day.month - 1].words(language)
    return DATE.words(language, day=day.day, month=month, year=day.year)


def _time(moment: datetime) -> str:
    if moment.microsecond:
        return moment.strftime("%H:%M:%S.%f").rstrip("0")
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")


def duration_words(duration: Duration, language: Language) -> str:
    """Write a duration: 60 days, 1 week."""
    unit = UNITS[duration.unit][duration.amount != 1].words(language)
    return f"{number_words(duration.amount, language)} {unit}"


def interval_words(duration: Duration, language: Language) -> str:
    """Write a duration after «every»: 60 days, day."""
    if duration.amount == 1:
        return UNITS[duration.unit][0].words(language)
    return duration_words(duration, language)


def last_words(duration: Duration, language: Language) -> str:
    """Write the time up to now: in the last 60 days, in the last hour."""
    if duration.amount == 1:
        return LAST[duration.unit].words(language)
    return LAST_MANY[duration.unit].words(language, length=duration_words(duration, language))


def flat(text: str) -> str:
    """Write a text from data on one line; line breaks and control characters become spaces."""
    return _BREAKS.sub(" ", text)


def quoted(text: str, language: Language) -> str:
    """Write a text of the model in quotation marks; a path of a url needs none."""
    return text if _PATH.fullmatch(text) else QUOTED.words(language, text=flat(text))


def scalar_words(value: Scalar, language: Language) -> str:
    """Write a text, number or boolean of the model."""
    if isinstance(value, bool):
        return (TRUE if value else FALSE).words(language)
    return quoted(value, language) if isinstance(value, str) else number_words(value, language)


def row(parts: Sequence[str], joint: Joint, language: Language) -> str:
    """Join parts with commas and, before the last, a word: a, b or c."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_joint(joint, parts[-1], language)} {parts[-1]}"


def _joint(joint: Joint, following: str, language: Language) -> str:
    """Return «y» or «o», or what stands before the same sound: «e» or «u»."""
    if language == "en":
        return joint
    start = following.lstrip("«(").lower()
    if joint == "or":
        return "u" if re.match("h?[oó]", start) else "o"
    return "e" if re.match("(i|hi)(?![aeo])", start) else "y"


def values_row(values: Sequence[Scalar], joint: Joint, language: Language) -> str:
    """Write a list of values; of a very long one the beginning and how many more there are."""
    words = [scalar_words(value, language) for value in values[:LISTED]]
    if len(values) > LISTED:
        count = number_words(len(values) - LISTED, language)
        return row([*words, MORE.words(language, count=count)], "and", language)
    return row(words, joint, language)
