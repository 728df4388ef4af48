"""Why a value is what it is: lines that add up, what does not count, and what could change it."""

from __future__ import annotations

from baremo.engine.explain.explanation import Explanation, LinesDoNotAddUpError, State
from baremo.engine.explain.lines import lines_of
from baremo.engine.explain.narrowing import UnknownSubjectError, history_of
from baremo.engine.explain.outlook import Outlook, look_out
from baremo.engine.explain.stage import Stage, events_of, needed_for, plan
from baremo.engine.explain.suggestions import look_ahead
from baremo.engine.history import History
from baremo.engine.oracle.facts import Facts, read_facts
from baremo.engine.oracle.standing import Standing
from baremo.errors import BaremoError
from baremo.language import Label
from baremo.model.document.declarations import SUBJECTS
from baremo.model.document.problems import NO_SCORE, names
from baremo.model.scores import Model, Score

__all__ = ["Explanation", "LinesDoNotAddUpError", "UnknownSubjectError", "explain", "explain_facts", "history_of"]


class UnknownScoreError(BaremoError):
    """The model has no such score."""

    template = Label(
        es="el modelo no tiene la puntuación «{score}»; tiene: {known}",
        en="the model has no score “{score}”; it has: {known}",
    )


class WrongSubjectError(BaremoError):
    """A score of contacts is asked for a deal, or the other way round."""

    template = Label(
        es="la puntuación «{score}» es de {of}, y «{subject}» no es uno de ellos",
        en="the score “{score}” is about {of}, and “{subject}” is not one of them",
    )


def explain(model: Model, history: History, subject: str, now: int, score: str | None = None) -> list[Explanation]:
    """Explain a subject's value in one score, or its values in all active ones, in the order of the model.

    `now` is any moment in microseconds since 1970 UTC. The id of the subject compares exactly, as everywhere;
    UnknownSubjectError names the nearest known id. Who is known and has no active score gets no explanation.
    """
    return explain_facts(model, read_facts(history_of(history, subject)), subject, now, score)


def explain_facts(model: Model, facts: Facts, subject: str, now: int, score: str | None = None) -> list[Explanation]:
    """Explain a subject's values by what a history says about the subject; events that no score reads may lack."""
    return [_explain(model, each, facts, subject, now) for each in _asked(model, facts, subject, score)]


def _asked(model: Model, facts: Facts, subject: str, key: str | None) -> list[Score]:
    """Return the scores to be explained."""
    if key is not None:
        return [_named(model, facts, subject, key)]
    return [score for score in model.scores if score.is_active and subject in facts.subjects(score.subject_kind)]


def _named(model: Model, facts: Facts, subject: str, key: str) -> Score:
    """Return the score that was asked for, active or not."""
    found = next((score for score in model.scores if score.key == key), None)
    if found is None:
        raise UnknownScoreError(score=key, known=names([score.key for score in model.scores], none=NO_SCORE))
    if subject not in facts.subjects(found.subject_kind):
        raise WrongSubjectError(score=key, of=SUBJECTS[found.subject_kind], subject=subject)
    return found


def _explain(model: Model, score: Score, facts: Facts, subject: str, now: int) -> Explanation:
    needed = needed_for(model, score)
    stage = Stage(model=needed, score=score, plans=plan(needed), facts=facts, subject=subject, now=now)
    standing, settled = stage.settle()
    state = _state(score, standing)
    if state == "inactive":
        return Explanation(
            model=model,
            score=score,
            subject=subject,
            at=now,
            state=state,
            value=None,
            band=None,
            next_change_at=None,
            lines=(),
            left_out=(),
        )
    lines = lines_of(standing, score, events_of(stage))
    return Explanation(
        model=model,
        score=score,
        subject=subject,
        at=now,
        state=state,
        value=standing.value,
        band=standing.band,
        next_change_at=standing.next_change_at,
        lines=lines.counting,
        left_out=lines.left_out,
        life_began_at=standing.life_began_at,
        cut=standing.cut,
        next_band=look_ahead(settled, standing),
        outlook=look_out(settled, standing) if settled.can_afford(2) else Outlook(is_complete=False),
    )


def _state(score: Score, standing: Standing) -> State:
    if not score.is_active:
        return "inactive"
    return "outside_audience" if standing.value is None else "scored"
