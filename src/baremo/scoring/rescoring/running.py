"""A rescoring from beginning to end: whatever is killed when, it begins anew or goes on, and nobody sees half."""

from __future__ import annotations

import logging
import time
from itertools import pairwise

from django.db import transaction
from django.db.models import Count

from baremo.contacts.models import Contact
from baremo.contacts.sql import fetch
from baremo.events.archive.holding import remove_abandoned, working_directory
from baremo.events.archive.models import ArchiveState
from baremo.model.moments import to_microseconds
from baremo.scoring.drafts import hold_definitions
from baremo.scoring.in_force import Name, evaluated_key, in_force, load_model_of
from baremo.scoring.live.taking import draw_turn
from baremo.scoring.models import Definition, Edition, Publication, Rescoring
from baremo.scoring.rescoring.affected import find_affected, restrict
from baremo.scoring.rescoring.catching_up import catch_up
from baremo.scoring.rescoring.clearing import clear
from baremo.scoring.rescoring.filling import fill_awards, fill_values
from baremo.scoring.rescoring.switching import switch
from baremo.scoring.rescoring.telling import tell
from baremo.scoring.rescoring.whole import evaluate_everybody
from baremo.scoring.rescoring.work import OvertakenError, Target, Work, check_target
from baremo.scoring.writings import keep_written_rules

_LOG = logging.getLogger("baremo.rescoring")
MOST_NEWS = 3_200_000
"""Bytes of news, 32 for an event, that the archive may be behind: what is newer is read from the database."""


def rescore(work: Work) -> bool:
    """Bring the latest publication into force, and finish what an earlier run has left; tell whether one came."""
    tell(work)
    publication = find_waiting()
    if publication is None:
        clear(work)
        return False
    obstacle = find_obstacle()
    if obstacle:
        _note_obstacle(publication, obstacle, work)
        return False
    clear(work)
    try:
        target = _begin(publication, work)
        _score(target, work)
    except OvertakenError:
        _LOG.info("rescoring overtaken", extra={"publication": publication})
        return False
    tell(work)
    clear(work)
    return True


def find_waiting() -> int | None:
    """Return the publication that is to come into force, if one is: of several only the latest."""
    latest = Publication.objects.order_by("-pk").first()
    if latest is None or latest.in_force_at is not None:
        return None
    row = Rescoring.objects.filter(publication=latest).first() or _take_over(latest)
    return None if row.phase == Rescoring.Phase.CANCELLED else latest.pk


def _take_over(publication: Publication) -> Rescoring:
    """Begin to keep account of a publication from before there were rescorings."""
    with transaction.atomic():
        hold_definitions()
        row, is_new = Rescoring.objects.get_or_create(publication=publication)
        if is_new:
            keep_written_rules(load_model_of(publication.pk).model, publication.pk, in_force())
    return row


def find_obstacle() -> str:
    """Return what keeps a rescoring from beginning, as a word; an empty one if nothing does."""
    state = ArchiveState.objects.first()
    if state is None or state.built_at is None:
        return "archive_unbuilt"
    [(size,)] = fetch("select coalesce(sum(length(events) + length(contacts)), 0) from archive_news")
    return "archive_behind" if size > MOST_NEWS else ""


def _note_obstacle(publication: int, obstacle: str, work: Work) -> None:
    rows = Rescoring.objects.filter(publication=publication)
    if rows.exclude(waits_for=obstacle).exists():
        with work.step():
            rows.update(waits_for=obstacle)


def _begin(publication: int, work: Work) -> Target:
    """Make the new editions, empty and seen by nobody, and note when this began."""
    model = load_model_of(publication).model
    affected = find_affected(load_model_of(in_force()).model, model)
    total = Contact.objects.aggregate(count=Count("pk"))["count"]
    with work.step() as row:
        rows = Rescoring.objects.filter(publication=publication).exclude(phase=Rescoring.Phase.CANCELLED)
        rows.update(
            phase=Rescoring.Phase.SCORING, begun_at=work.now(), ended_at=None, done=0, total=total, waits_for=""
        )
        check_target(publication)
        editions = {name: _make_edition(name, publication) for name in sorted(affected)}
        if row is not None:
            row.done, row.total = 0, total
    turn = draw_turn()
    return Target(
        publication=publication,
        model=restrict(model, affected),
        editions={evaluated_key(name): edition.pk for name, edition in editions.items()},
        definitions={edition.pk: edition.definition_id for edition in editions.values()},
        now=to_microseconds(work.now()),
        turn=turn,
    )


def _make_edition(name: Name, publication: int) -> Edition:
    definition = Definition.objects.get(part=name[0], key=name[1])
    return Edition.objects.create(definition=definition, publication_id=publication)


def _score(target: Target, work: Work) -> None:
    work.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    remove_abandoned(work.directory)
    moments = [time.perf_counter()]
    with working_directory(work.directory) as directory:
        found = evaluate_everybody(target, work, directory)
        moments.append(time.perf_counter())
        check_target(target.publication)
        fill_awards(found, target, work)
        fill_values(found, target, work)
    moments.append(time.perf_counter())
    switch(target, catch_up(target, work), work)
    moments.append(time.perf_counter())
    evaluated, written, switched = (round(after - before, 3) for before, after in pairwise(moments))
    stages = {"evaluated_seconds": evaluated, "written_seconds": written, "switched_seconds": switched}
    _LOG.info("publication in force", extra={"publication": target.publication, **stages})
