"""What has moved and what will: who rose and fell most, and who in the highest band changes next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection

from baremo.contacts.sql import fetch
from baremo.events.causes import Cause
from baremo.platform.kept_counts import KeptCounts
from baremo.scoring.models import Definition
from baremo.scoring.ranking import Range
from baremo.scoring.visible import VisibleScore, list_bands

LOOKED_AT = 50_000
"""The latest changes of a score that are looked at."""
MOST = 50
"""Contacts that rose, and as many that fell, that are kept."""

_MOVED = """
with latest as (
    select id, contact_id, at, before, after, causes from score_changes where definition_id = %s
    order by id desc limit %s
), moved as (
    select contact_id, max(id) as last_id,
        sum(cast(coalesce(after, '0') as {number}) - cast(coalesce(before, '0') as {number})) as change
    from latest where at >= %s and (causes & %s) = 0{owned} group by contact_id
)
select moved.contact_id, moved.change, c.after, c.band_after, c.at
from moved join score_changes as c on c.id = moved.last_id where moved.change {sign} 0
order by moved.change {direction}, moved.contact_id limit %s
"""
_OLDEST = """
select min(at), count(*) from (
    select at from score_changes where definition_id = %s order by id desc limit %s
) as latest
"""
_OWNED = " and contact_id in (select id from contacts where owner_id = %s)"
_NEXT = """
select contact_id, rank, band, next_change_at from score_values as v
where edition_id = %s and rank >= %s and rank <= %s and next_change_at > %s{owned}
order by next_change_at, contact_id limit %s
"""


@dataclass(frozen=True, slots=True)
class Question:
    """Which score, since when in microseconds, and of whose contacts; None is all."""

    score: str
    since: int
    owner: int | None


@dataclass(frozen=True, slots=True)
class Moved:
    """A contact whose value moved: by how much in all, to what, into which band, and when last."""

    contact: int
    change: Decimal
    after: Decimal | None
    band: str | None
    at: int


@dataclass(frozen=True, slots=True)
class Movers:
    """Who rose and who fell most, and back to when was looked; later than asked for if there were too many changes."""

    rises: list[Moved]
    falls: list[Moved]
    since: int


@dataclass(frozen=True, slots=True)
class Cooling:
    """A contact in the highest band, and when its value may change next by itself, in microseconds."""

    contact: int
    value: Decimal
    band: str | None
    next_change_at: int


def _find_movers(wanted: Collection[Question]) -> dict[Question, Movers]:
    return {each: _find(each) for each in wanted}


MOVERS: KeptCounts[Question, Movers] = KeptCounts(_find_movers)


def _find(wanted: Question) -> Movers:
    definition = Definition.objects.filter(part="score", key=wanted.score).values_list("pk", flat=True).first() or 0
    [(oldest, count)] = fetch(_OLDEST, [definition, LOOKED_AT])
    since = max(wanted.since, oldest) if count == LOOKED_AT else wanted.since
    return Movers(_read(definition, wanted, ">"), _read(definition, wanted, "<"), since)


def _read(definition: int, wanted: Question, sign: str) -> list[Moved]:
    number = "real" if connection.vendor == "sqlite" else "numeric"
    owned, owner = _write_owned(wanted.owner)
    direction = "desc" if sign == ">" else "asc"
    text = _MOVED.format(number=number, owned=owned, sign=sign, direction=direction)
    parameters = [definition, LOOKED_AT, wanted.since, int(Cause.PUBLICATION), *owner, MOST]
    return [
        Moved(contact, _exact(change), None if after is None else Decimal(after), band, at)
        for contact, change, after, band, at in fetch(text, parameters)
    ]


def _exact(change: float | Decimal) -> Decimal:
    # Values have six decimals at most; a sum of binary numbers has more digits than it has to say.
    return round(Decimal(str(change)), 6).normalize() + 0


def list_cooling(visible: VisibleScore, now: int, owner: int | None, limit: int) -> list[Cooling]:
    """Return contacts in the highest band of a score whose values may change soonest; none without bands."""
    if not visible.score.bands:
        return []
    _, ranks = list_bands(visible.score)[0]
    owned, parameters = _write_owned(owner)
    text = _NEXT.format(owned=owned)
    rows = fetch(text, [visible.edition, *_bounds(ranks), now, *parameters, limit])
    return [Cooling(contact, Decimal(rank) / 10**6, band, at) for contact, rank, band, at in rows]


def _write_owned(owner: int | None) -> tuple[str, list[int]]:
    return ("", []) if owner is None else (_OWNED, [owner])


def _bounds(ranks: Range) -> tuple[int, int]:
    return ranks.lowest, ranks.highest
