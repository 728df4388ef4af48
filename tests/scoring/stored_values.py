"""Stored values in tests: read as they lie in the tables, and put there by the judge without any loop."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from tests.events.telling import micros


def put_in_force(publication: Any, at: datetime) -> dict[tuple[str, str], int]:
    """Let a publication be in force, with a new edition of everything in it; return the editions."""
    from baremo.scoring.models import Definition, Edition, Publication

    Publication.objects.filter(pk=publication.pk).update(in_force_at=at)
    editions = {}
    for row in Definition.objects.filter(live__isnull=False):
        row.edition = Edition.objects.create(definition=row, publication=publication)
        row.save()
        editions[row.part, row.key] = row.edition.pk
    return editions


def store_right_values(editions: dict[tuple[str, str], int], at: str) -> None:
    """Store what the judge says of everybody, as the live loop would have done at a moment."""
    from baremo.contacts.models import Contact
    from baremo.events.models import PendingContact
    from baremo.scoring.checking.comparing import judge_one
    from baremo.scoring.histories import load_history
    from baremo.scoring.in_force import load_model_in_force, name_of
    from baremo.scoring.models import ScoredContact, ScoreValue

    for number in Contact.objects.values_list("pk", flat=True):
        live = load_model_in_force()
        standings = judge_one(live, load_history([number], publication=live.publication), micros(at))
        for each in standings:
            name = name_of(each.score)
            if name[0] == "score" or each.is_in_audience:
                value = Decimal(1) if name[0] == "segment" else each.value
                ScoreValue.objects.create(
                    contact_id=number,
                    edition_id=editions[name],
                    rank=None if value is None else int(value.scaleb(6)),
                    band=each.band,
                    next_change_at=each.next_change_at,
                    updated_at=micros(at),
                )
        coming = [each.next_change_at for each in standings if each.next_change_at is not None]
        ScoredContact.objects.create(contact_id=number, scored_at=micros(at), next_change_at=min(coming, default=None))
    PendingContact.objects.all().delete()
