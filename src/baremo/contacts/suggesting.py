"""Which values contacts have in their fields, as a sample shows them, for those who choose among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

import msgspec

from baremo.contacts.met_values import MetValues
from baremo.contacts.sql import among, fetch
from baremo.contacts.usage import SAMPLE, sample_contacts
from baremo.platform.kept_counts import KeptCounts


@dataclass(frozen=True, slots=True)
class FieldValues:
    """The values of every field that were met in so many contacts of so many."""

    fields: dict[str, MetValues]
    contacts: int
    of: int


def _count_all() -> FieldValues:
    ids, total = sample_contacts(SAMPLE)
    condition, parameters = among("id", ids)
    return _count(fetch(f"select fields from contacts where {condition}", parameters), total)  # noqa: S608  # our own


def _count_owned(owner: int) -> FieldValues:
    rows = fetch("select fields from contacts where owner_id = %s order by id desc limit %s", [owner, SAMPLE])
    [(total,)] = fetch("select count(*) from contacts where owner_id = %s", [owner])
    return _count(rows, total)


def _count(rows: Collection[tuple[str]], total: int) -> FieldValues:
    found: defaultdict[str, MetValues] = defaultdict(MetValues)
    for (text,) in rows:
        for name, value in msgspec.json.decode(text).items():
            found[name].note(value)
    return FieldValues(dict(found), len(rows), total)


def _count_for(owners: Collection[int | None]) -> dict[int | None, FieldValues]:
    return {owner: _count_all() if owner is None else _count_owned(owner) for owner in owners}


FIELD_VALUES: KeptCounts[int | None, FieldValues] = KeptCounts(_count_for)
"""By whose contacts they are: the number of an owner, or None for everybody's."""
