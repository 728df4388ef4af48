"""What was true of a contact at an earlier moment, told from what is true now and from the events of its changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from baremo.contacts.profile import Part, Profile, Value
from baremo.events import kinds
from baremo.model.texts import fold

_KINDS: Mapping[str, Part] = {
    kinds.FIELD_CHANGED: "field",
    kinds.TAG_ADDED: "tag",
    kinds.TAG_REMOVED: "tag",
    kinds.LIST_SUBSCRIBED: "list",
    kinds.LIST_UNSUBSCRIBED: "list",
    kinds.LIST_CHANGED: "list",
}
"""What an event of a kind is about, which is also the property that has its name."""
KINDS_OF_CHANGES = tuple(_KINDS)
_STATUS = {kinds.LIST_SUBSCRIBED: kinds.SUBSCRIBED, kinds.LIST_UNSUBSCRIBED: kinds.UNSUBSCRIBED}
Key = tuple[Part, str]
"""A field, tag or list; names of tags and lists are folded."""


@dataclass(frozen=True, slots=True)
class ToldChange:
    """An event of a change: when, of which kind, and its properties."""

    at: int
    kind: str
    properties: Mapping[str, Any]


@dataclass(slots=True)
class _Told:
    """Of one field, tag or list: the latest change up to the moment, and the first after it."""

    before: ToldChange | None = None
    after: ToldChange | None = None

    def name(self, part: Part) -> str:
        """Return the name as it was written then."""
        change = self.before or self.after
        return str(change.properties[part]) if change else ""


def facts_at(profile: Profile, changes: Iterable[ToldChange], at: int) -> Profile:
    """Return what was known of a contact at a moment; `changes` are given in order of time.

    What changed after the moment is as the first such change found it, or as the latest one before left it. What never
    changed is as it is now.
    """
    earlier = Profile(dict(profile.fields), dict(profile.tags), dict(profile.lists), dict(profile.stamps))
    for key, told in _gather(changes, at).items():
        if told.after is not None:
            _put(earlier, key, told.name(key[0]), _value_at(key[0], told))
    return earlier


def _gather(changes: Iterable[ToldChange], at: int) -> dict[Key, _Told]:
    found: dict[Key, _Told] = {}
    for change in changes:
        key = key_of(change)
        if key is None:
            continue
        told = found.setdefault(key, _Told())
        if change.at <= at:
            told.before = change
        elif told.after is None:
            told.after = change
    return found


def key_of(change: ToldChange) -> Key | None:
    """Return which field, tag or list of the contact an event is about; None if it says nothing of one."""
    part = _KINDS[change.kind]
    name = change.properties.get(part)
    if not isinstance(name, str):
        return None
    return part, name if part == "field" else fold(name)


def _value_at(part: Part, told: _Told) -> Value:
    if told.before is not None:
        return left_by(part, told.before)
    return None if told.after is None else found_by(part, told.after)


def left_by(part: Part, change: ToldChange) -> Value:
    """Return what a field or list is after a change, and whether a tag is there."""
    if part == "tag":
        return change.kind == kinds.TAG_ADDED or None
    value: Value = change.properties.get("new", _STATUS.get(change.kind))
    return value


def found_by(part: Part, change: ToldChange) -> Value:
    """Return what a field or list was before a change, and whether a tag was there."""
    if part == "tag":
        return change.kind == kinds.TAG_REMOVED or None
    value: Value = change.properties.get("old")
    return value


def _put(profile: Profile, key: Key, name: str, value: Value) -> None:
    part, folded = key
    store: dict[Literal["field", "tag", "list"], dict[str, Any]]
    store = {"field": profile.fields, "tag": profile.tags, "list": profile.lists}
    kept: Any = {"field": value, "tag": name, "list": (name, value)}[part]
    if value is None:
        store[part].pop(folded, None)
    else:
        store[part][folded] = kept
