"""Every change of a field, tag or list is an event, too: scores are dated by them."""

from __future__ import annotations

from baremo.contacts.profile import Change, Value
from baremo.events import kinds


def kind_of_change(change: Change) -> str:
    """Return the kind of the event that a change is."""
    statement = change.statement
    if statement.part == "field":
        return kinds.FIELD_CHANGED
    if statement.part == "tag":
        return kinds.TAG_ADDED if statement.value is not None else kinds.TAG_REMOVED
    status = str(statement.value).lower()
    return {
        kinds.SUBSCRIBED: kinds.LIST_SUBSCRIBED,
        kinds.UNSUBSCRIBED: kinds.LIST_UNSUBSCRIBED,
    }.get(status, kinds.LIST_CHANGED)


def describe_change(change: Change) -> dict[str, Value]:
    """Return the properties of the event that a change is."""
    statement = change.statement
    if statement.part == "tag":
        return {"tag": statement.name}
    name = {"field": statement.name} if statement.part == "field" else {"list": statement.name}
    described: dict[str, Value] = {**name, "old": change.old, "new": statement.value}
    return {key: value for key, value in described.items() if value is not None}
