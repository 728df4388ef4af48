"""Points that people and programs give by hand: add, subtract, set, reset; and taking them back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import pyarrow as pa
from django.db import transaction
from django.db.models import Max, QuerySet

from baremo.contacts.merging import find_contact_id
from baremo.contacts.sql import hold_contacts
from baremo.engine.oracle import Standing, judge_facts
from baremo.events.causes import Cause
from baremo.events.pending import note_pending
from baremo.language import Label
from baremo.model.durations import LONGEST_DAYS, Duration
from baremo.model.moments import to_microseconds
from baremo.model.numbers import shortest
from baremo.model.scores import Score
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError
from baremo.platform.transactions import snapshot
from baremo.scoring.explaining import find_live_score, hold_points
from baremo.scoring.histories import make_adjustment_table
from baremo.scoring.in_force import load_model_in_force
from baremo.scoring.limits import MAX_POINTS
from baremo.scoring.models import Adjustment, Definition
from baremo.scoring.one_contact import OneContact, load_one
from baremo.scoring.refusals import InactiveScoreError, OutsideLimitsError
from baremo.scoring.stored import LiveModel

_NEEDED = Label(es="hace falta para {op}", en="is needed for {op}")
_NOT_FOR_RESET = Label(es="un reset no lo lleva", en="a reset does not have it")
_POSITIVE = Label(es="tiene que ser mayor que 0", en="has to be greater than 0")
_POINTS = Label(
    es="tiene que estar entre -{most} y {most}, con 6 decimales como mucho",
    en="has to be between -{most} and {most}, with at most 6 decimals",
)
_LENGTH = Label(
    es="tiene que durar más que nada y como mucho {most} días",
    en="has to be longer than nothing and at most {most} days",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What is to be given; points are the value of a `set`."""

    op: str
    points: Decimal | None = None
    expires_after: Duration | None = None
    reason: str = ""


def adjust(contact_id: int, key: str, wanted: Wanted, actor: Actor, *, at: datetime) -> Adjustment:
    """Give a contact points in a score, from now on."""
    live = load_model_in_force()
    score = find_live_score(live.model, key)
    _check(score, wanted)
    now = to_microseconds(at)
    with transaction.atomic():
        number = _hold(contact_id)
        row = _make(live, score, number, wanted, now)
        row.actor_kind, row.actor_id, row.actor_name = actor.kind, actor.id, actor.name[:320]
        row.save(force_insert=True)
        note_pending([number], now, Cause.ADJUSTMENT)
        record(actor, "adjusted", row, at=at, changes={"op": [None, wanted.op], "points": [None, row.points]})
    return row


def check_wanted(key: str, wanted: Wanted) -> None:
    """Raise if such points could be given to nobody."""
    _check(find_live_score(load_model_in_force().model, key), wanted)


def take_back(contact_id: int, key: str, number: int, actor: Actor, *, at: datetime) -> None:
    """Undo an adjustment: it never was."""
    with transaction.atomic():
        contact = _hold(contact_id)
        row = Adjustment.objects.filter(pk=number, contact_id=contact, score__key=key).first()
        if row is None:
            raise NotFoundError
        record(actor, "took_back", row, at=at, changes={"op": [row.op, None], "points": [row.points, None]})
        row.delete()
        note_pending([contact], to_microseconds(at), Cause.UNDO)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a contact stands at in a score, and what it would stand at."""

    before: Standing
    after: Standing


def foresee(contact_id: int, key: str, wanted: Wanted, *, at: datetime) -> Effect:
    """Return what an adjustment would make of a value; it is refused as making it would be."""
    now = to_microseconds(at)
    with snapshot():
        live = load_model_in_force()
        score = find_live_score(live.model, key)
        _check(score, wanted)
        one = load_one(contact_id, live, [score])
        row = _make(live, score, contact_id, wanted, now)
        row.pk = (Adjustment.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
        return _compare(live, score, now, (one, make_adjustment_table([*_rows_of(contact_id), row])))


def foresee_without(contact_id: int, key: str, number: int, *, at: datetime) -> Effect:
    """Return what taking an adjustment back would make of a value."""
    now = to_microseconds(at)
    with snapshot():
        live = load_model_in_force()
        score = find_live_score(live.model, key)
        rows = list(_rows_of(contact_id))
        others = [row for row in rows if (row.pk, row.score.key) != (number, key)]
        if len(others) == len(rows):
            raise NotFoundError
        if not score.is_active:
            raise InactiveScoreError(score=score.key)
        return _compare(live, score, now, (load_one(contact_id, live, [score]), make_adjustment_table(others)))


def _rows_of(contact_id: int) -> QuerySet[Adjustment]:
    return Adjustment.objects.filter(contact_id=contact_id).select_related("score").order_by("at", "pk")


def _compare(live: LiveModel, score: Score, now: int, given: tuple[OneContact, pa.Table]) -> Effect:
    one, adjustments = given
    judged = [judge_facts(live.model, facts, now) for facts in (one.facts(), one.facts(adjustments))]
    before, after = (each.standing(score.key, each.facts.contacts[str(one.id)]) for each in judged)
    return Effect(before, after)


def _make(live: LiveModel, score: Score, contact_id: int, wanted: Wanted, now: int) -> Adjustment:
    return Adjustment(
        score=Definition.objects.get(part="score", key=score.key),
        contact_id=contact_id,
        at=now,
        op=wanted.op,
        points=None if wanted.points is None else shortest(wanted.points),
        expires_after=wanted.expires_after.microseconds if wanted.expires_after else None,
        held=shortest(hold_points(live, score, contact_id, now)) if wanted.op == "set" else None,
        reason=wanted.reason,
    )


def _hold(contact_id: int) -> int:
    number = find_contact_id(contact_id)
    if number is None or number not in hold_contacts([number]):
        raise NotFoundError
    return number


def _check(score: Score, wanted: Wanted) -> None:
    if not score.is_active:
        raise InactiveScoreError(score=score.key)
    findings = [*_points_findings(wanted), *_length_findings(wanted)]
    if findings:
        raise InvalidDataError(findings)
    if wanted.op == "set" and wanted.points is not None:
        limits = (score.minimum, score.maximum)
        low, high = (None if each is None else Decimal(each) for each in limits)
        if (low is not None and wanted.points < low) or (high is not None and wanted.points > high):
            raise OutsideLimitsError(minimum="–" if low is None else low, maximum="–" if high is None else high)


def _points_findings(wanted: Wanted) -> list[Finding]:
    if wanted.op == "reset":
        return [Finding("points", _NOT_FOR_RESET)] if wanted.points is not None else []
    if wanted.points is None:
        return [Finding("points", _NEEDED.fill(op=wanted.op))]
    exponent = wanted.points.as_tuple().exponent
    if not isinstance(exponent, int) or abs(wanted.points) > MAX_POINTS or wanted.points != round(wanted.points, 6):
        return [Finding("points", _POINTS.fill(most=MAX_POINTS))]
    if wanted.op != "set" and wanted.points <= 0:
        return [Finding("points", _POSITIVE)]
    return []


def _length_findings(wanted: Wanted) -> list[Finding]:
    length = wanted.expires_after
    if length is None:
        return []
    if wanted.op == "reset":
        return [Finding("expires_after", _NOT_FOR_RESET)]
    if not 0 < length.microseconds <= LONGEST_DAYS * 24 * 3600 * 10**6:
        return [Finding("expires_after", _LENGTH.fill(most=LONGEST_DAYS))]
    return []
