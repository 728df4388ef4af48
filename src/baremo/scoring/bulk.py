"""The same done to many contacts, as a job: each step does it to some of them in one transaction, and so only once.

Whom it cannot be done to is passed over and told, with the reason.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from django.db import transaction

from baremo.contacts.merging import find_contact_id
from baremo.contacts.models import Contact
from baremo.events.people import Wish, change_contact
from baremo.model.durations import parse_duration
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record_of
from baremo.platform.jobs.asking import ask
from baremo.platform.jobs.models import Job
from baremo.platform.jobs.running import Run
from baremo.platform.refusals import NotFoundError, RefusedError
from baremo.platform.roles import Role
from baremo.platform.transactions import whole
from baremo.scoring.adjusting import Wanted, adjust, take_back
from baremo.scoring.models import Adjustment

KIND, UNDO = "bulk_action", "undo_bulk_action"
TOGETHER = 50
"""Contacts to which it is done in one transaction."""
TOLD = 500
"""Contacts of whom it is told why it could not be done to them; of more only how many."""

Verb = Literal["add_tag", "remove_tag", "set_owner", "set_list", "adjust"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Action:
    """What is done to each contact. `name` is of a tag, list or score; `text` is a status or the reason of points."""

    verb: Verb
    name: str = ""
    text: str | None = None
    owner: int = 0
    op: str = ""
    points: str | None = None
    expires_after: str | None = None

    @property
    def adjustment(self) -> Wanted:
        """The points that are given."""
        return Wanted(
            op=self.op,
            points=None if self.points is None else Decimal(self.points),
            expires_after=parse_duration(self.expires_after) if self.expires_after else None,
            reason=self.text or "",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Refused:
    """A contact to which it could not be done, and why, in both languages."""

    contact: int
    code: str
    es: str
    en: str


def ask_bulk(contact_ids: Sequence[int], action: Action, actor: Actor, *, at: datetime) -> Job:
    """Ask for a job that does something to contacts."""
    payload = {
        "ids": list(contact_ids),
        "action": asdict(action),
        "actor": [actor.kind, actor.id, actor.name, actor.role],
        "at": to_microseconds(at),
    }
    return _ask(KIND, payload, actor, at)


def ask_undo(job: Job, actor: Actor, *, at: datetime) -> Job:
    """Ask for a job that takes back the points that another one gave."""
    return _ask(UNDO, {**job.payload, "by": [actor.kind, actor.id, actor.name, actor.role]}, actor, at)


def _ask(kind: str, payload: dict[str, Any], actor: Actor, at: datetime) -> Job:
    with transaction.atomic():
        job = ask(kind, payload, at=at, actor=actor)
        verb = payload["action"]["verb"]
        changes = {"contacts": [None, len(payload["ids"])], "action": [None, verb]}
        record_of(actor, "asked", ("job", job.pk), at=at, changes=changes)
    return job


def act_on_many(run: Run) -> None:
    """Do to the contacts of a job what it says; begun anew, it goes on where it was."""
    action, actor = Action(**run.payload["action"]), _read_actor(run.payload["actor"])
    at = from_microseconds(run.payload["at"])

    def act(part: Sequence[int], told: dict[str, Any]) -> None:
        for number in part:
            with _telling(number, told):
                told["changed"] += _act(action, number, actor, at=at, now=run.clock.now())

    _walk(run, act)


def undo_many(run: Run) -> None:
    """Take back the points that a job gave; those that somebody has taken back already are gone."""
    action, actor = Action(**run.payload["action"]), _read_actor(run.payload["by"])
    kind, number, *_ = run.payload["actor"]

    def undo(part: Sequence[int], told: dict[str, Any]) -> None:
        # Whoever was merged since has them where they are now.
        holders = {find_contact_id(contact) for contact in part} - {None}
        given = Adjustment.objects.filter(
            contact__in=holders, score__key=action.name, at=run.payload["at"], op=action.op
        )
        rows = given.filter(actor_kind=kind, actor_id=number).values_list("contact_id", "pk")
        for contact, adjustment in list(rows):
            with _telling(contact, told):
                take_back(contact, action.name, adjustment, actor, at=run.clock.now())
                told["changed"] += 1

    _walk(run, undo)


def _walk(run: Run, do: Callable[[Sequence[int], dict[str, Any]], None]) -> None:
    """Do something to some contacts at a time, each time with what is told of it, in one transaction."""
    ids = run.payload["ids"]
    while (place := (run.cursor or {}).get("place", 0)) < len(ids):
        part = ids[place : place + TOGETHER]
        with whole(), run.step() as row:
            told = dict(row.cursor or {"changed": 0, "refused": [], "refused_count": 0})
            do(part, told)
            row.cursor = {**told, "place": place + len(part)}
            row.done, row.total = place + len(part), len(ids)


@contextlib.contextmanager
def _telling(contact: int, told: dict[str, Any]) -> Iterator[None]:
    """Note why something could not be done to a contact, and go on."""
    try:
        with transaction.atomic():
            yield
    except RefusedError as refused:
        told["refused_count"] += 1
        if len(told["refused"]) < TOLD:
            each = Refused(contact=contact, code=refused.code, es=refused.words("es"), en=refused.words("en"))
            told["refused"].append(asdict(each))


def _act(action: Action, number: int, actor: Actor, *, at: datetime, now: datetime) -> int:
    """Do something to a contact, and return whether that changed anything, as a number."""
    contact = Contact.objects.filter(pk=number).values_list("version", "owner_id").first()
    if contact is None or (actor.role == Role.SELLER and contact[1] != actor.id):
        raise NotFoundError
    if action.verb == "adjust":
        adjust(number, action.name, action.adjustment, actor, at=at)
        return 1
    change_contact(number, _wish(action, contact[0]), actor, at=now)
    return int(Contact.objects.filter(pk=number).values_list("version", flat=True).first() != contact[0])


def _wish(action: Action, version: int) -> Wish:
    if action.verb == "add_tag":
        return Wish(version=version, add_tags=[action.name])
    if action.verb == "remove_tag":
        return Wish(version=version, remove_tags=[action.name])
    if action.verb == "set_owner":
        return Wish(version=version, owner=action.owner)
    return Wish(version=version, lists={action.name: action.text})


def _read_actor(said: Sequence[Any]) -> Actor:
    kind, number, name, role = said
    return Actor(kind=kind, id=number, name=name, role=Role(role) if role else None)
