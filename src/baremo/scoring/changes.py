"""The changes of scores and segments that people saw: found, and why they came, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F, QuerySet

from baremo.events.causes import Cause
from baremo.language import Label, Language
from baremo.model.wording.formats import row
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.scoring.documents import PartKind
from baremo.scoring.models import Definition, ScoreChange

WORDS: Mapping[Cause, Label] = {
    Cause.EVENT: Label(es="llegó algo nuevo del contacto", en="something new of the contact arrived"),
    Cause.TIME: Label(es="pasó el tiempo", en="time passed"),
    Cause.ADJUSTMENT: Label(es="alguien hizo un ajuste", en="somebody made an adjustment"),
    Cause.EDIT: Label(es="alguien cambió el contacto", en="somebody changed the contact"),
    Cause.MERGE: Label(es="se fusionaron contactos", en="contacts were merged"),
    Cause.PAST: Label(es="se importó el pasado, o se deshizo eso", en="the past was imported, or that undone"),
    Cause.UNDO: Label(es="se deshizo un ajuste", en="an adjustment was taken back"),
    Cause.REWRITE: Label(es="se corrigió lo que se sabía", en="what was known was corrected"),
    Cause.PUBLICATION: Label(es="cambiaron las reglas", en="the rules changed"),
}
_NONE = Label(es="no es una causa; las hay: {known}", en="is no cause; there are: {known}")
_UNKNOWN: Mapping[PartKind, Label] = {
    "score": Label(es="no hay ninguna puntuación «{key}»", en="there is no score “{key}”"),
    "segment": Label(es="no hay ningún segmento «{key}»", en="there is no segment “{key}”"),
}
_SKEW = 10 * 60 * 1_000_000
"""By how much the clocks of two workers may differ at most, in microseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which changes are wanted; `since` in microseconds, `band` for those into it, `owner` of the contacts."""

    score: str | None = None
    segment: str | None = None
    contact: int | None = None
    owner: int | None = None
    since: int | None = None
    cause: str | None = None
    band: str | None = None


def list_changes(asked: Asked) -> QuerySet[ScoreChange]:
    """Return the changes that are wanted; InvalidDataError if there is no such score or segment, or no such cause."""
    rows = ScoreChange.objects.select_related("definition")
    named: dict[PartKind, str | None] = {"score": asked.score, "segment": asked.segment}
    for part, key in named.items():
        if key is not None:
            rows = rows.filter(definition=_find(part, key))
    if asked.contact is not None:
        rows = rows.filter(contact=asked.contact)
    if asked.owner is not None:
        rows = rows.filter(contact__owner=asked.owner)
    if asked.since is not None:
        rows = rows.filter(pk__gte=_first_number(asked.since - _SKEW), at__gte=asked.since)
    if asked.cause is not None:
        rows = rows.annotate(flagged=F("causes").bitand(int(_read(asked.cause)))).filter(flagged__gt=0)
    if asked.band is not None:
        rows = rows.filter(band_after=asked.band).exclude(band_before=asked.band)
    return rows


def name_cause(cause: Cause) -> str:
    """Return the name of one cause, as the API says it."""
    return (cause.name or "").lower()


def cause_words(causes: Cause, language: Language) -> str:
    """Return why a change came, in words."""
    return row([WORDS[cause].words(language) for cause in causes], "and", language)


def _find(part: PartKind, key: str) -> int:
    found = Definition.objects.filter(part=part, key=key).values_list("pk", flat=True).first()
    if found is None:
        raise InvalidDataError([Finding(part, _UNKNOWN[part].fill(key=key))])
    return found


def _read(name: str) -> Cause:
    known = {name_cause(cause): cause for cause in Cause}
    if name not in known:
        raise InvalidDataError([Finding("cause", _NONE.fill(known=", ".join(known)))])
    return known[name]


def _first_number(at: int) -> int:
    """Return the number of the first change not before a moment; numbers grow with time."""
    rows = ScoreChange.objects.order_by("pk").values_list("pk", "at")
    low, high = 0, rows.values_list("pk", flat=True).last() or 0
    while low < high:
        middle = (low + high) // 2
        found = rows.filter(pk__gte=middle).first()
        if found is None or found[1] >= at:
            high = middle
        else:
            low = found[0] + 1
    return low
