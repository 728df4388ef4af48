"""How many contacts a list has."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router, Schema

from baremo.api.contact_lists import Ordering, check_scopes, count_listed
from baremo.api.contacts import READ
from baremo.platform.access import declare
from baremo.platform.transactions import snapshot
from baremo.platform.web.gate import actor_of

router = Router()
MOST_COUNTED = 200_000
"""Contacts that filters let through and that are counted one by one; of more it is said that they are more."""


class CountedContacts(Schema):
    """How many contacts there are; unless it is exact there are more than that."""

    contacts: int
    is_exact: bool


@router.get("", response=CountedContacts, summary="Count the contacts of a list, with its filters")
@declare(READ)
def count_contacts(request: HttpRequest, order: Query[Ordering]) -> CountedContacts:
    """Return how many contacts a list with these filters has; those without a value are in no order by a score."""
    actor = actor_of(request)
    check_scopes(actor, order)
    with snapshot():
        found = count_listed(actor, order, MOST_COUNTED)
    is_exact = found <= MOST_COUNTED or not order.model_fields_set
    return CountedContacts(contacts=found if is_exact else MOST_COUNTED, is_exact=is_exact)
