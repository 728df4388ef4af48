"""Changes that could happen to a subject: events, fields, tags and lists that are not there yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from baremo.engine.oracle.facts import Contact, Event, Facts, Subject, is_seen_by_deal
from baremo.engine.oracle.values import Cell

NEW = "new-event"
"""How ids of events that did not happen begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event that could happen."""

    kind: str
    properties: Mapping[str, Cell] = field(default_factory=dict)
    automated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What could happen to a subject at one moment; a field of None is emptied.

    `contact` are fields of the contact, `deal` those of the deal; lists map name to status, both folded.
    """

    events: tuple[Happening, ...] = ()
    contact: Mapping[str, Cell] = field(default_factory=dict)
    deal: Mapping[str, Cell] = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    untagged: frozenset[str] = frozenset()
    lists: frozenset[tuple[str, str]] = frozenset()
    unlisted: frozenset[tuple[str, str]] = frozenset()

    def joined(self, other: Change) -> Change | None:
        """Return both changes as one; None if they contradict one another."""
        if self.contradicts(other):
            return None
        return Change(
            events=(*self.events, *other.events),
            contact={**self.contact, **other.contact},
            deal={**self.deal, **other.deal},
            tags=self.tags | other.tags,
            untagged=self.untagged | other.untagged,
            lists=self.lists | other.lists,
            unlisted=self.unlisted | other.unlisted,
        )

    def contradicts(self, other: Change) -> bool:
        """Whether both cannot happen at once."""
        pairs = (
            (self.contact, other.contact),
            (self.deal, other.deal),
            (dict(self.lists), dict(other.lists)),
        )
        return (
            any(one[name] != two[name] for one, two in pairs for name in one.keys() & two.keys())
            or bool(self.tags & other.untagged | self.untagged & other.tags)
            or bool(self.lists & other.unlisted | self.unlisted & other.lists)
        )


def apply_change(facts: Facts, subject: Subject, change: Change, now: int) -> Facts:
    """Return the facts as they are once a change has happened to a subject."""
    contact = _changed(subject, change, now)
    contacts, deals = dict(facts.contacts), dict(facts.deals)
    if contact.id in contacts:
        contacts[contact.id] = replace(
            contacts[contact.id], contact=contact, fields=contact.fields, events=contact.events
        )
    for deal in facts.deals.values():
        if deal.contact_is_known and deal.contact.id == contact.id:
            events = tuple(event for event in contact.events if is_seen_by_deal(event, deal.id))
            deals[deal.id] = replace(deal, contact=contact, events=events)
    if subject.kind == "deal":
        deals[subject.id] = replace(deals[subject.id], fields={**subject.fields, **change.deal})
    return replace(facts, contacts=contacts, deals=deals)


def _changed(subject: Subject, change: Change, now: int) -> Contact:
    contact = subject.contact
    lists = {name for name, _ in change.lists}
    kept = frozenset(each for each in contact.lists if each[0] not in lists) - change.unlisted
    happened = [*change.events, *_recorded(subject, change)]
    return replace(
        contact,
        fields={**contact.fields, **change.contact},
        tags=(contact.tags - change.untagged) | change.tags,
        lists=kept | change.lists,
        events=_with_new(contact.events, happened, now),
    )


def _with_new(events: tuple[Event, ...], happened: Iterable[Happening], now: int) -> tuple[Event, ...]:
    start = sum(1 for event in events if event.id.startswith(NEW))
    new = [
        Event(
            id=f"{NEW}-{number:06}",
            kind=each.kind,
            at=now,
            automated=each.automated,
            properties=each.properties,
        )
        for number, each in enumerate(happened, start)
    ]
    return tuple(sorted((*events, *new), key=lambda event: (event.at, event.id))) if new else events


def _recorded(subject: Subject, change: Change) -> Iterable[Happening]:
    """Give the events that record a change, if the subject has events that record such changes."""
    kinds = {event.kind for event in subject.contact.events}
    if "field_changed" in kinds:
        yield from (Happening(kind="field_changed", properties={"field": name}) for name in change.contact)
        for name in change.deal:
            yield Happening(kind="field_changed", properties={"field": name, "deal": subject.id})
    if "tag_added" in kinds:
        yield from (Happening(kind="tag_added", properties={"tag": tag}) for tag in change.tags)
    if "tag_removed" in kinds:
        yield from (Happening(kind="tag_removed", properties={"tag": tag}) for tag in change.untagged)
    if any(kind.startswith("list_") for kind in kinds):
        for name, status in (*change.lists, *((name, "unsubscribed") for name, _ in change.unlisted)):
            yield Happening(kind=f"list_{status}", properties={"list": name})
