"""Putting a model in force at once, as a publication and the rescoring of an empty base would leave it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from baremo.model.document import parse_model


def publish(document: dict[str, Any], at: datetime) -> int:
    """Publish a model that takes the place of all that counts; return the number of the publication."""
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.publishing import Said, apply

    said = Said(reason="the story", actor=SYSTEM, at=at)
    return int(apply(parse_model(document), said, removes_others=True).pk)


def put_in_force(document: dict[str, Any], at: datetime) -> int:
    """Publish a model and let its values be those that people see; return the number of the publication."""
    from baremo.scoring.models import Definition, Edition, Publication
    from baremo.scoring.stored import load_live_model

    publish(document, at)
    live = load_live_model()
    rows = {(row.part, row.key): row for row in Definition.objects.filter(live__isnull=False)}
    for row in rows.values():
        row.edition, _ = Edition.objects.get_or_create(definition=row, publication_id=live.publication)
        row.save(update_fields=["edition"])
    Publication.objects.filter(pk=live.publication).update(in_force_at=at)
    return live.publication
