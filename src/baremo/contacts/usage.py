"""How many contacts have which fields, tags and lists, for those who choose among them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import msgspec
from django.db import connection

from baremo.contacts.sql import among, fetch
from baremo.model.texts import fold
from baremo.platform.remembering import Remembered

SAMPLE = 10_000
"""Contacts that are looked at to estimate how many have a field; of fewer all are."""

_TAGS = {
    "sqlite": "select value, count(*) from contacts, json_each(contacts.tags) where tags <> '[]' group by value",
    "postgresql": "select value, count(*) from contacts cross join lateral json_array_elements_text(tags::json) value "
    "where tags <> '[]' group by value",
}
_LISTS = {
    "sqlite": "select key, value, count(*) from contacts, json_each(contacts.lists) where lists <> '{}' "
    "group by key, value",
    "postgresql": "select key, value, count(*) from contacts cross join lateral json_each_text(lists::json) "
    "where lists <> '{}' group by key, value",
}


@dataclass(frozen=True, slots=True)
class FieldUsage:
    """How many contacts have a value in each field."""

    counts: Counter[str]
    is_estimate: bool


def sample_contacts(most: int) -> tuple[list[int], int]:
    """Return the numbers of contacts spread evenly over all of them, or of all, and how many there are."""
    [(count, first, last)] = fetch("select count(*), min(id), max(id) from contacts")
    if count <= most:
        return [row[0] for row in fetch("select id from contacts order by id")], count
    wanted = [first + (last - first) * place // (most - 1) for place in range(most)]
    condition, parameters = among("id", sorted(set(wanted)))
    rows = fetch(f"select id from contacts where {condition} order by id", parameters)  # noqa: S608  # our own names
    return [row[0] for row in rows], count


def _count_fields() -> FieldUsage:
    ids, total = sample_contacts(SAMPLE)
    condition, parameters = among("id", ids)
    rows = fetch(f"select fields from contacts where {condition}", parameters)  # noqa: S608  # our own names
    found = Counter(name for (text,) in rows for name in msgspec.json.decode(text))
    if len(ids) == total:
        return FieldUsage(found, is_estimate=False)
    share = total / max(1, len(ids))
    return FieldUsage(Counter({name: round(count * share) for name, count in found.items()}), is_estimate=True)


def _count_tags() -> dict[str, int]:
    spellings: dict[str, Counter[str]] = {}
    for tag, count in fetch(_TAGS[connection.vendor]):
        spellings.setdefault(fold(tag), Counter())[tag] += count
    # Tags compare without regard to case; the spelling that most contacts have stands for all.
    return {min(each, key=lambda tag: (-each[tag], tag)): each.total() for _, each in sorted(spellings.items())}


def _count_lists() -> dict[str, dict[str, int]]:
    spellings: dict[str, Counter[str]] = {}
    statuses: dict[str, Counter[str]] = {}
    for name, status, count in fetch(_LISTS[connection.vendor]):
        spellings.setdefault(fold(name), Counter())[name] += count
        statuses.setdefault(fold(name), Counter())[status] += count
    return {
        min(each, key=lambda name: (-each[name], name)): dict(sorted(statuses[key].items()))
        for key, each in sorted(spellings.items())
    }


# Most pages ask for the fields because of their names: none of them waits for an estimate every few seconds.
FIELDS = Remembered(_count_fields, least=lambda usage: 60 if usage.is_estimate else 0)
TAGS, LISTS = Remembered(_count_tags), Remembered(_count_lists)
