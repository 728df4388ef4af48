"""What an evaluation of a batch of contacts comes to, in the terms of what is stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pyarrow as pa

from baremo.engine.history import Scored
from baremo.scoring.in_force import evaluated_key, load_editions, load_written_rules, name_of
from baremo.scoring.models import Edition
from baremo.scoring.values import Key, Value, read_millionths

MEMBER = 1_000_000
"""The millionths of a member of a segment."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the outcome of a publication's model is kept: editions with their definitions, rules written down."""

    editions: Mapping[str, int]
    """By the name of the score in an evaluation."""
    definitions: Mapping[int, int]
    """Of which definition an edition is."""
    rules: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Award:
    """An award to be written down, at a moment in microseconds."""

    contact: int
    rule: int
    at: int
    event: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The values of a batch, when each contact next changes by itself, and awards to be written down."""

    values: Mapping[Key, Value]
    next_changes: Mapping[int, int | None]
    awards: tuple[Award, ...]


def find_places(publication: int) -> Places:
    """Return where the outcome of the model of the publication in force is kept."""
    by_name = load_editions()
    editions = {evaluated_key(name): edition for name, edition in by_name.items()}
    owners = Edition.objects.filter(pk__in=list(editions.values())).values_list("pk", "definition_id")
    return Places(editions, dict(owners), load_written_rules(publication))


def read_outcome(scored: Scored, contact_ids: Collection[int], places: Places) -> Outcome:
    """Return what an evaluation of contacts comes to; of a segment only its members."""
    values: dict[Key, Value] = {}
    earliest: dict[int, int | None] = dict.fromkeys(contact_ids)
    table = scored.values
    moments = table["next_change_at"].cast(pa.timestamp("us")).cast(pa.int64()).to_pylist()
    columns = (table["score"].to_pylist(), table["subject"].to_pylist(), table["band"].to_pylist())
    for score, subject, band, millionths, moment in zip(
        *columns, read_millionths(table["value"]), moments, strict=True
    ):
        edition = places.editions.get(score)
        contact = int(subject)
        if edition is None or contact not in earliest:
            continue
        earliest[contact] = _earlier(earliest[contact], moment)
        if name_of(score)[0] == "score":
            values[contact, edition] = Value(millionths, band, moment)
        elif millionths is not None:
            values[contact, edition] = Value(MEMBER, None, moment)
    return Outcome(values, earliest, _read_awards(scored.awards, earliest, places))


def _earlier(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


def _read_awards(table: pa.Table, contacts: Collection[int], places: Places) -> tuple[Award, ...]:
    moments = table["at"].cast(pa.int64()).to_pylist()
    names = zip(table["score"].to_pylist(), table["rule"].to_pylist(), strict=True)
    rows = zip(names, table["subject"].to_pylist(), moments, table["event"].to_pylist(), strict=True)
    return tuple(
        Award(int(subject), places.rules[name], at, event)
        for name, subject, at, event in rows
        if name in places.rules and int(subject) in contacts
    )
