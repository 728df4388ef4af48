"""Rules in words: one sentence each."""

from __future__ import annotations

from baremo.language import Label, Language
from baremo.model.conditions import EventTest
from baremo.model.scores import Model, Rule, Score
from baremo.model.wording.conditions import Speaker
from baremo.model.wording.formats import duration_words, interval_words, number_words, quoted
from baremo.model.wording.properties import property_words

POINT = Label(es="{sign}{count} punto", en="{sign}{count} point")
POINTS = Label(es="{sign}{count} puntos", en="{sign}{count} points")
ONCE = Label(es="{points}, una sola vez, cuando {condition}", en="{points}, once, when {condition}")
EACH_TIME = Label(es="{points} cada vez que {event}", en="{points} each time {event}")
EACH = Label(es="{points} {each} {event}", en="{points} {each} {event}")
WHILE = Label(es="{points} mientras {condition}", en="{points} while {condition}")
AT_MOST_ONE = Label(es=", contando solo la última vez", en=", counting only the latest time")
AT_MOST = Label(es=", contando como máximo las {count} últimas veces", en=", counting at most the latest {count} times")
ONLY_FOR = Label(es=", solo mientras {condition}", en=", only while {condition}")
EXPIRES = Label(es=", durante {length}", en=", for {length}")
NEVER = Label(es=", sin caducidad", en=", without expiry")
HALF_LIFE = Label(es=", perdiendo la mitad de su valor cada {length}", en=", losing half of their worth every {length}")
FADES_OVER = Label(
    es=", bajando en línea recta hasta 0 a lo largo de {length}",
    en=", going down in a straight line to 0 over {length}",
)
GROUP = Label(es=" (grupo {name})", en=" (group {name})")


def rule_words(rule: Rule, score: Score, language: Language, model: Model | None = None) -> str:
    """Return the sentence that says what a rule does; the default expiry of the score is part of it."""
    speaker = Speaker(language, model or Model(scores=(score,)))
    parts = (
        _award_words(rule, speaker),
        _limit_words(rule, speaker),
        _fading_words(rule, language),
        _expiry_words(rule, score, language),
        "" if rule.group is None else GROUP.words(language, name=quoted(rule.group, language)),
    )
    return "".join(parts)


def points_words(points: int, language: Language) -> str:
    """Return points with their sign."""
    label = POINT if abs(points) == 1 else POINTS
    sign = "+" if points > 0 else "-"
    return label.words(language, sign=sign, count=number_words(abs(points), language))


def _award_words(rule: Rule, speaker: Speaker) -> str:
    points = points_words(rule.points, speaker.language)
    if rule.kind == "every" and isinstance(rule.when, EventTest):
        return _every_words(rule, rule.when, points, speaker)
    label = WHILE if rule.kind == "while" else ONCE
    return label.words(speaker.language, points=points, condition=speaker.say(rule.when))


def _every_words(rule: Rule, when: EventTest, points: str, speaker: Speaker) -> str:
    language, event = speaker.language, speaker.say_happening(when)
    if rule.per is None:
        return EACH_TIME.words(language, points=points, event=event)
    each = property_words(rule.per).each.words(language)
    return EACH.words(language, points=points, each=each, event=event)


def _limit_words(rule: Rule, speaker: Speaker) -> str:
    words = ""
    if rule.at_most is not None:
        label = AT_MOST_ONE if rule.at_most == 1 else AT_MOST
        words += label.words(speaker.language, count=number_words(rule.at_most, speaker.language))
    if rule.only_for is not None:
        words += ONLY_FOR.words(speaker.language, condition=speaker.say(rule.only_for))
    return words


def _fading_words(rule: Rule, language: Language) -> str:
    if rule.half_life is not None:
        return HALF_LIFE.words(language, length=interval_words(rule.half_life, language))
    if rule.fades_over is not None:
        return FADES_OVER.words(language, length=duration_words(rule.fades_over, language))
    return ""


def _expiry_words(rule: Rule, score: Score, language: Language) -> str:
    expiry = score.expiry_of(rule)
    if expiry is not None:
        return EXPIRES.words(language, length=duration_words(expiry, language))
    return NEVER.words(language) if rule.expires_after == "never" else ""
