"""Which scores and segments have values that people see: those of the model in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import islice

from baremo.language import Label
from baremo.model.document.problems import nearest, quote
from baremo.model.scores import Score, Segment
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.scoring.documents import PartKind
from baremo.scoring.in_force import load_model_in_force
from baremo.scoring.models import Definition
from baremo.scoring.ranking import Range
from baremo.scoring.values import HIGHEST

_COMPARED = 1000
_UNKNOWN = {
    "score": Label(
        es="no hay una puntuación publicada con la clave {key}{nearest}",
        en="there is no published score of the key {key}{nearest}",
    ),
    "segment": Label(
        es="no hay un segmento publicado con la clave {key}{nearest}",
        en="there is no published segment of the key {key}{nearest}",
    ),
}
_SOON = Label(
    es="{key} se ha publicado y se está calculando para todos; repite en unos minutos",
    en="{key} has been published and is being computed for everybody; try again in some minutes",
)
_INACTIVE = Label(
    es="{key} está inactiva y no tiene valores; actívala y publícala antes",
    en="{key} is inactive and has no values; activate and publish it first",
)
_OF_DEALS = Label(
    es="{key} puntúa negocios y no contactos; elige una de contactos",
    en="{key} scores deals and not contacts; choose one of contacts",
)
_NO_BAND = Label(
    es="{key} no tiene un nivel {band}{nearest}",
    en="{key} has no band {band}{nearest}",
)


@dataclass(frozen=True, slots=True)
class VisibleScore:
    """An active score of contacts, and the edition that holds its values."""

    score: Score
    edition: int


@dataclass(frozen=True, slots=True)
class VisibleSegment:
    """A segment, and the edition that holds its members."""

    segment: Segment
    edition: int


def list_visible_scores() -> list[VisibleScore]:
    """Return the active scores of contacts with their editions, in the order of the model."""
    scores = [each for each in load_model_in_force().model.scores if _has_values(each)]
    editions = _load_editions("score", (each.key for each in scores))
    return [VisibleScore(each, editions[each.key]) for each in scores if each.key in editions]


def list_visible_segments() -> list[VisibleSegment]:
    """Return the segments with their editions, in the order of the model."""
    segments = load_model_in_force().model.segments
    editions = _load_editions("segment", (each.key for each in segments))
    return [VisibleSegment(each, editions[each.key]) for each in segments if each.key in editions]


def find_visible_score(key: str, path: str) -> VisibleScore:
    """Return a score whose values people see; if there is none, say why, at the place where it was asked for."""
    model = load_model_in_force().model
    score = next((each for each in model.scores if each.key == key), None)
    if score is not None and not _has_values(score):
        raise _refuse(path, _OF_DEALS if score.subject_kind == "deal" else _INACTIVE, key)
    edition = _load_editions("score", [key]).get(key) if score is not None else None
    if score is None or edition is None:
        raise _miss("score", key, path, (each.key for each in model.scores if _has_values(each)))
    return VisibleScore(score, edition)


def find_visible_segment(key: str, path: str) -> VisibleSegment:
    """Return a segment whose members people see; if there is none, say why."""
    model = load_model_in_force().model
    segment = next((each for each in model.segments if each.key == key), None)
    edition = _load_editions("segment", [key]).get(key) if segment is not None else None
    if segment is None or edition is None:
        raise _miss("segment", key, path, (each.key for each in model.segments))
    return VisibleSegment(segment, edition)


def list_bands(score: Score) -> list[tuple[str | None, Range]]:
    """Return the bands of a score with the ranks that they span, the highest first; last, below all, None."""
    found: list[tuple[str | None, Range]] = []
    above = HIGHEST
    for band in sorted(score.bands or (), key=lambda each: each.start, reverse=True):
        begin = to_rank(Decimal(band.start))
        found.append((band.name, Range(begin, above)))
        above = begin - 1
    return [*found, (None, Range(highest=above))]


def find_band(score: Score, name: str, path: str) -> tuple[Range, str | None]:
    """Return the ranks that a band of a score spans, and its name if ranks alone do not tell it from another."""
    starts = {band.name: to_rank(Decimal(band.start)) for band in score.bands or ()}
    if name not in starts:
        label = _NO_BAND.fill(key=quote(score.key), band=quote(name), nearest=nearest(name, starts))
        raise InvalidDataError([Finding(path, label)])
    if HIGHEST in map(abs, starts.values()):
        return Range(lowest=starts[name]), name
    return dict(list_bands(score))[name], None


def to_rank(value: Decimal) -> int:
    """Return the rank of a value; between two ranks the higher one, beyond them the last one."""
    rank = int((value * 10**6).to_integral_value(ROUND_CEILING))
    return max(-HIGHEST, min(HIGHEST, rank))


def _has_values(score: Score) -> bool:
    return score.is_active and score.subject_kind == "contact"


def _load_editions(part: PartKind, keys: Iterable[str]) -> Mapping[str, int]:
    rows = Definition.objects.filter(part=part, key__in=list(keys), edition__isnull=False)
    return dict(rows.values_list("key", "edition_id"))


def _miss(part: PartKind, key: str, path: str, known: Iterable[str]) -> InvalidDataError:
    is_published = Definition.objects.filter(part=part, key=key, live__isnull=False).exists()
    return _refuse(path, _SOON if is_published else _UNKNOWN[part], key, nearest(key, islice(known, _COMPARED)))


def _refuse(path: str, label: Label, key: str, near: Label | None = None) -> InvalidDataError:
    return InvalidDataError([Finding(path, label.fill(key=quote(key), nearest=near or ""))])
