"""Loops: work that every worker does again and again in a thread of its own, because it cannot wait for a job."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from baremo.language import Label
from baremo.platform.clock import Clock

Look: TypeAlias = Callable[[], int]
"""Does what there is to do, some of it at once, and returns how much that was; 0 if there is nothing left."""
Begin: TypeAlias = Callable[[Clock], Look]
"""Begins a loop in a thread: what the look that it returns keeps in mind is that thread's own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Loop:
    """A loop: between two looks of which the first found nothing it waits `idle` seconds."""

    name: str
    label: Label
    begin: Begin
    idle: float


LOOPS: dict[str, Loop] = {}


def loop(name: str, label: Label, *, idle: float) -> Callable[[Begin], Begin]:
    """Declare a loop by the function that begins it."""

    def declare(begin: Begin) -> Begin:
        if name in LOOPS:
            raise ValueError(f"there are two loops called {name}")
        LOOPS[name] = Loop(name=name, label=label, begin=begin, idle=idle)
        return begin

    return declare
