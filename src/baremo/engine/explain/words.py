"""An explanation as text for a terminal, in Spanish and in English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from baremo.engine.explain.explanation import Explanation
from baremo.engine.explain.lines import AwardPoints, Line
from baremo.engine.explain.numerals import exact_words, signed_words
from baremo.engine.explain.words_of_future import NO_VALUE, WITH_BAND, band_words, outlook_words
from baremo.engine.explain.words_of_lines import line_words, many_words
from baremo.language import Label, Language
from baremo.model.wording import condition_words
from baremo.model.wording.formats import flat, moment_words

COLLAPSED, COLLAPSED_LEFT_OUT = 20, 4
"""More lines of one rule than that are told as one: in the sum, and outside it."""

HEAD = Label(es="{name}: {value} — {subject}, {at}", en="{name}: {value} — {subject}, {at}")
INACTIVE = Label(
    es="La puntuación está inactiva: no da valores a nadie.",
    en="The score is inactive: it gives no values to anybody.",
)
OUTSIDE = Label(
    es="No tiene valor porque solo lo tiene quien cumple esto: {condition}.",
    en="There is no value, because only those have one for whom {condition}.",
)
NOTHING = Label(es="Nada da puntos ahora.", en="Nothing gives points now.")
SUM = Label(es="en total", en="in all")
SINCE_RESET = Label(
    es="Desde el reinicio del {at}; lo anterior no cuenta.",
    en="Since the reset of {at}; nothing from before it counts.",
)
SINCE_SET = Label(
    es="El {at} se fijó el valor en {value}; los puntos anteriores no cuentan.",
    en="On {at} the value was set to {value}; points from before do not count.",
)
LEFT_OUT = Label(es="No cuentan en la suma:", en="Not in the sum:")


def explanation_words(found: Explanation, language: Language) -> str:
    """Return the explanation as text."""
    blocks = [
        _head(found, language),
        _state(found, language),
        _since(found, language),
        _sum(found, language),
        _left_out(found, language),
        band_words(found, language),
        outlook_words(found, language),
    ]
    return "\n\n".join("\n".join(block) for block in map(list, blocks) if block)


def _head(found: Explanation, language: Language) -> Iterator[str]:
    value = NO_VALUE.words(language) if found.value is None else exact_words(found.value, language)
    if found.band is not None:
        value = WITH_BAND.words(language, value=value, band=flat(found.band))
    at, subject = moment_words(found.at, language), flat(found.called or found.subject)
    yield HEAD.words(language, name=flat(found.score.name), value=value, subject=subject, at=at)


def _state(found: Explanation, language: Language) -> Iterator[str]:
    if found.state == "inactive":
        yield INACTIVE.words(language)
    elif found.state == "outside_audience" and found.score.audience is not None:
        condition = condition_words(found.score.audience, language, found.model)
        yield OUTSIDE.words(language, condition=condition)


def _since(found: Explanation, language: Language) -> Iterator[str]:
    if found.life_began_at is not None:
        yield SINCE_RESET.words(language, at=moment_words(found.life_began_at, language))
    if found.cut is not None and found.cut.op == "set":
        value = exact_words(found.cut.points, language)
        yield SINCE_SET.words(language, at=moment_words(found.cut.at, language), value=value)


def _sum(found: Explanation, language: Language) -> Iterator[str]:
    if found.value is None:
        return
    if not found.lines:
        yield f"  {NOTHING.words(language)}"
        return
    rows = _rows(found, found.lines, language, most=COLLAPSED)
    total = exact_words(found.value, language)
    yield from _aligned([*rows, (f"= {total}", SUM.words(language))])


def _left_out(found: Explanation, language: Language) -> Iterator[str]:
    if found.left_out:
        yield LEFT_OUT.words(language)
        rows = _rows(found, found.left_out, language, most=COLLAPSED_LEFT_OUT)
        yield from _aligned([(f"({points})", text) for points, text in rows])


def _rows(found: Explanation, lines: Iterable[Line], language: Language, *, most: int) -> list[tuple[str, str]]:
    """Return points and words, one row for a line; very many lines of one rule are one row."""
    rows: list[tuple[str, str]] = []
    for together in _grouped(lines):
        if len(together) > most:
            rows.append(many_words(together, found, language))
        else:
            rows += [(signed_words(each.points, language), line_words(each, found, language)) for each in together]
    return rows


def _grouped(lines: Iterable[Line]) -> list[list[Line]]:
    """Put together the awards of one rule with one reason; every other line stands alone."""
    groups: dict[object, list[Line]] = {}
    for place, line in enumerate(lines):
        key: object = (line.rule.key, line.reason) if isinstance(line, AwardPoints) else place
        groups.setdefault(key, []).append(line)
    return list(groups.values())


def _aligned(rows: list[tuple[str, str]]) -> Iterator[str]:
    width = max(len(points) for points, _ in rows)
    for points, text in rows:
        yield f"  {points:>{width}}  {text}"
