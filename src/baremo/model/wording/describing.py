"""A whole model in words, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from baremo.language import Label, Language
from baremo.model.document.declarations import SUBJECTS
from baremo.model.scores import Group, Model, Rule, Score, Segment
from baremo.model.wording.conditions import condition_words
from baremo.model.wording.formats import duration_words, flat, number_words, row
from baremo.model.wording.rules import rule_words

TITLE = Label(es="# Puntuación: {name} (`{key}`)", en="# Score: {name} (`{key}`)")
SUBJECT = Label(es="- Puntúa: {what}", en="- Scores: {what}")
INACTIVE = Label(es="- Inactiva: no da ningún valor", en="- Inactive: it gives no values")
EVERYBODY = Label(es="- Para quién: todos", en="- For whom: everybody")
EVERY_DEAL = Label(es="- Para cuáles: todos", en="- For which: all of them")
AUDIENCE = Label(es="- Solo si: {condition}", en="- Only if: {condition}")
MINIMUM = Label(es="mínimo {value}", en="minimum {value}")
MAXIMUM = Label(es="máximo {value}", en="maximum {value}")
NO_LIMITS = Label(es="sin límites", en="no limits")
OF_THE_CONTACT = Label(
    es="- Los eventos, etiquetas, listas y segmentos son los de su contacto",
    en="- Events, tags, lists and segments are those of its contact",
)
LIMITS = Label(es="- Límites: {limits}", en="- Limits: {limits}")
EXPIRES = Label(
    es="- Caducidad: los puntos cuentan durante {length}, si la regla no dice otra cosa",
    en="- Expiry: points count for {length}, unless the rule says otherwise",
)
NO_EXPIRY = Label(
    es="- Caducidad: ninguna, si la regla no dice otra cosa",
    en="- Expiry: none, unless the rule says otherwise",
)
BANDS = Label(es="- Niveles: {bands}", en="- Bands: {bands}")
BAND = Label(es="{name} desde {start}", en="{name} from {start}")
GROUPS = Label(es="- Grupos: {groups}", en="- Groups: {groups}")
GROUP = Label(es="{name} ({limits})", en="{name} ({limits})")
RULES = Label(es="Reglas:", en="Rules:")
NO_RULES = Label(es="No tiene reglas.", en="It has no rules.")
RULE = Label(es="{number}. **{name}** (`{key}`): {words}", en="{number}. **{name}** (`{key}`): {words}")
RULE_WITHOUT_NAME = Label(es="{number}. `{key}`: {words}", en="{number}. `{key}`: {words}")
SEGMENTS = Label(es="# Segmentos", en="# Segments")
SEGMENT = Label(
    es="- **{name}** (`{key}`): contactos para los que {words}",
    en="- **{name}** (`{key}`): contacts for whom {words}",
)
SEGMENT_WITHOUT_NAME = Label(es="- `{key}`: contactos para los que {words}", en="- `{key}`: contacts for whom {words}")


def describe_model(model: Model, language: Language) -> str:
    """Return what every score, rule and segment of a model says."""
    blocks = ["\n".join(_score_lines(score, model, language)) for score in model.scores]
    if model.segments:
        lines = [SEGMENTS.words(language), ""]
        for segment in model.segments:
            lines += _segment_lines(segment, model, language)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def describe_score(model: Model, key: str, language: Language) -> str:
    """Return what one score of a model says."""
    return "\n".join(_score_lines(model.score(key), model, language)) + "\n"


def describe_segment(model: Model, key: str, language: Language) -> str:
    """Return what one segment of a model says."""
    return "\n".join(_segment_lines(model.segment(key), model, language)) + "\n"


def _score_lines(score: Score, model: Model, language: Language) -> Iterator[str]:
    yield TITLE.words(language, name=flat(score.name), key=score.key)
    yield ""
    if score.description is not None:
        yield from (*map(flat, score.description.strip().splitlines()), "")
    yield SUBJECT.words(language, what=SUBJECTS[score.subject_kind].words(language))
    if score.subject_kind == "deal":
        yield OF_THE_CONTACT.words(language)
    if not score.is_active:
        yield INACTIVE.words(language)
    yield _audience_line(score, model, language)
    yield LIMITS.words(language, limits=_limits(score, language))
    yield _expiry_line(score, language)
    yield from _band_line(score, language)
    yield from _group_line(score, language)
    yield ""
    yield (RULES if score.rules else NO_RULES).words(language)
    if score.rules:
        yield ""
    for number, rule in enumerate(score.rules, start=1):
        yield _rule_line(number, rule, score, model, language=language)


def _audience_line(score: Score, model: Model, language: Language) -> str:
    if score.audience is None:
        return (EVERYBODY if score.subject_kind == "contact" else EVERY_DEAL).words(language)
    return AUDIENCE.words(language, condition=condition_words(score.audience, language, model))


def _limits(limited: Score | Group, language: Language) -> str:
    held = ((MINIMUM, limited.minimum), (MAXIMUM, limited.maximum))
    words = [
        label.words(language, value=number_words(number, language)) for label, number in held if number is not None
    ]
    return row(words, "and", language) or NO_LIMITS.words(language)


def _expiry_line(score: Score, language: Language) -> str:
    if score.expires_after is None or score.expires_after == "never":
        return NO_EXPIRY.words(language)
    return EXPIRES.words(language, length=duration_words(score.expires_after, language))


def _band_line(score: Score, language: Language) -> Iterator[str]:
    ordered = sorted(score.bands or (), key=lambda band: band.start, reverse=True)
    words = [BAND.words(language, name=flat(band.name), start=number_words(band.start, language)) for band in ordered]
    if words:
        yield BANDS.words(language, bands=row(words, "and", language))


def _group_line(score: Score, language: Language) -> Iterator[str]:
    words = [
        GROUP.words(language, name=flat(name), limits=_limits(group, language))
        for name, group in (score.groups or {}).items()
    ]
    if words:
        yield GROUPS.words(language, groups=row(words, "and", language))


def _rule_line(number: int, rule: Rule, score: Score, model: Model, *, language: Language) -> str:
    words = rule_words(rule, score, language, model)
    if rule.name is None:
        return RULE_WITHOUT_NAME.words(language, number=number, key=rule.key, words=words)
    return RULE.words(language, number=number, name=flat(rule.name), key=rule.key, words=words)


def _segment_lines(segment: Segment, model: Model, language: Language) -> Iterator[str]:
    words = condition_words(segment.when, language, model)
    if segment.name is None:
        yield SEGMENT_WITHOUT_NAME.words(language, key=segment.key, words=words)
    else:
        yield SEGMENT.words(language, name=flat(segment.name), key=segment.key, words=words)
    if segment.description is not None:
        yield f"  {flat(segment.description)}"
