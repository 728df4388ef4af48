"""What stands under `value`: one form for each kind of value that operators take."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Generic, TypeVar

import re2

from baremo.language import Label, Language
from baremo.model import moments
from baremo.model.conditions import Scalar
from baremo.model.document import limits, messages
from baremo.model.document.forms import Form, Length, Numeric, Schema, as_number, clean_text
from baremo.model.document.problems import Path, Report, show
from baremo.model.document.reasons import regex_reason
from baremo.model.document.records import too_long
from baremo.model.moments import Moment, parse_moment
from baremo.model.operator import Takes
from baremo.model.scores import Number
from baremo.model.urls import normalise_pattern

T = TypeVar("T")


class ValueText(Form[str]):
    """A text that something is compared with; `on_url` says whether it is held against a whole url."""

    what = Label(es="un texto", en="a text")
    stand_in = ""

    def __init__(self, *, on_url: bool = False, keep_slash: bool = True) -> None:
        """Say whether the text compares with a url, and whether its trailing slash stays."""
        self.on_url = on_url
        self.keep_slash = keep_slash

    def read(self, raw: object, path: Path, report: Report) -> str | None:
        """Return the text; an empty one would compare with nothing."""
        if raw == "":
            report.add(path, messages.EMPTY_TEXT)
            return None
        if not isinstance(raw, str):
            self.refuse(raw, path, report)
            return None
        text = clean_text(raw, path, report, longest=limits.TEXT)
        if text is not None and self.on_url and not normalise_pattern(text, keep_slash=self.keep_slash):
            report.add(path, messages.EMPTY_URL, found=show(raw))
            return None
        return text

    def schema(self, language: Language) -> Schema:
        """Return a string that is not empty."""
        return {"type": "string", "minLength": 1, "maxLength": limits.TEXT}


class ValueScalar(Form[Scalar]):
    """A text, a number or a boolean."""

    what = Label(es="un texto, un número o true/false", en="a text, a number or true/false")
    stand_in = ""
    number = Numeric()

    def __init__(self, *, on_url: bool = False) -> None:
        """Say whether a text compares with a url."""
        self.text = ValueText(on_url=on_url, keep_slash=False)

    def read(self, raw: object, path: Path, report: Report) -> Scalar | None:
        """Return what stands there; its type says what is meant."""
        if isinstance(raw, bool):
            return raw
        if isinstance(raw, str):
            return self.text.read(raw, path, report)
        if as_number(raw) is not None:
            return self.number.read(raw, path, report)
        self.refuse(raw, path, report)
        return None

    def schema(self, language: Language) -> Schema:
        """Return one of the three types."""
        return {"anyOf": [self.text.schema(language), self.number.schema(language), {"type": "boolean"}]}


class Several(Form["tuple[T, ...]"], Generic[T]):
    """A list of values that is not empty."""

    stand_in: tuple[T, ...] = ()

    def __init__(self, item: Form[T], what: Label) -> None:
        """Keep what the values are."""
        self.item = item
        self.what = what

    def read(self, raw: object, path: Path, report: Report) -> tuple[T, ...] | None:
        """Return the values; None if one of them is unreadable."""
        if not isinstance(raw, list | tuple):
            self.refuse(raw, path, report)
            return None
        if not raw:
            report.add(path, messages.EMPTY_LIST)
            return None
        if too_long(raw, limits.VALUES, path, report):
            return None
        read = [self.item.read(part, path / position, report) for position, part in enumerate(raw)]
        values = tuple(part for part in read if part is not None)
        return values if len(values) == len(read) else None

    def schema(self, language: Language) -> Schema:
        """Return an array that is not empty."""
        items = self.item.schema(language)
        return {"type": "array", "items": items, "minItems": 1, "maxItems": limits.VALUES}


class Texts(Form["str | tuple[str, ...]"]):
    """One text or a list of texts."""

    what = Label(es="un texto o una lista de textos", en="a text or a list of texts")
    stand_in = ""
    text = ValueText()
    several = Several(text, what)

    def read(self, raw: object, path: Path, report: Report) -> str | tuple[str, ...] | None:
        """Return the text or the texts."""
        chosen: Form[Any] = self.text if isinstance(raw, str) else self.several
        read: str | tuple[str, ...] | None = chosen.read(raw, path, report)
        return read

    def schema(self, language: Language) -> Schema:
        """Return either."""
        return {"anyOf": [self.text.schema(language), self.several.schema(language)]}


class Pattern(Form[str]):
    """A regular expression that RE2 understands."""

    what = Label(es="una expresión regular RE2", en="an RE2 regular expression")
    stand_in = ""

    def read(self, raw: object, path: Path, report: Report) -> str | None:
        """Return the pattern; RE2 has compiled it."""
        if not isinstance(raw, str) or not raw:
            self.refuse(raw, path, report)
            return None
        text = clean_text(raw, path, report, longest=limits.REGEX)
        reason = None if text is None else regex_fault(text)
        if reason is not None:
            report.add(path, messages.REGEX, found=show(raw), reason=reason)
            return None
        return text

    def schema(self, language: Language) -> Schema:
        """Return a string that is not empty."""
        return {"type": "string", "minLength": 1, "maxLength": limits.REGEX}


def regex_fault(pattern: str) -> Label | None:
    """Return why RE2, with the memory that it allows itself, refuses a pattern; None if it does not."""
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    try:
        re2.compile(pattern, options)
    except re2.error as error:
        reason = error.args[0] if error.args else str(error)
        return regex_reason(reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason))
    return None


class Day(Form[str]):
    """A date or datetime as ISO 8601."""

    what = Label(
        es="una fecha como 2026-01-31 o 2026-01-31T08:30:00Z",
        en="a date such as 2026-01-31 or 2026-01-31T08:30:00Z",
    )
    stand_in = ""

    def read(self, raw: object, path: Path, report: Report) -> str | None:
        """Return the date as it was written."""
        if isinstance(raw, str) and parse_moment(raw) is not None:
            return raw
        self.refuse(raw, path, report)
        return None

    def schema(self, language: Language) -> Schema:
        """Return a string of that form."""
        return {"type": "string", "pattern": f"^{moments.PATTERN}$"}


class Range(Form["tuple[Scalar, ...]"]):
    """Two numbers or two dates, the lower first."""

    stand_in = (0, 0)
    number = Numeric()
    day = Day()

    def __init__(self, *, dates: bool = True) -> None:
        """Say whether two dates may stand there, too."""
        self.dates = dates
        self.what = (
            Label(es="una lista de dos números o dos fechas", en="a list of two numbers or two dates")
            if dates
            else Label(es="una lista de dos números", en="a list of two numbers")
        )

    def read(self, raw: object, path: Path, report: Report) -> tuple[Scalar, ...] | None:
        """Return both ends."""
        if not isinstance(raw, list | tuple) or len(raw) != 2:
            self.refuse(raw, path, report)
            return None
        if all(as_number(end) is not None for end in raw) or not self.dates:
            return read_range(raw, self.number, _reversed_numbers, path, report)
        if any(as_number(end) is not None for end in raw):
            found = Label(es="{0} y {1}", en="{0} and {1}")
            shown = [show(end) for end in raw]
            joined = Label(
                es=found.es.format(*(end.es for end in shown)), en=found.en.format(*(end.en for end in shown))
            )
            report.add(path, messages.MIXED_RANGE, found=joined)
            return None
        return read_range(raw, self.day, _reversed_days, path, report)

    def schema(self, language: Language) -> Schema:
        """Return an array of two."""
        forms: list[Form[Any]] = [self.number, self.day] if self.dates else [self.number]
        pairs = [{"type": "array", "items": form.schema(language), "minItems": 2, "maxItems": 2} for form in forms]
        return pairs[0] if len(pairs) == 1 else {"anyOf": pairs}


def read_range(
    raw: list[object] | tuple[object, ...],
    form: Form[Any],
    fault: Callable[[Any, Any], Label | None],
    path: Path,
    report: Report,
) -> tuple[Scalar, ...] | None:
    """Return both ends of a range; None if one is unreadable or they are the wrong way round."""
    low, high = (form.read(end, path / position, report) for position, end in enumerate(raw))
    if low is None or high is None:
        return None
    label = fault(low, high)
    if label is None:
        return (low, high)
    report.add(path, label, low=show(low), high=show(high))
    return None


def _reversed_numbers(low: Number, high: Number) -> Label | None:
    return messages.REVERSED if low > high else None


def _reversed_days(low: str, high: str) -> Label | None:
    first, last = moment_of(low), moment_of(high)
    by_day = not (first.has_time and last.has_time)
    late = first.day > last.day if by_day else first.microseconds > last.microseconds
    return messages.REVERSED_DATES if late else None


def moment_of(text: str) -> Moment:
    """Return the moment of a text that was read as one."""
    moment = parse_moment(text)
    if moment is None:
        raise ValueError(f"not a date: {text!r}")
    return moment


SCALARS = Label(
    es="una lista de textos, números o true/false, como [ES, PT]",
    en="a list of texts, numbers or true/false, such as [ES, PT]",
)


def _forms(*, on_url: bool) -> dict[Takes, Form[Any]]:
    text = ValueText(on_url=on_url)
    return {
        "scalar": ValueScalar(on_url=on_url),
        "scalars": Several(ValueScalar(on_url=on_url), SCALARS),
        "text": text,
        "pattern": text,
        "regex": Pattern(),
        "number": Numeric(),
        "range": Range(),
        "date": Day(),
        "duration": Length(),
        "texts": Texts(),
    }


VALUES: dict[Takes, Form[Any]] = _forms(on_url=False)
"""What stands under `value` of a field or property, by what the operator takes."""
URL_VALUES: dict[Takes, Form[Any]] = _forms(on_url=True)
"""The same for the property `url`, with which texts compare normalised."""
SCORE_VALUES: dict[Takes, Form[Any]] = {"scalar": Numeric(), "number": Numeric(), "range": Range(dates=False)}
"""The same for the value of a score, which is a number."""


def write_value(value: object) -> object:
    """Return what a document says for a value."""
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, str | int | Decimal) else str(value)
