"""What is wrong with a model: where it stands, and what to do about it, in both languages."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from typing import NoReturn

from baremo.errors import BaremoError
from baremo.language import Label, Language
from baremo.model.texts import fold

_PLAIN = re.compile(r"[^\W\d][\w-]*")
_SHOWN = 60  # characters of a text that a message repeats
_LISTED = 30  # names that a message lists
_OFFERED = 100  # names that a problem offers to programs


class Path:
    """A place in a document, such as `scores[0].rules[2].when.operator`."""

    __slots__ = ("parent", "step")

    def __init__(self, parent: Path | None = None, step: str | int = "") -> None:
        """Keep the way from the place above; the root has none."""
        self.parent = parent
        self.step = step

    def __truediv__(self, step: str | int) -> Path:
        """Return the place one step below: a key of a mapping or a position in a list."""
        return Path(self, step)

    def __str__(self) -> str:
        """Return the path as it is printed; the document itself is `model`."""
        pieces: list[str] = []
        place: Path = self
        while place.parent is not None:
            pieces.append(_write_step(place.step))
            place = place.parent
        return "".join(reversed(pieces)).removeprefix(".") or "model"


def _write_step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN.fullmatch(step) and len(step) <= _SHOWN else f"[{_escape(step)}]"


def _escape(text: str) -> str:
    """Return the text in double quotes on one line; nothing in it can end the line or the quotes."""
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    escaped = json.dumps(shown, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in escaped)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a model: the place, what is wrong there, and what may stand there if names may.

    `line` is the line of the text, if reading it has found the problem.
    """

    path: str
    message: Label
    line: int | None = field(default=None, compare=False)
    allowed: tuple[str, ...] = field(default=(), compare=False)

    def words(self, language: Language) -> str:
        """Return the line that tells the problem."""
        return f"{self.path}: {self.message.words(language)}"

    def __str__(self) -> str:
        """Return the line in English."""
        return self.words("en")


class ModelError(BaremoError):
    """A model document is not right; every problem is told, one a line."""

    template = Label(es="{problems}", en="{problems}")

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems and say them all."""
        self.problems = tuple(problems)
        super().__init__(
            problems=Label(
                es="\n".join(problem.words("es") for problem in self.problems),
                en="\n".join(problem.words("en") for problem in self.problems),
            )
        )


class Report:
    """Collects problems while a model is read."""

    def __init__(self) -> None:
        """Begin without problems."""
        self.problems: list[Problem] = []
        self._paths: set[str] = set()
        self._comparisons = 200_000  # how many names may be compared to find near ones

    def add(self, path: Path, label: Label, **values: object) -> None:
        """Note a problem; values that are labels are put into words in each language."""
        place = str(path)
        self._paths.add(place)
        known, line = values.get("known"), values.get("line", values.get("second"))
        self.problems.append(
            Problem(
                place,
                fill(label, **values),
                line=line if isinstance(line, int) else None,
                allowed=known.listed if isinstance(known, Names) else (),
            )
        )

    def stop(self, path: Path, label: Label, **values: object) -> NoReturn:
        """Note a problem after which reading makes no sense."""
        self.add(path, label, **values)
        self.raise_problems()
        raise AssertionError

    def take(self, other: Report) -> None:
        """Take over what another report has noted."""
        self.problems.extend(other.problems)
        self._paths |= other._paths

    def raise_problems(self) -> None:
        """Raise what was noted, if anything was."""
        if self.problems:
            raise ModelError(self.problems)

    def touches(self, path: Path) -> bool:
        """Whether a problem was noted at exactly this place, so that what stands there is not known."""
        return str(path) in self._paths

    def nearest(self, name: str, known: Collection[str]) -> Label:
        """Return the end of a message that names the known name most like this one, if one is."""
        self._comparisons -= len(known)
        if self._comparisons < 0 or len(name) > _SHOWN:
            return Label(es="", en="")
        return nearest(name, known)


def nearest(name: str, known: Iterable[str]) -> Label:
    """Return the end of a message that names the known name most like this one, if one is."""
    folded = {fold(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(fold(name), folded, n=1)
    if not found:
        return Label(es="", en="")
    return Label(es="; ¿quizá «{near}»?", en="; did you mean “{near}”?").fill(near=folded[found[0]])


def fill(label: Label, **values: object) -> Label:
    """Return the label with its places filled in both languages."""
    return label.fill(**values)


def quote(text: str) -> Label:
    """Return a text as a message repeats it: short, on one line, in quotation marks."""
    inner = _escape(text)[1:-1].replace('\\"', '"')
    return Label(es=f"«{inner}»", en=f"“{inner}”")


@dataclass(frozen=True, slots=True)
class Names(Label):
    """Names as a message lists them, and as programs read them."""

    listed: tuple[str, ...] = ()


NONE = Label(es="ninguno", en="none")
NO_SCORE = NO_COLUMN = Label(es="ninguna", en="none")


def names(known: Collection[str], *, none: Label = NONE) -> Label:
    """Return names as a message lists them; of very many only the first, and `none` if there are none."""
    listed = ", ".join(_escape(name)[1:-1] for name in islice(known, _LISTED))
    more = len(known) - _LISTED
    if not known:
        return none
    offered = tuple(islice(known, _OFFERED))
    if more <= 0:
        return Names(es=listed, en=listed, listed=offered)
    return Names(es=f"{listed} y {more} más", en=f"{listed} and {more} more", listed=offered)


def grouped(number: int) -> Label:
    """Return a whole number with its thousands apart, as each language writes them."""
    return Label(es=f"{number:,}".replace(",", "."), en=f"{number:,}")


def show(raw: object) -> Label:
    """Return what stands in a document as a message repeats it."""
    if isinstance(raw, str):
        return quote(raw) if raw else Label(es="un texto vacío", en="an empty text")
    if raw is None:
        return Label(es="nada (null)", en="nothing (null)")
    if isinstance(raw, bool):
        text = "true" if raw else "false"
        return Label(es=text, en=text)
    if isinstance(raw, int | float | Decimal):
        return _show_number(raw)
    if isinstance(raw, dict):
        keys = names([str(key) for key in islice(raw, _LISTED + 1)])
        return Label(es="un bloque de claves ({keys})", en="a mapping ({keys})").fill(keys=keys)
    if isinstance(raw, Sequence):
        return _show_list(len(raw))
    kind = type(raw).__name__
    return Label(es=f"un valor de tipo {kind}", en=f"a value of type {kind}")


def _show_list(count: int) -> Label:
    if not count:
        return Label(es="una lista vacía", en="an empty list")
    if count == 1:
        return Label(es="una lista de un elemento", en="a list of one item")
    return Label(es="una lista de {count} elementos", en="a list of {count} items").fill(count=grouped(count))


def _show_number(number: float | Decimal) -> Label:
    if isinstance(number, int) and abs(number) >= 10**_SHOWN:
        return Label(es="un número enorme", en="a huge number")
    text = str(number)
    text = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return Label(es=text, en=text)
