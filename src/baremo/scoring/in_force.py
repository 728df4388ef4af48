"""The model in force: the one by which the values that people see were computed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias, cast

from django.db import connection
from django.db.models import Q

from baremo.contacts.sql import fetch
from baremo.model.conditions import SegmentTest
from baremo.model.scores import Model, Score, Segment
from baremo.scoring.documents import PartKind
from baremo.scoring.models import Definition, Publication, WrittenRule
from baremo.scoring.stored import LiveModel, build_live

_LOCK = 0x6261_7266
Name: TypeAlias = tuple[PartKind, str]
"""Which score or segment."""
_RuleName = tuple[str, str]
"""The keys of a score and of a rule."""


def in_force() -> int:
    """Return the number of the publication in force; 0 before the first."""
    found = Publication.objects.filter(in_force_at__isnull=False).order_by("-pk").values_list("pk", flat=True).first()
    return found or 0


def hold_in_force() -> int:
    """Return the number of the publication in force, which stays in force until the transaction ends."""
    if connection.vendor == "postgresql":
        fetch("select pg_advisory_xact_lock_shared(%s)", [_LOCK])
    return in_force()


def hold_switch() -> int:
    """Return the number of the publication in force, once all who hold it have ended; nobody else holds it meanwhile.

    Whoever puts another publication in force asks this first, in the same transaction.
    """
    # A SQLite transaction that writes is alone.
    if connection.vendor == "postgresql":
        fetch("select pg_advisory_xact_lock(%s)", [_LOCK])
    return in_force()


def load_model_in_force() -> LiveModel:
    """Return the model by which values are computed now."""
    return load_model_of(in_force())


def load_model_of(publication: int) -> LiveModel:
    """Return the model that a publication left; an empty one for 0."""
    if not publication:
        return LiveModel(0, Model())
    return build_live(publication, Publication.objects.values_list("digest", flat=True).get(pk=publication))


@lru_cache(maxsize=8)
def with_memberships(model: Model) -> Model:
    """Return the model as it is evaluated: a score of contacts more for each segment, in its audience who is in it."""
    return replace(model, scores=(*model.scores, *make_memberships(model.segments)))


def make_memberships(segments: Iterable[Segment]) -> tuple[Score, ...]:
    """Return the scores that stand for segments in an evaluation."""
    return tuple(
        Score(key=evaluated_key(("segment", each.key)), name=each.key, audience=SegmentTest(segment=each.key))
        for each in segments
    )


def evaluated_key(name: Name) -> str:
    """Return the key of the score that stands for a part in an evaluation; keys of scores never begin with a space."""
    part, key = name
    return f" {key}" if part == "segment" else key


def name_of(key: str) -> Name:
    """Return which score or segment a score of an evaluation is about."""
    return ("segment", key[1:]) if key.startswith(" ") else ("score", key)


def load_editions() -> Mapping[Name, int]:
    """Return the editions whose values people see, by score or segment."""
    rows = Definition.objects.filter(edition__isnull=False).order_by("pk").values_list("part", "key", "edition_id")
    return {(cast("PartKind", part), key): edition for part, key, edition in rows}


def load_rule_names(publication: int) -> Mapping[int, _RuleName]:
    """Return the rules whose written awards a publication's model reads, by their numbers, the oldest first.

    A rule that went on through a rescoring may have several numbers: what that found stands apart until the switch.
    """
    still = Q(ended__isnull=True) | Q(ended__gt=publication)
    rows = WrittenRule.objects.filter(still, begun__lte=publication).select_related("definition").order_by("pk")
    return {row.pk: (row.definition.key, row.key) for row in rows}


def load_written_rules(publication: int) -> Mapping[_RuleName, int]:
    """Return the numbers under which the awards of `once` rules are written down, for the model of a publication."""
    return {name: number for number, name in load_rule_names(publication).items()}
