"""Catching up with what has happened since everybody's histories were read, while the model in force goes on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from baremo.contacts.sql import among, fetch
from baremo.events.models import PendingContact
from baremo.model.moments import to_microseconds
from baremo.platform.transactions import snapshot
from baremo.scoring.in_force import load_model_of
from baremo.scoring.live.evaluator import evaluate_warm
from baremo.scoring.live.outcome import Outcome, Places, read_outcome
from baremo.scoring.live.reading import read_batch
from baremo.scoring.models import ScoredContact
from baremo.scoring.rescoring.filling import find_rules, hold_existing, insert_awards, lower_next_changes
from baremo.scoring.rescoring.work import Target, Work
from baremo.scoring.values import read_values, write_values

AT_ONCE = 1_000
FEW = 500
"""So few contacts may be left to the live loop at the switch."""
_ROUNDS = 20
_IN_FLIGHT = 300
"""Batches of the live loop that may have drawn their number before us and read after us."""


@dataclass(slots=True)
class Stragglers:
    """Contacts that the live loop has scored since the rescoring began, and those of them that we have seen since."""

    since: int
    seen: dict[int, int] = field(default_factory=dict)
    """By contact, the number with which the live loop had scored it before we read its history."""

    def find(self) -> dict[int, int]:
        """Return those whose new values do not say yet what the live loop knew; by contact, its number."""
        rows = ScoredContact.objects.filter(turn__gt=self.since - _IN_FLIGHT, turn__gte=1)
        return {contact: turn for contact, turn in rows.values_list("pk", "turn") if self.seen.get(contact) != turn}


def catch_up(target: Target, work: Work) -> Stragglers:
    """Score by the new model whom the live loop has scored meanwhile, until they are few."""
    stragglers = Stragglers(target.turn)
    for _ in range(_ROUNDS):
        left = stragglers.find()
        waiting = _list_pending(left)
        ready = sorted(left.keys() - waiting)
        rest = ready
        while rest:
            work.tick()
            looked, settled = _score(rest[:AT_ONCE], target, work)
            stragglers.seen |= {contact: left[contact] for contact in settled}
            rest = [contact for contact in rest if contact not in looked]
        if len(ready) <= FEW:
            break
    return stragglers


def _score(contact_ids: Sequence[int], target: Target, work: Work) -> tuple[set[int], list[int]]:
    """Score contacts and write their values; return whom we looked at, and of those the ones of whom nothing waits.

    What waits for the model in force is left alone: seen now, its effect would be told as that of the publication, and
    start nothing.
    """
    now, live = to_microseconds(work.now()), load_model_of(target.publication)
    with snapshot():
        batch = read_batch(contact_ids, live, now)
    looked = set(batch.contacts) | (set(contact_ids) if not batch.contacts else set())
    settled = sorted(looked - _list_pending(looked))
    found = evaluate_warm(live, batch.history, now)
    names = set(zip(found.awards["score"].to_pylist(), found.awards["rule"].to_pylist(), strict=True))
    rules = find_rules(names, target, work) if names else {}
    outcome = read_outcome(found, settled, Places(target.editions, target.definitions, rules))
    with work.paced_step():
        _keep(outcome, target, now)
    return looked, settled


def _keep(outcome: Outcome, target: Target, now: int) -> None:
    there = hold_existing(outcome.next_changes)
    before = read_values(there, target.editions.values())
    write_values({key: value for key, value in outcome.values.items() if key[0] in there}, before, now)
    insert_awards([(each.contact, each.rule, each.at, each.event) for each in outcome.awards])
    lower_next_changes(_only(outcome.next_changes, there), now)


def _list_pending(contact_ids: Collection[int]) -> set[int]:
    if len(contact_ids) > 10_000:
        return set(PendingContact.objects.values_list("pk", flat=True)) & set(contact_ids)
    condition, parameters = among("contact_id", sorted(contact_ids))
    rows = fetch(f"select contact_id from pending_contacts where {condition}", parameters)  # noqa: S608  # our own names
    return {row[0] for row in rows}


def _only(moments: Mapping[int, int | None], contacts: Collection[int]) -> dict[int, int | None]:
    return {contact: moments[contact] for contact in contacts}
