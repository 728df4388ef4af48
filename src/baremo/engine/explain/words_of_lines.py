"""The lines of an explanation in words: which rule, which event, when, and until when."""

from __future__ import annotations

from decimal import Decimal

from baremo.engine.explain.explanation import Explanation
from baremo.engine.explain.lines import AdjustmentPoints, AwardPoints, LimitPoints, Line, Reason, add_up
from baremo.engine.explain.numerals import exact_words, signed_words
from baremo.engine.explain.telling import EventSeen
from baremo.language import Label, Language
from baremo.model.moments import DAY
from baremo.model.scores import Rule
from baremo.model.wording import condition_words
from baremo.model.wording.formats import (
    duration_words,
    flat,
    interval_words,
    moment_words,
    number_words,
    quoted,
)
from baremo.model.wording.properties import property_words

RULE = Label(es="{rule} — {what}", en="{rule} — {what}")
WHILE = Label(es="ahora {condition}", en="now {condition}")
EVALUATED = Label(es="se cumplió al calcularlo", en="found true when it was computed")
TOGETHER = Label(es=" (y {count} eventos más)", en=" (and {count} more events)")
TOGETHER_ONE = Label(es=" (y 1 evento más)", en=" (and 1 more event)")
EXPIRES = Label(es="; vence el {at}", en="; expires on {at}")
EXPIRED = Label(es="; venció el {at}", en="; expired on {at}")
HALF_LIFE = Label(es="; al principio {points}, la mitad cada {length}", en="; {points} at first, halved every {length}")
FADES_OVER = Label(
    es="; al principio {points}, baja a 0 en {length}", en="; {points} at first, down to 0 over {length}"
)
MANY = Label(es="{rule} — {count} veces, {days}", en="{rule} — {count} times, {days}")
MANY_EXPIRE = Label(es="; vencen {days}", en="; they expire {days}")
MANY_EXPIRED = Label(es="; vencieron {days}", en="; they expired {days}")
DAY_ONLY = Label(es="el {first}", en="on {first}")
DAYS = Label(es="del {first} al {last}", en="from {first} to {last}")

GROUP_MINIMUM = Label(es="el grupo {group} no baja de {limit}", en="the group {group} goes no lower than {limit}")
GROUP_MAXIMUM = Label(es="el grupo {group} no pasa de {limit}", en="the group {group} goes no higher than {limit}")
MINIMUM = Label(es="la puntuación no baja de {limit}", en="the score goes no lower than {limit}")
MAXIMUM = Label(es="la puntuación no pasa de {limit}", en="the score goes no higher than {limit}")

OPS = {
    "add": Label(es="ajuste: suma de {amount}, {at}", en="adjustment: {amount} added, {at}"),
    "subtract": Label(es="ajuste: resta de {amount}, {at}", en="adjustment: {amount} subtracted, {at}"),
    "set": Label(es="ajuste: valor fijado en {amount}, {at}", en="adjustment: value set to {amount}, {at}"),
    "reset": Label(es="reinicio, {at}", en="reset, {at}"),
}
HELD = Label(
    es=" (menos {held} que ya daban las reglas de estado)",
    en=" (less the {held} that standing rules gave then)",
)

REASONS: dict[Reason, Label] = {
    "expired": Label(es="", en=""),
    "cut_off": Label(es="; anterior al último ajuste o reinicio", en="; before the latest set or reset"),
    "beyond_at_most": Label(
        es="; la regla solo cuenta las {count} últimas", en="; the rule counts only the latest {count}"
    ),
    "only_for_is_false": Label(es="; solo contaría si {condition}", en="; would count only if {condition}"),
    "faded": Label(es="; ya no vale nada", en="; worth nothing any more"),
    "not_yet": Label(es="; aún no ha llegado", en="; its moment has not come"),
    "outside_audience": Label(es="", en=""),
}


ONLY_THE_LATEST = Label(es="; la regla solo cuenta la última", en="; the rule counts only the latest")


def line_words(line: Line, found: Explanation, language: Language) -> str:
    """Return one line in words, without its points."""
    if isinstance(line, AwardPoints):
        return _award(line, found, language)
    if isinstance(line, AdjustmentPoints):
        return _adjustment(line, found.at, language)
    return limit_words(line, language)


def rule_name(rule: Rule) -> str:
    """Return how a rule is called: by its name, else by its key."""
    return flat(rule.name or rule.key)


def _award(line: AwardPoints, found: Explanation, language: Language) -> str:
    text = RULE.words(language, rule=rule_name(line.rule), what=_what(line, found, language))
    others = len(line.events) - 1
    if others > 0:
        label = TOGETHER_ONE if others == 1 else TOGETHER
        text += label.words(language, count=number_words(others, language))
    text += _fading(line, language) + _expiry(line, found.at, language)
    return text + _reason(line, found, language)


def _what(line: AwardPoints, found: Explanation, language: Language) -> str:
    if line.rule.kind == "while":
        return WHILE.words(language, condition=condition_words(line.rule.when, language, found.model))
    at = "" if line.at is None else near_words(line.at, found.at, language)
    if line.event is not None:
        return ", ".join([_event(line.event), *_properties(line.event, language), at])
    if line.event_id is not None:
        return f"{flat(line.event_id)}, {at}"
    if line.dated_by == "evaluation":
        return EVALUATED.words(language)
    return at


def _event(event: EventSeen) -> str:
    return flat(f"{event.kind} {event.id}")


def _properties(event: EventSeen, language: Language) -> list[str]:
    """Return properties such as «campaña «spring»»; a url speaks for itself."""
    words = []
    for name, text in event.properties:
        shown = quoted(text, language)
        label = flat(property_words(name).bare.words(language))
        words.append(shown if name == "url" else f"{label} {shown}")
    return words


def _fading(line: AwardPoints, language: Language) -> str:
    rule, points = line.rule, signed_words(Decimal(line.originally), language)
    if rule.half_life is not None:
        return HALF_LIFE.words(language, points=points, length=interval_words(rule.half_life, language))
    if rule.fades_over is not None:
        return FADES_OVER.words(language, points=points, length=duration_words(rule.fades_over, language))
    return ""


def _expiry(line: AwardPoints | AdjustmentPoints, now: int, language: Language) -> str:
    if line.expires_at is None:
        return ""
    label = EXPIRED if line.expires_at <= now else EXPIRES
    return label.words(language, at=near_words(line.expires_at, now, language))


def _reason(line: AwardPoints, found: Explanation, language: Language) -> str:
    if line.reason is None:
        return ""
    label = REASONS[line.reason]
    if line.reason == "beyond_at_most" and line.rule.at_most == 1:
        return ONLY_THE_LATEST.words(language)
    if line.reason == "beyond_at_most":
        return label.words(language, count=number_words(line.rule.at_most or 0, language))
    if line.reason == "only_for_is_false" and line.rule.only_for is not None:
        return label.words(language, condition=condition_words(line.rule.only_for, language, found.model))
    return label.words(language)


def _adjustment(line: AdjustmentPoints, now: int, language: Language) -> str:
    amount, at = exact_words(line.amount, language), near_words(line.at, now, language)
    text = OPS[line.op].words(language, amount=amount, at=at)
    if line.op == "set" and line.held:
        text += HELD.words(language, held=exact_words(line.held, language))
    text += _expiry(line, now, language)
    return text + ("" if line.reason is None else REASONS[line.reason].words(language))


def near_words(at: int, now: int, language: Language) -> str:
    """Write the day of a moment; the time, too, if it is today."""
    return moment_words(at, language, has_time=at // DAY == now // DAY)


def limit_words(line: LimitPoints, language: Language) -> str:
    """Return a limit in words."""
    limit = exact_words(line.limit, language)
    if line.group is None:
        return (MINIMUM if line.side == "minimum" else MAXIMUM).words(language, limit=limit)
    label = GROUP_MINIMUM if line.side == "minimum" else GROUP_MAXIMUM
    return label.words(language, group=quoted(line.group, language), limit=limit)


def many_words(lines: list[Line], found: Explanation, language: Language) -> tuple[str, str]:
    """Return the points and the words of very many awards of one rule."""
    awards = [line for line in lines if isinstance(line, AwardPoints)]
    days = _days([line.at for line in awards if line.at is not None], language)
    count = number_words(len(awards), language)
    text = MANY.words(language, rule=rule_name(awards[0].rule), count=count, days=days)
    ends = [line.expires_at for line in awards if line.expires_at is not None]
    if ends and awards[0].reason in (None, "expired"):
        label = MANY_EXPIRE if awards[0].reason is None else MANY_EXPIRED
        text += label.words(language, days=_days(ends, language))
    return signed_words(add_up(lines), language), text + _reason(awards[0], found, language)


def _days(moments: list[int], language: Language) -> str:
    """Return the day of all moments, or the first and the last."""
    first, last = (moment_words(at, language, has_time=False) for at in (min(moments), max(moments)))
    return (DAY_ONLY if first == last else DAYS).words(language, first=first, last=last)
