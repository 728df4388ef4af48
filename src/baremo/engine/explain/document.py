"""An explanation as a plain document, for JSON; docs/explain.md describes it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeAlias

from baremo.engine.explain.explanation import Explanation
from baremo.engine.explain.lines import AdjustmentPoints, AwardPoints, LimitPoints, Line
from baremo.engine.explain.outlook import Coming, Outlook
from baremo.engine.explain.suggestions import NextBand, Suggestion
from baremo.engine.explain.telling import EventSeen
from baremo.language import LANGUAGES
from baremo.model.moments import FIRST, LAST, write_moment
from baremo.model.numbers import shortest
from baremo.model.scores import Number, Rule
from baremo.model.wording import rule_words

Document: TypeAlias = dict[str, Any]


def explanation_document(found: Explanation) -> Document:
    """Return the document: moments are ISO 8601 in UTC, points are exact decimal numbers as text."""
    return {
        "score": {"key": found.score.key, "name": found.score.name, "subject": found.score.subject_kind},
        "subject": found.subject,
        "at": _moment(found.at),
        "state": found.state,
        "value": _number(found.value),
        "band": found.band,
        "next_change_at": _moment(found.next_change_at),
        "reset_at": _moment(found.life_began_at),
        "counts_since": None if found.cut is None else _moment(found.cut.at),
        "lines": [_line(line) for line in found.lines],
        "not_counting": [_line(line) for line in found.left_out],
        "next_band": None if found.next_band is None else _next_band(found.next_band),
        "outlook": _outlook(found.outlook),
        "rules": _rules(found),
    }


def _moment(at: int | None) -> str | None:
    return None if at is None or not FIRST <= at <= LAST else write_moment(at)


def _number(number: Number | None) -> str | None:
    return None if number is None else shortest(Decimal(number))


def _line(line: Line) -> Document:
    if isinstance(line, AwardPoints):
        return _award(line)
    if isinstance(line, AdjustmentPoints):
        return _adjustment(line)
    return _limit(line)


def _award(line: AwardPoints) -> Document:
    return {
        "kind": "award",
        "points": _number(line.points),
        "points_originally": str(line.originally),
        "rule": line.rule.key,
        "at": _moment(line.at),
        "dated_by": line.dated_by,
        "event": _event(line.event_id, line.event),
        "events": list(line.events),
        "expires_at": _moment(line.expires_at),
        "fades": _fading(line.rule),
        "reason": line.reason,
    }


def _event(known: str | None, event: EventSeen | None) -> Document | None:
    if known is None:
        return None
    if event is None:
        return {"id": known, "kind": None, "at": None, "properties": {}}
    return {"id": known, "kind": event.kind, "at": _moment(event.at), "properties": dict(event.properties)}


def _fading(rule: Rule) -> Document | None:
    if rule.half_life is not None:
        return {"half_life": str(rule.half_life)}
    return None if rule.fades_over is None else {"fades_over": str(rule.fades_over)}


def _adjustment(line: AdjustmentPoints) -> Document:
    return {
        "kind": "adjustment",
        "points": _number(line.points),
        "op": line.op,
        "amount": _number(line.amount),
        "held": _number(line.held),
        "at": _moment(line.at),
        "sequence": line.sequence,
        "expires_at": _moment(line.expires_at),
        "reason": line.reason,
    }


def _limit(line: LimitPoints) -> Document:
    return {
        "kind": "limit",
        "points": _number(line.points),
        "side": line.side,
        "limit": _number(line.limit),
        "group": line.group,
    }


def _next_band(found: NextBand) -> Document:
    return {
        "name": found.band.name,
        "from": _number(found.band.start),
        "missing": _number(found.missing),
        "suggestions": [_suggestion(each) for each in found.suggestions],
        "together": _number(found.together),
        "together_reach": found.together_reach,
    }


def _suggestion(found: Suggestion) -> Document:
    return {
        "rule": found.rule.key,
        "way": found.way,
        "times": found.times,
        "value": _number(found.value),
        "reaches": found.reaches,
        "is_most": found.is_most,
    }


def _outlook(found: Outlook) -> Document:
    return {
        "changes": [_coming(each) for each in found.changes],
        "cools": None if found.cools is None else _coming(found.cools),
        "fades": found.fades,
        "is_complete": found.is_complete,
    }


def _coming(found: Coming) -> Document:
    return {
        "at": _moment(found.at),
        "value": _number(found.value),
        "band": found.band,
        "causes": [{"kind": cause.kind, "of": cause.of} for cause in found.causes],
    }


def _rules(found: Explanation) -> Document:
    """Return, by key, the rules that the document speaks of."""
    spoken = {rule.key for rule in _spoken(found)}
    return {
        rule.key: {
            "name": rule.name,
            "award": rule.kind,
            "points": str(rule.points),
            "group": rule.group,
            "words": {language: rule_words(rule, found.score, language, found.model) for language in LANGUAGES},
        }
        for rule in found.score.rules
        if rule.key in spoken
    }


def _spoken(found: Explanation) -> Iterable[Rule]:
    for line in (*found.lines, *found.left_out):
        if isinstance(line, AwardPoints):
            yield line.rule
    if found.next_band is not None:
        yield from (each.rule for each in found.next_band.suggestions)
