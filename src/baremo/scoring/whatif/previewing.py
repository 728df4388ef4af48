"""Previews: what publishing drafts would do to the values of everybody, without anything being written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings

from baremo.contacts.models import Contact
from baremo.engine.duckdb import Evaluator, Limits
from baremo.engine.history import History
from baremo.engine.tables import Tables
from baremo.events.archive.places import Place
from baremo.files.database import translate_engine_errors
from baremo.model.moments import from_microseconds
from baremo.model.scores import Model
from baremo.scoring.documents import Part, build_model, find_problems
from baremo.scoring.histories import load_adjustments, load_awards
from baremo.scoring.in_force import load_model_in_force
from baremo.scoring.refusals import UnpublishableError
from baremo.scoring.stored import latest_publication, list_live_parts, with_parts
from baremo.scoring.whatif.comparing import Comparing
from baremo.scoring.whatif.effect import Effect, ScoreEffect, SegmentEffect
from baremo.scoring.whatif.limits import MEMORY
from baremo.scoring.whatif.pairing import Pairing, pair_models
from baremo.scoring.whole_base import open_facts

Guard = Callable[[Tables], AbstractContextManager[object]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What is to be compared: the model in force, and what counts once the drafts are published, too."""

    in_force: int
    published: int
    before: Model
    after: Model


@dataclass(frozen=True, kw_only=True, slots=True)
class Previewed:
    """An effect, and the names of the files with who moves, in the order of scores and of segments."""

    plan: Plan
    effect: Effect
    scores: tuple[str, ...]
    segments: tuple[str, ...]


def plan_preview(drafts: list[Part]) -> Plan:
    """Return what publishing the drafts would compare; UnpublishableError if they cannot be published."""
    live = load_model_in_force()
    published = latest_publication()
    parts = with_parts(list_live_parts(published) if published else [], drafts)
    problems = find_problems(parts)
    if problems:
        raise UnpublishableError(problems)
    return Plan(in_force=live.publication, published=published, before=live.model, after=build_model(parts))


def preview(plan: Plan, where: Place, folder: Path, now: int, *, tells_all: bool = False) -> Previewed:
    """Compare both models over everybody; who moves goes to files in a folder."""
    return preview_guarded(plan, where, folder, now, tells_all=tells_all, guard=lambda _: nullcontext())


def preview_guarded(  # noqa: PLR0913  # the last two are choices of who asks
    plan: Plan, where: Place, folder: Path, now: int, *, tells_all: bool, guard: Guard
) -> Previewed:
    """Compare both models while a guard may interrupt the engine."""
    pairing = pair_models(plan.before, plan.after, tells_all=tells_all)
    if not pairing.model.scores:
        effect = Effect(at=from_microseconds(now), contacts=Contact.objects.count(), scores=(), segments=())
        return Previewed(plan=plan, effect=effect, scores=(), segments=())
    with (
        open_history(where, pairing, plan.in_force) as history,
        translate_engine_errors(),
        Evaluator(make_limits()) as evaluator,
        evaluator.open_tables(history) as tables,
        guard(tables),
    ):
        return _compare(plan, pairing, tables, folder, now)


@contextmanager
def open_history(where: Place, pairing: Pairing, in_force: int) -> Iterator[History]:
    """Return everybody's history, adjustments and awards under the names of a pairing, until the end of the block."""
    with open_facts(where) as facts:
        has_scores = any(kind == "score" for _, (kind, _) in pairing.names)
        adjustments = pairing.move(load_adjustments(), by_rule=False) if has_scores else None
        has_once = any(rule.kind == "once" for score in pairing.model.scores for rule in score.rules)
        awards = pairing.move(load_awards(in_force), by_rule=True) if has_once else None
        yield replace(facts, adjustments=adjustments, awards=awards)


def _compare(plan: Plan, pairing: Pairing, tables: Tables, folder: Path, now: int) -> Previewed:
    told = [
        (pairing.names[side, ("score", pair.key)], rule)
        for pair in pairing.scores
        for side in ("before", "after")
        if pair.side(side)
        for rule in pair.changed
    ]
    laid = tables.lay_out(pairing.model, now, told)
    comparing = Comparing(tables, laid, pairing)
    scores: list[ScoreEffect] = []
    segments: list[SegmentEffect] = []
    for number, pair in enumerate(pairing.scores):
        scores.append(comparing.compare_score(pair, folder / f"score-{number}.parquet"))
    for number, key in enumerate(pairing.segments):
        segments.append(comparing.compare_segment(key, folder / f"segment-{number}.parquet"))
    [(contacts,)] = tables.rows("select count(*) from contacts")
    effect = Effect(at=from_microseconds(now), contacts=contacts, scores=tuple(scores), segments=tuple(segments))
    return Previewed(
        plan=plan,
        effect=effect,
        scores=tuple(pair.key for pair in pairing.scores),
        segments=pairing.segments,
    )


def make_limits() -> Limits:
    """Return what an evaluation may use."""
    spill = settings.BAREMO.data_dir / "previews"
    spill.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Limits(memory=MEMORY, temporary=str(spill))
