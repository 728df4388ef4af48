"""What a form is to whoever draws it: which input it takes, from what there is to choose, and its parts."""

from __future__ import annotations

from dataclasses import dataclass

from baremo.language import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of a few words that may stand there, and what it means."""

    name: str
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One key of a mapping: what it is for, and what stands there."""

    key: str
    about: Label
    required: bool
    outline: Outline


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One kind of thing that may stand in a document.

    `kind` says which input draws it: a text, a number, a choice, the name of a field… `minimum` and `maximum` bound
    a number, or the length of a text or list.
    """

    kind: str
    what: Label
    options: tuple[Option, ...] = ()
    parts: tuple[Part, ...] = ()
    item: Outline | None = None
    minimum: int | None = None
    maximum: int | None = None
