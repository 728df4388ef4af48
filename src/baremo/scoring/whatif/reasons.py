"""Why contacts pass a condition: what each did last of what it asks about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from baremo.engine.history import History
from baremo.engine.oracle.conditions import event_leaf, matches
from baremo.engine.oracle.facts import Event, read_facts
from baremo.engine.oracle.formulas import EventLeaf, Place, literals, resolve
from baremo.model.conditions import Condition
from baremo.model.scores import Model
from baremo.scoring.histories import load_contacts, load_events


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """An event that a condition asks about; the moment is in microseconds since 1970."""

    kind: str
    at: int
    properties: Mapping[str, Any]


def find_reasons(condition: Condition, model: Model, numbers: Collection[int], now: int) -> Mapping[int, Reason]:
    """Return for contacts the latest event up to a moment that a condition counts, if there is one.

    What the condition denies is no reason, nor what other scores say.
    """
    formula = resolve(condition, Place(model=model, about="contact", sees_all=True))
    asked = [event_leaf(each) for each in literals(formula) if isinstance(each.leaf, EventLeaf) and not each.is_negated]
    if not asked or not numbers:
        return {}
    facts = read_facts(History(contacts=load_contacts(numbers), events=load_events(numbers)))
    found = {int(key): _find_latest(asked, subject.events, now) for key, subject in facts.contacts.items()}
    return {number: reason for number, reason in found.items() if reason is not None}


def _find_latest(asked: Collection[EventLeaf], events: Collection[Event], now: int) -> Reason | None:
    for event in sorted(events, key=lambda each: (each.at, each.id), reverse=True):
        if event.at <= now and any(_counts(leaf, event, now) for leaf in asked):
            return Reason(kind=event.kind, at=event.at, properties=event.properties)
    return None


def _counts(leaf: EventLeaf, event: Event, now: int) -> bool:
    within = leaf.test.within
    return matches(leaf, event) and (within is None or event.at > now - within.microseconds)
