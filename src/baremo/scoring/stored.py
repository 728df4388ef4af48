"""Reading what is stored: drafts, what counts, and the model of the moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from django.db.models import OuterRef, QuerySet, Subquery

from baremo.model.scores import Model
from baremo.platform.refusals import NotFoundError
from baremo.scoring.documents import Part, PartKind, build_model
from baremo.scoring.models import Definition, Publication, Version


@dataclass(frozen=True, slots=True)
class LiveModel:
    """The model that counts, and the publication since which it does; 0 before the first."""

    publication: int
    model: Model


def load_live_model() -> LiveModel:
    """Return the model that was published last, in force or not yet."""
    latest = Publication.objects.order_by("-pk").values_list("pk", "digest").first()
    return build_live(*latest) if latest else LiveModel(0, Model())


def latest_publication() -> int:
    """Return the number of the latest publication; 0 before the first."""
    return Publication.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def list_live_parts(publication: int | None = None) -> list[Part]:
    """Return the scores and segments that count, or that did from a publication on, in the order of their making."""
    versions = Version.objects.exclude(document="").select_related("definition").order_by("definition")
    if publication is None:
        versions = versions.filter(pk__in=Definition.objects.filter(live__isnull=False).values("live"))
    else:
        earlier = Version.objects.filter(definition=OuterRef("definition"), publication__lte=publication)
        versions = versions.filter(pk=Subquery(earlier.order_by("-number").values("pk")[:1]))
    return [_part(each.definition, each.document) for each in versions]


def list_drafts() -> list[Part]:
    """Return the drafts of all scores and segments."""
    return [_part(row, row.draft) for row in Definition.objects.exclude(draft="").order_by("pk")]


def list_definitions(part: PartKind) -> QuerySet[Definition]:
    """Return the scores or segments that have a draft or count."""
    rows = Definition.objects.filter(part=part).exclude(draft="", live=None)
    return rows.select_related("live__publication")


def find_definition(part: PartKind, key: str) -> Definition:
    """Return a score or segment that has a draft or counts; NotFoundError if there is none."""
    row = Definition.objects.filter(part=part, key=key).select_related("live__publication").first()
    if row is None or not (row.draft or row.live):
        raise NotFoundError
    return row


def with_parts(parts: Iterable[Part], new: Iterable[Part]) -> list[Part]:
    """Return parts with some of them replaced or added."""
    merged = {(part.kind, part.key): part for part in parts} | {(part.kind, part.key): part for part in new}
    return [part for part in merged.values() if part.document]


@lru_cache(maxsize=4)
def build_live(publication: int, digest: str) -> LiveModel:
    """Return the model that a publication left; the digest keeps models of other databases apart."""
    # By the number of the publication and not by what is live: another may follow while we read.
    return LiveModel(publication, build_model(list_live_parts(publication)))


def _part(row: Definition, document: str) -> Part:
    return Part(kind=cast("PartKind", row.part), key=row.key, document=document)
