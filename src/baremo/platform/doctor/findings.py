"""One thing that is wrong, or worth knowing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from baremo.language import Label


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What is wrong and how to mend it; a note is worth knowing and needs no mending."""

    id: str
    problem: Label
    remedy: Label
    is_wrong: bool = True


EXAMINERS: list[Callable[[], Iterator[Finding]]] = []
"""What rooms above the platform examine; each puts its own here when it starts."""
