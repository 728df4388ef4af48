"""What an operator is: a name, its words, the value it takes, and the predicate it lowers to.

A new operator is one new file in `baremo/model/operators/`; its class registers itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cache
from typing import ClassVar, Literal, TypeAlias

from baremo.language import Label
from baremo.model.conditions import Value
from baremo.model.predicates import Operand, Predicate

Takes: TypeAlias = Literal[
    "nothing", "scalar", "scalars", "text", "pattern", "regex", "number", "range", "date", "duration", "texts"
]
"""What stands under `value`: nothing; one text, number or boolean; a list of those; a text; a text with `*`;
an RE2 pattern; a number; two numbers or two dates; a date or datetime; a duration; a text or a list of
texts."""

Held: TypeAlias = Literal["text", "number", "boolean", "date", "datetime", "list"]
"""What a field holds."""

_MOMENTS: tuple[Held, ...] = ("date", "datetime")
_FITS: Mapping[Takes, tuple[Held, ...]] = {
    "nothing": ("text", "number", "boolean", "date", "datetime", "list"),
    "scalar": ("text", "number", "boolean", "date", "datetime"),
    "scalars": ("text", "number", "boolean", "date", "datetime"),
    "text": ("text",),
    "pattern": ("text",),
    "regex": ("text",),
    "number": ("number",),
    "range": ("number", *_MOMENTS),
    "date": _MOMENTS,
    "duration": _MOMENTS,
    "texts": ("list",),
}


class Operator(ABC):
    """One way of comparing a value; subclasses say `class Is(Operator, name="is")`."""

    name: ClassVar[str]
    label: ClassVar[Label]
    """How the comparison reads after its subject, with a place for `{value}`."""
    negated: ClassVar[Label | None] = None
    """How its negation reads, if there are good words for it."""
    takes: ClassVar[Takes]
    fits: ClassVar[tuple[Held, ...]] = ()
    """Which fields can be compared so to any purpose; left out, what follows from the value it takes."""
    for_scores: ClassVar[bool] = False
    """Whether the value of a score can be compared so."""
    in_where: ClassVar[bool] = True
    """Whether it may stand inside `where`."""
    or_unknown: ClassVar[bool] = False
    """Whether a missing value passes, because the operator is a negation."""

    _registered: ClassVar[dict[str, Operator]] = {}

    def __init_subclass__(cls, *, name: str | None = None) -> None:
        """Register a class that has a name; one without is a base for others."""
        super().__init_subclass__()
        if name is None:
            return
        if name in Operator._registered:
            raise TypeError(f"two operators are called {name}")
        cls.name = name
        cls.fits = cls.fits or _FITS[cls.takes]
        Operator._registered[name] = cls()

    @abstractmethod
    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""

    def crossings(self, value: Value) -> tuple[int, ...]:
        """Return offsets in microseconds: a date field crosses the condition at its own moment plus each."""
        return ()


@cache
def operators() -> dict[str, Operator]:
    """Return every operator by name; importing the folder registers them."""
    package = importlib.import_module("baremo.model.operators")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    return dict(sorted(Operator._registered.items()))
