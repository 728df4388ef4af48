"""Columns that kinds of events share: an event has one kind, so what is read of different kinds fits into one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from baremo.engine import sql
from baremo.engine.sql import Sql, call, column
from baremo.model.conditions import ANY_KIND

LISTS = "list_"
"""Stands for all kinds that begin with it."""
KIND = "bm_kind"
"""The column with the number of an event's kind."""

T = TypeVar("T")


@dataclass(slots=True)
class Slots(Generic[T]):
    """Things that are read of events of a kind, or of any, each in the first column that has room for it."""

    _slots: list[dict[str, T]] = field(default_factory=list)

    def place(self, kind: str, thing: T) -> int:
        """Return the number of the column in which a thing is read of a kind, making room for it."""
        for number, slot in enumerate(self._slots):
            if slot.get(kind) == thing or slot.get(ANY_KIND) == thing:
                return number
        for number, slot in enumerate(self._slots):
            if not any(_clash(kind, other) for other in slot):
                slot[kind] = thing
                return number
        self._slots.append({kind: thing})
        return len(self._slots) - 1

    def __iter__(self) -> Iterator[dict[str, T]]:
        """Yield what each column reads of each kind."""
        return iter(self._slots)

    def __len__(self) -> int:
        """Return how many columns there are."""
        return len(self._slots)


def _clash(kind: str, other: str) -> bool:
    if kind == other or ANY_KIND in (kind, other):
        return True
    return (kind == LISTS and other.startswith(LISTS)) or (other == LISTS and kind.startswith(LISTS))


def choose_by_kind(slot: dict[str, Sql], row: str, number: Callable[[str], int], otherwise: Sql) -> Sql:
    """Return what is said of the kind of a row; `number` gives the number of a kind."""
    if ANY_KIND in slot:
        return slot[ANY_KIND]
    if LISTS in slot:
        is_list = call("starts_with", column("kind", row), sql.text(LISTS))
        otherwise = sql.choose((is_list, slot[LISTS]), otherwise=otherwise)
    branches = [(sql.number(number(kind)), value) for kind, value in slot.items() if kind != LISTS]
    return sql.choose_by(column(KIND, row), branches, otherwise) if branches else otherwise
