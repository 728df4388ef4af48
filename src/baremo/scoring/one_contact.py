"""What is stored about one contact, read as far as some scores look at it: a contact may have a million events."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import msgspec
import pyarrow as pa

from baremo.engine.explain.stage import needed_for, plan
from baremo.engine.history import EVENT_COLUMNS, History
from baremo.engine.oracle.facts import Event, Facts, give_events, read_event, read_facts
from baremo.engine.oracle.score import kinds_read
from baremo.events.table import Sought, StoredEvent, seek_events
from baremo.model.scores import Score
from baremo.scoring.facts_at import KINDS_OF_CHANGES, ToldChange
from baremo.scoring.histories import load_adjustments, load_awards, load_contacts
from baremo.scoring.stored import LiveModel

_EVENTS = pa.schema(EVENT_COLUMNS)


@dataclass(frozen=True, slots=True)
class OneContact:
    """What is known of a contact: its history without events, the events that are read, and what tells of changes."""

    id: int
    history: History
    events: Sequence[Event]
    told: Sequence[ToldChange]

    def facts(self, adjustments: pa.Table | None = None) -> Facts:
        """Return all of it as the judge takes it; with other adjustments, if some are given."""
        history = self.history if adjustments is None else replace(self.history, adjustments=adjustments)
        return give_events(read_facts(history), str(self.id), self.events)


def load_one(
    contact_id: int, live: LiveModel, scores: Collection[Score], *, at: int | None = None, most: int | None = None
) -> OneContact:
    """Return what some scores, and those that they test, read of a contact; with `at` its facts as of then.

    Of more events than `most` there is one more.
    """
    awards = load_awards(live.publication, [contact_id])
    dating = {event for event in awards["event"].to_pylist() if event is not None}
    rows = seek_events(contact_id, Sought(kinds=_kinds(live, scores), ids=sorted(dating)))
    events: list[Event] = []
    told: list[ToldChange] = []
    for row in rows if most is None else islice(rows, most + 1):
        events.append(read_event(*row))
        if row[1] in KINDS_OF_CHANGES:
            told.append(_change(row))
    history = History(
        contacts=load_contacts([contact_id], {contact_id: told} if at is not None else {}, at),
        events=_EVENTS.empty_table(),
        adjustments=load_adjustments([contact_id]),
        awards=awards,
    )
    return OneContact(contact_id, history, events, told)


def _kinds(live: LiveModel, scores: Collection[Score]) -> frozenset[str] | None:
    needed = {each.key: each for score in scores for each in needed_for(live.model, score).scores}
    return kinds_read(plan(replace(live.model, scores=tuple(needed.values()))).values())


def _change(row: StoredEvent) -> ToldChange:
    _, kind, at, _, properties = row
    return ToldChange(at, kind, msgspec.json.decode(properties))
