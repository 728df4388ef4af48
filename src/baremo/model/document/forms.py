"""The kinds of single things that stand in a document; each reads, writes and describes itself."""

from __future__ import annotations

import math
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Mapping
from decimal import Context, Decimal
from typing import Any, Generic, TypeAlias, TypeVar

from baremo.language import Label, Language
from baremo.model.document import limits, messages
from baremo.model.document.outline import Option, Outline
from baremo.model.document.problems import Path, Report, grouped, names, show
from baremo.model.durations import LONGEST_DAYS, Duration, parse_duration
from baremo.model.scores import Never, Number

T = TypeVar("T")
Schema: TypeAlias = dict[str, Any]

_PLACES = Decimal(1).scaleb(-limits.VALUE_PLACES)
_CONTEXT = Context(prec=400)


class Form(ABC, Generic[T]):
    """One kind of thing that may stand in a document."""

    kind: str = "value"
    """Which input draws it."""
    what: Label
    """What must stand there, as a message says it."""
    stand_in: T
    """What takes the place of something unreadable, so that reading can go on and find every problem."""

    @abstractmethod
    def read(self, raw: object, path: Path, report: Report) -> T | None:
        """Return what the document says; None after a problem was noted."""

    def write(self, value: T) -> object:
        """Return what a document says for the value."""
        return value

    @abstractmethod
    def schema(self, language: Language) -> Schema:
        """Return the JSON Schema of what may stand there."""

    def outline(self) -> Outline:
        """Return what it is to whoever draws it."""
        return Outline(kind=self.kind, what=self.what)

    def refuse(self, raw: object, path: Path, report: Report) -> None:
        """Note that something else stands there."""
        report.add(path, messages.EXPECTED, found=show(raw), expected=self.what)


class Text(Form[str]):
    """A text that is not empty, kept in NFC."""

    kind = "text"
    stand_in = ""

    def __init__(
        self, *, what: Label | None = None, longest: int = limits.TEXT, blank: bool = True, kind: str | None = None
    ) -> None:
        """Say what the text is called, how long it may be, whether it may consist of spaces, and what it names."""
        self.what = what or Label(es="un texto", en="a text")
        self.kind = kind or self.kind
        self.longest = longest
        self.blank = blank

    def read(self, raw: object, path: Path, report: Report) -> str | None:
        """Return the text in NFC."""
        if not isinstance(raw, str) or not raw or (not self.blank and raw.isspace()):
            self.refuse(raw, path, report)
            return None
        return clean_text(raw, path, report, longest=self.longest)

    def outline(self) -> Outline:
        """Return a text with its length."""
        return Outline(kind=self.kind, what=self.what, minimum=1, maximum=self.longest)

    def schema(self, language: Language) -> Schema:
        """Return a string with its length."""
        schema: Schema = {"type": "string", "minLength": 1, "maxLength": self.longest}
        return schema if self.blank else {**schema, "pattern": r"\S"}


def clean_text(raw: str, path: Path, report: Report, *, longest: int) -> str | None:
    """Return the text in NFC; None if it is too long or has characters that texts cannot have."""
    if len(raw) > longest:
        report.add(path, messages.TEXT_LENGTH, count=grouped(len(raw)), limit=grouped(longest))
        return None
    if raw.isascii():
        bad = "\0" if "\0" in raw else ""
    else:
        bad = next((char for char in raw if char == "\0" or "\ud800" <= char <= "\udfff"), "")
    if bad:
        report.add(path, messages.TEXT_CHARACTER, code=f"U+{ord(bad):04X}")
        return None
    return raw if raw.isascii() else unicodedata.normalize("NFC", raw)


class Key(Text):
    """The name by which scores, rules and segments are known for ever."""

    kind = "key"

    def __init__(self) -> None:
        """Keys are short and on one line."""
        super().__init__(what=Label(es="una clave (un texto corto)", en="a key (a short text)"), longest=limits.KEY)

    def read(self, raw: object, path: Path, report: Report) -> str | None:
        """Return the key, in which nothing is invisible."""
        text = super().read(raw, path, report)
        if text is not None and (text != text.strip() or not text.isprintable()):
            report.add(path, messages.KEY_CHARACTERS, found=show(raw))
            return None
        return text

    def schema(self, language: Language) -> Schema:
        """Return a string without spaces at its ends."""
        return {**super().schema(language), "pattern": r"^\S(.*\S)?$"}


class Numeric(Form[Number]):
    """A number, exact as it was written."""

    kind = "number"
    what = Label(es="un número sin comillas", en="a number without quotes")
    stand_in = 0

    def read(self, raw: object, path: Path, report: Report) -> Number | None:
        """Return an int or a Decimal within ±10^300."""
        number = as_number(raw)
        if number is None:
            self.refuse(raw, path, report)
            return None
        decimal = Decimal(number)
        exponent = decimal.as_tuple().exponent
        size = max(decimal.adjusted(), -exponent if isinstance(exponent, int) else 0)
        if size > limits.EXPONENT:
            bound = f"10^{limits.EXPONENT}"
            report.add(path, messages.NUMBER_RANGE, found=show(raw), low=f"-{bound}", high=bound)
            return None
        return number

    def schema(self, language: Language) -> Schema:
        """Return a number."""
        return {"type": "number"}


def as_number(raw: object) -> Number | None:
    """Return a number of a document as it counts; None for anything else, NaN and infinity."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return raw
    if isinstance(raw, float):
        return Decimal(repr(raw)) if math.isfinite(raw) else None
    return raw if isinstance(raw, Decimal) and raw.is_finite() else None


class Limit(Numeric):
    """A number that values of scores are held against: it has as many digits as they can have."""

    def read(self, raw: object, path: Path, report: Report) -> Number | None:
        """Return a number below 10^32 with at most 6 decimals."""
        number = super().read(raw, path, report)
        if number is None:
            return None
        if Decimal(number).copy_abs() >= limits.VALUE_BELOW:
            report.add(path, messages.NUMBER_RANGE, found=show(raw), low="-10^32", high="10^32")
            return None
        if Decimal(number).quantize(_PLACES, context=_CONTEXT) != number:
            report.add(path, messages.NUMBER_PLACES, found=show(raw), limit=limits.VALUE_PLACES)
            return None
        return number

    def schema(self, language: Language) -> Schema:
        """Return a number within its bounds."""
        below = int(limits.VALUE_BELOW)
        return {"type": "number", "exclusiveMinimum": -below, "exclusiveMaximum": below}


class Whole(Form[int]):
    """A whole number between two bounds."""

    kind = "whole"
    stand_in = 1

    def __init__(self, low: int, high: int, *, zero: bool = True) -> None:
        """Keep the bounds, both ends in, and whether 0 may stand there."""
        self.low, self.high, self.zero = low, high, zero
        self.what = Label(es="un número entero sin comillas", en="a whole number without quotes")

    def read(self, raw: object, path: Path, report: Report) -> int | None:
        """Return the whole number; 5.0 is 5."""
        number = as_number(raw)
        if number is None or not _is_whole(number):
            self.refuse(raw, path, report)
        elif not self.low <= number <= self.high:
            report.add(path, messages.NUMBER_RANGE, found=show(raw), low=grouped(self.low), high=grouped(self.high))
        elif number == 0 and not self.zero:
            report.add(path, messages.ZERO_POINTS)
        else:
            return int(number)
        return None

    def outline(self) -> Outline:
        """Return a whole number with its bounds."""
        return Outline(kind=self.kind, what=self.what, minimum=self.low, maximum=self.high)

    def schema(self, language: Language) -> Schema:
        """Return an integer within its bounds."""
        schema: Schema = {"type": "integer", "minimum": self.low, "maximum": self.high}
        return schema if self.zero else {**schema, "not": {"const": 0}}


def _is_whole(number: Number) -> bool:
    """Whether a number is whole, without making a giant of 1e999999."""
    if isinstance(number, int):
        return True
    return number.adjusted() > limits.EXPONENT or number == number.to_integral_value()


class Flag(Form[bool]):
    """True or false."""

    kind = "boolean"
    what = Label(es="true o false, sin comillas", en="true or false, without quotes")
    stand_in = False

    def read(self, raw: object, path: Path, report: Report) -> bool | None:
        """Return the boolean; no other word means one."""
        if isinstance(raw, bool):
            return raw
        self.refuse(raw, path, report)
        return None

    def schema(self, language: Language) -> Schema:
        """Return a boolean."""
        return {"type": "boolean"}


class Choice(Form[str]):
    """One of a few words."""

    kind = "choice"

    def __init__(self, options: Mapping[str, Label]) -> None:
        """Keep the words with what they mean."""
        self.options = options
        self.what = Label(es=" o ".join(options), en=" or ".join(options))
        self.stand_in = next(iter(options))

    def read(self, raw: object, path: Path, report: Report) -> str | None:
        """Return the word."""
        if isinstance(raw, str) and raw in self.options:
            return raw
        near = report.nearest(raw if isinstance(raw, str) else "", self.options)
        found = show(raw)
        report.add(path, messages.UNKNOWN_CHOICE, found=found, known=names(self.options), nearest=near)
        return None

    def outline(self) -> Outline:
        """Return the words, each with what it means."""
        options = tuple(Option(name=word, label=label) for word, label in self.options.items())
        return Outline(kind=self.kind, what=self.what, options=options)

    def schema(self, language: Language) -> Schema:
        """Return the words, each with what it means."""
        return {"oneOf": [{"const": word, "title": label.words(language)} for word, label in self.options.items()]}


class Length(Form[Duration]):
    """A duration such as 90d."""

    kind = "duration"
    what = Label(
        es="una duración: un número con h, d o w (horas, días, semanas), como 90d",
        en="a duration: a number with h, d or w (hours, days, weeks), such as 90d",
    )
    pattern = "^0*[1-9][0-9]{0,8}[hdw]$"

    def read(self, raw: object, path: Path, report: Report) -> Duration | None:
        """Return a duration longer than zero and at most 365,000 days long."""
        duration = parse_duration(raw) if isinstance(raw, str) else None
        if duration is None:
            self.refuse(raw, path, report)
        elif duration.microseconds == 0:
            report.add(path, messages.ZERO_DURATION, found=show(raw))
        elif duration.microseconds > limits.LONGEST:
            report.add(path, messages.LONG_DURATION, found=show(raw), limit=grouped(LONGEST_DAYS))
        else:
            return duration
        return None

    def write(self, value: Duration) -> object:
        """Return the text that was written."""
        return str(value)

    def schema(self, language: Language) -> Schema:
        """Return a string of that form."""
        return {"type": "string", "pattern": self.pattern}


class Expiry(Form["Duration | Never"]):
    """How long points count: a duration, or never an end."""

    kind = "expiry"
    what = Label(es="una duración como 90d, o never", en="a duration such as 90d, or never")
    length = Length()

    def read(self, raw: object, path: Path, report: Report) -> Duration | Never | None:
        """Return the duration or the word."""
        if raw == "never":
            return "never"
        if isinstance(raw, str) and parse_duration(raw) is not None:
            return self.length.read(raw, path, report)
        self.refuse(raw, path, report)
        return None

    def write(self, value: Duration | Never) -> object:
        """Return the text that was written."""
        return str(value)

    def schema(self, language: Language) -> Schema:
        """Return a duration or the word."""
        return {"anyOf": [self.length.schema(language), {"const": "never"}]}


URL_PARTS = ("url.host", "url.path", "url.query.NAME")


class PropertyName(Text):
    """The name of a property of events; `url` has parts."""

    kind = "property"

    def __init__(self) -> None:
        """A property may be called anything that is not empty."""
        super().__init__(what=Label(es="el nombre de una propiedad", en="the name of a property"))

    def read(self, raw: object, path: Path, report: Report) -> str | None:
        """Return the name; of the names that begin with `url.` only the parts of a url exist."""
        name = super().read(raw, path, report)
        if name is None or not name.startswith("url.") or name in URL_PARTS[:2]:
            return name
        if name.startswith("url.query.") and name != "url.query.":
            return name
        near = report.nearest(name, URL_PARTS)
        report.add(path, messages.URL_PART, found=show(name), known=names(URL_PARTS), nearest=near)
        return None

    def schema(self, language: Language) -> Schema:
        """Return a string that is no unknown part of a url."""
        return {**super().schema(language), "pattern": r"^(?!url\.)|^url\.(host$|path$|query\..)"}
