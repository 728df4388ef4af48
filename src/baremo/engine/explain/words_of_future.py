"""What could be and what will be, in words: the way to the next band, and changes that come by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from baremo.engine.explain.explanation import Explanation
from baremo.engine.explain.numerals import about_words, exact_words
from baremo.engine.explain.outlook import Coming
from baremo.engine.explain.suggestions import NextBand, Suggestion
from baremo.engine.explain.words_of_lines import rule_name
from baremo.engine.oracle.standing import Cause
from baremo.language import Label, Language
from baremo.model.conditions import EventTest
from baremo.model.wording import rule_words
from baremo.model.wording.conditions import Speaker
from baremo.model.wording.formats import flat, moment_words, number_words, quoted, row
from baremo.model.wording.properties import property_words
from baremo.model.wording.rules import points_words

SHOWN = 6
"""How many suggestions of a kind are told; of more, only their number."""

NEXT = Label(
    es="Para llegar al nivel {band} (desde {start}) hay que subir {missing}.",
    en="The band {band} (from {start}) is {missing} away.",
)
HIGHEST = Label(es="Está en el nivel más alto.", en="This is the highest band.")
NO_WAY = Label(es="Ninguna regla puede dar ahora más puntos.", en="No rule can give more points now.")
ENOUGH = Label(es="Para llegar basta una de estas cosas:", en="Any one of these is enough:")
NOT_ENOUGH = Label(es="Suman, pero no bastan por sí solas:", en="These add points, but are not enough alone:")
UNTRIED = Label(es="También dan puntos (sin calcular cuánto subiría):", en="These give points, too (not worked out):")
TOGETHER = {
    True: Label(es="Todas a la vez llegan: {value}.", en="All of them together are enough: {value}."),
    False: Label(es="Todas a la vez se quedan en {value}.", en="All of them together come to {value}."),
}
MORE = Label(es="y {count} más", en="and {count} more")

ONE_TIME = Label(es="1 vez más", en="once more")
TIMES = Label(es="{count} veces más", en="{count} more times")
DIFFERENT = Label(es=", con {what}", en=", with {what}")
ANOTHER = Label(es=", con {what} a las anteriores", en=", with another {what}")
EVENTS = Label(
    es="{times}{different}: {event} ({points} cada vez) → {value}",
    en="{times}{different}: {event} ({points} each) → {value}",
)
CONDITION = Label(
    es="que se cumpla «{rule}» ({points}): {condition} → {value}",
    en="“{rule}” ({points}): {condition} → {value}",
)
ONLY_FOR = Label(es="que cuente «{rule}»: {condition} → {value}", en="“{rule}” counts: {condition} → {value}")
IS_MOST = Label(es="; más veces no dan más", en="; more times give no more")

COMING = Label(es="Si no pasa nada:", en="If nothing happens:")
STAYS = Label(es="Si no pasa nada, el valor no cambiará.", en="If nothing happens, the value will not change.")
CHANGE = Label(es="{at}: {value}{why}", en="{at}: {value}{why}")
WHY = Label(es=" — {causes}", en=" — {causes}")
WITH_BAND = Label(es="{value} ({band})", en="{value} ({band})")
NO_VALUE = Label(es="sin valor", en="no value")
COOLS = Label(es="Dejará el nivel {band} el {at}: {value}.", en="It will leave the band {band} on {at}: {value}.")
FADES = Label(
    es="Los puntos que se desvanecen bajan además un poco cada hora.",
    en="Points that fade also go down a little every hour.",
)
NEXT_CHANGE = Label(es="Puede cambiar por sí solo desde el {at}.", en="It may change by itself from {at} on.")
LATER = Label(es="Después hay más cambios.", en="More changes follow.")

CAUSES = {
    "award_expires": Label(es="vencen puntos de «{of}»", en="points of “{of}” expire"),
    "adjustment_expires": Label(es="vence un ajuste", en="an adjustment expires"),
    "adjustment_begins": Label(es="empieza a contar un ajuste", en="an adjustment begins to count"),
    "event_begins": Label(es="llega el momento del evento {of}", en="the moment of the event {of} comes"),
    "event_leaves": Label(es="el evento {of} queda fuera de plazo", en="the event {of} becomes too old"),
    "date_crosses": Label(es="se cumple un plazo del campo «{of}»", en="the date in the field “{of}” is reached"),
    "points_fade": Label(es="los puntos se desvanecen", en="points fade"),
    "score_changes": Label(es="cambia la puntuación «{of}»", en="the score “{of}” changes"),
}


def band_words(found: Explanation, language: Language) -> Iterator[str]:
    """Give the lines about the next band."""
    ahead = found.next_band
    if ahead is None:
        if found.band is not None:
            yield HIGHEST.words(language)
        return
    yield NEXT.words(
        language,
        band=quoted(ahead.band.name, language),
        start=exact_words(ahead.band.start, language),
        missing=about_words(ahead.missing, language, is_up=True),
    )
    if not ahead.suggestions:
        yield f"  {NO_WAY.words(language)}"
    yield from _suggestions(ahead, found, language)


def _suggestions(ahead: NextBand, found: Explanation, language: Language) -> Iterator[str]:
    every = ahead.suggestions
    enough = [each for each in every if each.reaches]
    partly = [each for each in every if each.value is not None and not each.reaches]
    untried = [each for each in every if each.value is None]
    yield from _listed(ENOUGH, (_tried(each, found, language) for each in enough), language)
    yield from _listed(NOT_ENOUGH, (_tried(each, found, language) for each in partly), language)
    if ahead.together is not None:
        value = about_words(ahead.together, language)
        yield f"  {TOGETHER[ahead.together_reach].words(language, value=value)}"
    said = (rule_words(each.rule, found.score, language, found.model) for each in untried)
    yield from _listed(UNTRIED, said, language)


def _listed(title: Label, texts: Iterable[str], language: Language) -> Iterator[str]:
    every = list(texts)
    if every:
        yield f"  {title.words(language)}"
        yield from (f"    · {text}" for text in every[:SHOWN])
    if len(every) > SHOWN:
        yield f"    · {MORE.words(language, count=number_words(len(every) - SHOWN, language))}"


def _tried(each: Suggestion, found: Explanation, language: Language) -> str:
    """Return what would have to happen, and what the value would then be."""
    value = "" if each.value is None else about_words(each.value, language)
    rule, points = each.rule, points_words(each.rule.points, language)
    speaker = Speaker(language, found.model)
    if each.way == "events" and isinstance(rule.when, EventTest):
        times, different = _times(each, language)
        event = speaker.say_happening(rule.when)
        text = EVENTS.words(language, times=times, different=different, event=event, points=points, value=value)
        return text + (IS_MOST.words(language) if each.is_most else "")
    is_only_for = each.way == "only_for" and rule.only_for is not None
    condition = speaker.say(rule.only_for if is_only_for and rule.only_for is not None else rule.when)
    label = ONLY_FOR if is_only_for else CONDITION
    return label.words(language, rule=rule_name(rule), points=points, condition=condition, value=value)


def _times(each: Suggestion, language: Language) -> tuple[str, str]:
    """Return how often, and with what different each time."""
    number, per = each.times or 1, each.rule.per
    label = ONE_TIME if number == 1 else TIMES
    times = label.words(language, count=number_words(number, language))
    if per is None:
        return times, ""
    words = property_words(per)
    what = (words.distinct_one if number == 1 else words.distinct).words(language)
    return times, (ANOTHER if number == 1 else DIFFERENT).words(language, what=what)


def outlook_words(found: Explanation, language: Language) -> Iterator[str]:
    """Give the lines about what will change by itself."""
    if found.value is None:
        return
    outlook = found.outlook
    if not outlook.changes and outlook.is_complete and not outlook.fades:
        yield STAYS.words(language)
        return
    if not outlook.changes and found.next_change_at is not None:
        yield NEXT_CHANGE.words(language, at=moment_words(found.next_change_at, language))
    if outlook.changes:
        yield COMING.words(language)
    yield from (f"  {_coming(each, found, language)}" for each in outlook.changes)
    if outlook.fades and outlook.changes:
        yield f"  {FADES.words(language)}"
    elif not outlook.is_complete and outlook.changes:
        yield f"  {LATER.words(language)}"
    if outlook.cools is not None and found.band is not None:
        at = moment_words(outlook.cools.at, language)
        value = _value(outlook.cools, language)
        yield COOLS.words(language, band=quoted(found.band, language), at=at, value=value)


def _coming(each: Coming, found: Explanation, language: Language) -> str:
    causes = list(dict.fromkeys(_cause(cause, found, language) for cause in each.causes))
    why = WHY.words(language, causes=row(causes[:3], "and", language)) if causes else ""
    at = moment_words(each.at, language)
    return CHANGE.words(language, at=at, value=_value(each, language), why=why)


def _value(each: Coming, language: Language) -> str:
    if each.value is None:
        return NO_VALUE.words(language)
    value = about_words(each.value, language)
    return value if each.band is None else WITH_BAND.words(language, value=value, band=flat(each.band))


def _cause(cause: Cause, found: Explanation, language: Language) -> str:
    names = {rule.key: rule_name(rule) for rule in found.score.rules} if cause.kind == "award_expires" else {}
    if cause.kind == "score_changes":
        names = {score.key: flat(score.name) for score in found.model.scores}
    return CAUSES[cause.kind].words(language, of=names.get(cause.of, flat(cause.of)))
