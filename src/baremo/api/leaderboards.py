"""What lists of contacts can be ordered and filtered by, and how many contacts they have."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router, Schema

from baremo.api.contact_lists import Ordering, check_scopes, count_listed
from baremo.api.contacts import READ
from baremo.platform.access import allow, declare
from baremo.platform.roles import EVERYBODY
from baremo.platform.transactions import snapshot
from baremo.platform.web.gate import actor_of
from baremo.scoring.stored_values import name_segment
from baremo.scoring.visible import VisibleScore, list_visible_scores, list_visible_segments

counts, choices = Router(), Router()
READ_SCORES = allow(*EVERYBODY, scope="scores:read")
READ_SEGMENTS = allow(*EVERYBODY, scope="segments:read")
MOST_COUNTED = 200_000
"""Contacts that filters let through and that are counted one by one; of more it is said that they are more."""


class CountedContacts(Schema):
    """How many contacts there are; unless it is exact there are more than that."""

    contacts: int
    is_exact: bool


class OrderedBand(Schema):
    """A band and the value at which it begins."""

    name: str
    at_least: float


class OrderedScore(Schema):
    """A score that has values, and its bands, the lowest first."""

    key: str
    name: str
    bands: list[OrderedBand]


class NamedSegment(Schema):
    """A segment that has members."""

    key: str
    name: str


class Leaderboards(Schema):
    """The scores by which lists are ordered, and the segments by which they are filtered."""

    scores: list[OrderedScore]
    segments: list[NamedSegment]


@counts.get("", response=CountedContacts, summary="Count the contacts of a list, with its filters")
@declare(READ)
def count_contacts(request: HttpRequest, order: Query[Ordering]) -> CountedContacts:
    """Return how many contacts a list with these filters has; those without a value are in no order by a score."""
    actor = actor_of(request)
    check_scopes(actor, order)
    with snapshot():
        found = count_listed(actor, order, MOST_COUNTED)
    is_exact = found <= MOST_COUNTED or not order.model_fields_set
    return CountedContacts(contacts=found if is_exact else MOST_COUNTED, is_exact=is_exact)


@choices.get("", response=Leaderboards, summary="List the scores and segments that lists of contacts go by")
@declare(READ_SCORES)
def list_leaderboards(request: HttpRequest) -> Leaderboards:
    """Return the scores and segments in force; what has just been published is added when it has been computed."""
    segments = list_visible_segments() if READ_SEGMENTS.admits(actor_of(request)) else []
    return Leaderboards(
        scores=[_show(each) for each in list_visible_scores()],
        segments=[NamedSegment(key=each.segment.key, name=name_segment(each)) for each in segments],
    )


def _show(visible: VisibleScore) -> OrderedScore:
    bands = sorted(visible.score.bands or (), key=lambda each: each.start)
    return OrderedScore(
        key=visible.score.key,
        name=visible.score.name or visible.score.key,
        bands=[OrderedBand(name=each.name, at_least=float(each.start)) for each in bands],
    )
