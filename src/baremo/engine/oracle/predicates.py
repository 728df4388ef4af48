"""The plain-Python meaning of every predicate that operators lower to."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, singledispatch
from typing import TypeAlias

import re2

from baremo.engine.oracle.values import (
    Cell,
    address_of,
    as_boolean,
    as_list,
    as_moment,
    as_number,
    as_text,
    is_missing,
)
from baremo.model.moments import DAY
from baremo.model.predicates import (
    BooleanIs,
    Both,
    Comparison,
    Either,
    Inverse,
    IsList,
    IsPresent,
    ListHas,
    MomentIs,
    NumberIs,
    Operand,
    TextIn,
    TextLike,
    TextRegex,
)
from baremo.model.texts import fold

Reader: TypeAlias = Callable[[Operand], Cell]
"""Says which cell an operand names, before the parts of a url are taken."""


@dataclass(frozen=True, slots=True)
class View:
    """What a predicate is held against: a reader of cells, and now."""

    read: Reader
    now: int

    def cell(self, operand: Operand) -> Cell:
        """Return the cell that an operand means; of a url the part that is named."""
        cell = self.read(operand)
        return cell if operand.url_part is None else url_part(cell, operand)


_COMPARE: dict[Comparison, Callable[[Decimal | int, Decimal | int], bool]] = {
    "=": operator.eq,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def url_part(cell: Cell, operand: Operand) -> str | None:
    """Return a part of the normalised url; what is no text has no parts."""
    if not isinstance(cell, str):
        return None
    address = address_of(cell)
    if operand.url_part == "parameter":
        return address.parameter(operand.parameter or "")
    return str(getattr(address, str(operand.url_part)))


@singledispatch
def holds(predicate: object, _view: View) -> bool:
    """Whether a predicate is true of what is viewed."""
    raise TypeError(f"a predicate without a meaning: {predicate!r}")


@holds.register
def _(predicate: Both, view: View) -> bool:
    return all(holds(part, view) for part in predicate.parts)


@holds.register
def _(predicate: Either, view: View) -> bool:
    return any(holds(part, view) for part in predicate.parts)


@holds.register
def _(predicate: Inverse, view: View) -> bool:
    return not holds(predicate.part, view)


@holds.register
def _(predicate: IsPresent, view: View) -> bool:
    return not is_missing(view.cell(predicate.operand))


@holds.register
def _(predicate: IsList, view: View) -> bool:
    return as_list(view.cell(predicate.operand)) is not None


@holds.register
def _(predicate: TextIn, view: View) -> bool:
    text = as_text(view.cell(predicate.operand))
    return text is not None and fold(text) in predicate.texts


@holds.register
def _(predicate: TextLike, view: View) -> bool:
    text = as_text(view.cell(predicate.operand))
    return text is not None and is_like(fold(text), predicate.pieces)


@holds.register
def _(predicate: TextRegex, view: View) -> bool:
    text = as_text(view.cell(predicate.operand))
    return text is not None and _pattern(predicate.pattern).search(text) is not None


@holds.register
def _(predicate: NumberIs, view: View) -> bool:
    number = as_number(view.cell(predicate.operand))
    return number is not None and _COMPARE[predicate.comparison](number, predicate.number)


@holds.register
def _(predicate: BooleanIs, view: View) -> bool:
    return as_boolean(view.cell(predicate.operand)) is predicate.expected


@holds.register
def _(predicate: MomentIs, view: View) -> bool:
    moment = as_moment(view.cell(predicate.operand))
    if moment is None:
        return False
    bound = predicate.microseconds + (view.now if predicate.from_now else 0)
    compare = _COMPARE[predicate.comparison]
    if predicate.whole_days or not moment.has_time:
        return compare(moment.day, bound // DAY)
    return compare(moment.microseconds, bound)


@holds.register
def _(predicate: ListHas, view: View) -> bool:
    elements = as_list(view.cell(predicate.operand))
    if elements is None:
        return False
    texts = {fold(element) for element in elements if isinstance(element, str)}
    chosen = all if predicate.every else any
    return chosen(text in texts for text in predicate.texts)


def is_like(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether the text consists of the pieces in this order with anything between them."""
    first, *middle, last = pieces
    if not text.startswith(first):
        return False
    position = len(first)
    for piece in middle:
        found = text.find(piece, position)
        if found < 0:
            return False
        position = found + len(piece)
    return len(text) - len(last) >= position and text.endswith(last)


@lru_cache(maxsize=4096)
def _pattern(pattern: str) -> re2._Regexp:
    """Return a compiled RE2 pattern that ignores case."""
    return re2.compile("(?i)" + pattern)
