"""What was true of a contact at every moment, told from what is true now and from the events of its changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from baremo.contacts.profile import Part, Profile, Value
from baremo.engine.oracle.values import Cell, read_json
from baremo.engine.timeline import Past, Steps
from baremo.model.texts import fold
from baremo.scoring.facts_at import Key, ToldChange, found_by, key_of, left_by

_CREATED_AT = "created_at"
T = TypeVar("T")


def tell_past(profile: Profile, changes: Iterable[ToldChange]) -> Past:
    """Return what was known of a contact at each moment, as `facts_at` says; `changes` are given in order of time."""
    told: dict[Key, list[ToldChange]] = defaultdict(list)
    for change in changes:
        key = key_of(change)
        if key is not None and key != ("field", _CREATED_AT):
            told[key].append(change)
    return Past(
        fields={
            name: _steps("field", profile.fields.get(name), told["field", name], _cell) for name in _of(told, "field")
        },
        tags={name: _steps("tag", profile.tags.get(name), told["tag", name], _is_there) for name in _of(told, "tag")},
        lists={name: _steps("list", _status(profile, name), told["list", name], _folded) for name in _of(told, "list")},
    )


def _of(told: Iterable[Key], part: Part) -> list[str]:
    return [name for kind, name in told if kind == part]


def _steps(part: Part, now: Value, changes: Sequence[ToldChange], read: Callable[[Any], T]) -> Steps[T]:
    moments: list[int] = []
    values: list[Value] = [found_by(part, changes[0])]
    for change in changes:
        if moments and moments[-1] == change.at:
            values[-1] = left_by(part, change)
        else:
            moments.append(change.at)
            values.append(left_by(part, change))
    values[-1] = now
    return Steps(moments, [read(value) for value in values])


def _status(profile: Profile, name: str) -> str | None:
    kept = profile.lists.get(name)
    return None if kept is None else kept[1]


def _cell(value: Value) -> Cell:
    # As the engine would read it from the document of fields.
    return None if value is None else read_json(msgspec.json.encode(value).decode())


def _is_there(value: Value) -> bool:
    return value is not None


def _folded(value: Value) -> str | None:
    return fold(value) if isinstance(value, str) else None
