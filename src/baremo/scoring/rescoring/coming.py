"""What follows a publication: it comes into force at once if no value depends on it, or waits for all values."""

from __future__ import annotations

from datetime import datetime

from baremo.model.scores import Model
from baremo.scoring.in_force import hold_switch, load_model_of
from baremo.scoring.models import Definition, Edition, Publication, Rescoring
from baremo.scoring.rescoring.affected import find_affected, list_valued
from baremo.scoring.writings import keep_written_rules


def come_into_force(publication: Publication, model: Model, at: datetime) -> None:
    """Put a new publication in force, or leave it to the rescoring, in the transaction of whoever publishes."""
    base = hold_switch()
    keep_written_rules(model, publication.pk, base)
    if find_affected(load_model_of(base).model, model):
        Rescoring.objects.create(publication=publication)
    else:
        put_in_force(publication, model, at)


def put_in_force(publication: Publication, model: Model, at: datetime) -> None:
    """Let people see what a publication says, from now on; whoever calls holds the switch and has values for all."""
    valued = set(list_valued(model))
    new = dict(Edition.objects.filter(publication=publication).values_list("definition_id", "pk"))
    for row in Definition.objects.all():
        edition = new.get(row.pk, row.edition_id) if (row.part, row.key) in valued else None
        if edition != row.edition_id:
            Definition.objects.filter(pk=row.pk).update(edition=edition)
    publication.in_force_at = at
    publication.save(update_fields=["in_force_at"])
