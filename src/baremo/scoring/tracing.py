"""A contact's value over time, by the model in force and the facts of each moment."""

from __future__ import annotations

from dataclasses import dataclass

from baremo.contacts.models import Contact
from baremo.contacts.profile import load_profile
from baremo.engine.timeline import Series, Window, trace_facts
from baremo.model.scores import Score
from baremo.platform.transactions import snapshot
from baremo.scoring.explaining import find_live_score
from baremo.scoring.in_force import load_model_in_force
from baremo.scoring.limits import MAX_TRACED_EVENTS
from baremo.scoring.one_contact import load_one
from baremo.scoring.past import tell_past
from baremo.scoring.refusals import TooManyEventsError


@dataclass(frozen=True, slots=True)
class Traced:
    """A score with its value over time; None if it is inactive."""

    score: Score
    series: Series | None


def trace_contact(contact_id: int, key: str, window: Window) -> Traced:
    """Return the value of a contact in a score at every moment of a window at which it changed.

    It is what `judge_contact` says of each moment. TooManyEventsError if the contact has too many events for that.
    """
    with snapshot():
        live = load_model_in_force()
        score = find_live_score(live.model, key)
        if not score.is_active:
            return Traced(score, None)
        one = load_one(contact_id, live, [score], most=MAX_TRACED_EVENTS)
        if len(one.events) > MAX_TRACED_EVENTS:
            raise TooManyEventsError(most=MAX_TRACED_EVENTS)
        row = Contact.objects.get(pk=contact_id)
    past = tell_past(load_profile(row.fields, row.tags, row.lists, row.stamps), one.told)
    return Traced(score, trace_facts(live.model, key, one.facts(), past, window))
