"""What is known of a contact, and what it becomes when something is said of it, in whatever order that arrives.

Every field, tag and list keeps the moment of the latest thing said of it, and the latest counts. So the order of
arrival does not matter, saying a thing twice changes nothing, and two profiles join into one by the same rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec

from baremo.model.texts import fold

Value = str | int | float | bool | list[str] | None
Part = Literal["field", "tag", "list"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that was said of a contact at a moment.

    Of a tag the value is its spelling, of a list its status; None says that there is none (any more).
    """

    part: Part
    name: str
    value: Value
    at: int

    @property
    def key(self) -> str:
        """What it is about; tags and lists compare without regard to case."""
        return f"{self.part}:{self.name if self.part == 'field' else fold(self.name)}"


@dataclass(frozen=True, slots=True)
class Change:
    """What a statement changed."""

    statement: Statement
    old: Value


@dataclass(slots=True)
class Profile:
    """The fields, tags and lists of a contact, with the moments of what was last said of each."""

    fields: dict[str, Value] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    lists: dict[str, tuple[str, str]] = field(default_factory=dict)
    stamps: dict[str, int] = field(default_factory=dict)

    def say(self, statement: Statement) -> Change | None:
        """Take a statement in; return what it changed, if it did."""
        key = statement.key
        old = self._value(key)
        said = _rank(statement.at, _kept(statement))
        if key in self.stamps and said <= _rank(self.stamps[key], old):
            return None
        self.stamps[key] = statement.at
        self._put(key, _kept(statement))
        shown = old[1] if isinstance(old, tuple) else old
        is_same = statement.part != "field" and _folded(shown) == _folded(statement.value)
        return None if is_same or shown == statement.value else Change(statement, shown)

    def join(self, other: Profile) -> None:
        """Take in what is known of a contact that is the same person."""
        for key, at in other.stamps.items():
            theirs = other._value(key)
            if key not in self.stamps or _rank(at, theirs) > _rank(self.stamps[key], self._value(key)):
                self.stamps[key] = at
                self._put(key, theirs)

    def follow(self, part: Part, name: str, at: int) -> int:
        """Return a moment not before another at which a statement is sure to count."""
        return max(at, self.stamps.get(Statement(part, name, None, at).key, at - 1) + 1)

    def look_up(self, key: str) -> tuple[Any, int | None]:
        """Return what is kept of a field, tag or list, and when it was said; both None if nothing ever was."""
        return self._value(key), self.stamps.get(key)

    def put_back(self, key: str, value: Any, at: int | None) -> None:
        """Let a field, tag or list be what it was, as if what has been said of it since had not been."""
        self._put(key, tuple(value) if isinstance(value, list) and key.startswith("list:") else value)
        if at is None:
            self.stamps.pop(key, None)
        else:
            self.stamps[key] = at

    def _store(self, key: str) -> tuple[dict[str, Any], str]:
        part, _, name = key.partition(":")
        stores: dict[str, dict[str, Any]] = {"field": self.fields, "tag": self.tags, "list": self.lists}
        return stores[part], name

    def _value(self, key: str) -> Any:
        store, name = self._store(key)
        return store.get(name)

    def _put(self, key: str, value: object) -> None:
        store, name = self._store(key)
        if value is None:
            store.pop(name, None)
        else:
            store[name] = value


def dump_profile(profile: Profile) -> tuple[str, str, str, str]:
    """Return fields, tags, lists and moments as the JSON that the database keeps."""
    return (
        _write(profile.fields),
        _write(sorted(profile.tags.values())),
        _write(dict(sorted(profile.lists.values()))),
        _write(profile.stamps),
    )


def load_profile(fields: str, tags: str, lists: str, stamps: str) -> Profile:
    """Read what the database keeps."""
    return Profile(
        fields=msgspec.json.decode(fields),
        tags={fold(tag): tag for tag in msgspec.json.decode(tags)},
        lists={fold(name): (name, status) for name, status in msgspec.json.decode(lists).items()},
        stamps=msgspec.json.decode(stamps),
    )


def _write(value: object) -> str:
    return msgspec.json.encode(value, order="sorted").decode()


def _kept(statement: Statement) -> object:
    if statement.part == "list" and statement.value is not None:
        return (statement.name, statement.value)
    return statement.value


def _rank(at: int, value: object) -> tuple[int, str]:
    # Of two things said of the same moment one has to count, whichever came first: the one that is greater as text.
    return at, "" if value is None else _write(value)


def _folded(value: object) -> object:
    return fold(value) if isinstance(value, str) else value
