"""The switch: one short transaction after which everybody sees the values of the new publication, or nobody."""

from __future__ import annotations

from django.db.models import Max

from baremo.events.causes import Cause
from baremo.events.models import PendingContact
from baremo.events.pending import note_pending
from baremo.model.moments import to_microseconds
from baremo.scoring.drafts import hold_definitions
from baremo.scoring.in_force import hold_switch, load_model_of
from baremo.scoring.models import Publication, Rescoring, ScoreChange
from baremo.scoring.rescoring.catching_up import Stragglers
from baremo.scoring.rescoring.coming import put_in_force
from baremo.scoring.rescoring.work import Target, Work, check_target


def switch(target: Target, stragglers: Stragglers, work: Work) -> None:
    """Put the publication in force; OvertakenError if another has come since, and nothing has changed."""
    model = load_model_of(target.publication).model
    with work.step():
        hold_definitions()
        hold_switch()
        check_target(target.publication)
        now = work.now()
        # What the live loop did by the old model since we looked was told then; that it is looked at again is quiet.
        left = stragglers.find()
        waiting = set(PendingContact.objects.values_list("pk", flat=True)) if left else set()
        note_pending(left.keys() - waiting, to_microseconds(now), Cause.PUBLICATION)
        latest = ScoreChange.objects.aggregate(last=Max("pk"))["last"] or 0
        rows = Rescoring.objects.filter(publication=target.publication)
        rows.update(phase=Rescoring.Phase.TELLING, last_change=latest, told=0)
        put_in_force(Publication.objects.get(pk=target.publication), model, now)
