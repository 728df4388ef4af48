"""Filters of contacts: each can list whom it lets through, and tell of one contact whether it does.

Which of the two is quicker depends on how many pass; `selecting.py` chooses. Both forms take the same parameters, and
the second speaks of the contact `w.contact_id`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from baremo.contacts.identities import ANONYMOUS, EMAIL, USER, make_claim
from baremo.contacts.marks import begin_list, mark_field, mark_list, mark_tag
from baremo.contacts.sql import among, find_homes
from baremo.contacts.words import read_search

_LAST = "\U0010ffff"
# The offset keeps planners from turning the question into a join with the whole list.
_HAS_WORD = """
exists (select 1 from contact_words as x where x.contact_id = {contact} and x.word >= %s and x.word < %s
    limit 1 offset 0)
"""


@dataclass(frozen=True, slots=True)
class Filter:
    """A test that contacts pass, in SQL: a query of all who do, and a condition on one."""

    listed: str
    holds: str
    parameters: tuple[Any, ...]


def with_tag(tag: str) -> Filter:
    """Let those through who have a tag."""
    return _with_mark(mark_tag(tag))


def with_field(name: str, value: str) -> Filter:
    """Let those through who have a value in one of the marked fields, in whatever case."""
    return _with_mark(mark_field(name, value))


def on_list(name: str, status: str | None = None) -> Filter:
    """Let those through who are on a list, with a status or with any."""
    return _with_words(_range(begin_list(name))) if status is None else _with_mark(mark_list(name, status))


def owned_by(user: int) -> Filter:
    """Let those through whom a user looks after; nobody looks after those of 0."""
    if not user:
        return Filter(
            "select id as contact_id from contacts where owner_id is null",
            "exists (select 1 from contacts as x where x.id = w.contact_id and x.owner_id is null limit 1 offset 0)",
            (),
        )
    return Filter(
        "select id as contact_id from contacts where owner_id = %s",
        "exists (select 1 from contacts as x where x.id = w.contact_id and x.owner_id = %s limit 1 offset 0)",
        (user,),
    )


def numbered(contact_ids: Collection[int]) -> Filter:
    """Let those through who have one of some numbers."""
    listed, parameters = among("id", contact_ids)
    holds, _ = among("w.contact_id", contact_ids)
    return Filter(f"select id as contact_id from contacts where {listed}", holds, tuple(parameters))  # noqa: S608


def found_by(text: str) -> Filter | None:
    """Let those through whom a search finds, by how words begin or by an identity; None if it finds nobody."""
    words = read_search(text)
    claims = [make_claim(source, text) for source in (EMAIL, USER, ANONYMOUS)]
    named = sorted(set(find_homes([claim for claim in claims if claim is not None]).values()))
    by_words = _with_words(*(_range(word) for word in words)) if words else None
    if not named:
        return by_words
    places = ", ".join(["%s"] * len(named))
    by_identity = Filter(
        f"select id as contact_id from contacts where id in ({places})",  # noqa: S608  # places only
        f"w.contact_id in ({places})",
        tuple(named),
    )
    return _either(by_identity, by_words) if by_words else by_identity


def _either(one: Filter, other: Filter) -> Filter:
    return Filter(
        f"{one.listed} union {other.listed}",
        f"({one.holds} or {other.holds})",
        one.parameters + other.parameters,
    )


def _with_mark(mark: str) -> Filter:
    return Filter(
        "select contact_id from contact_words where word = %s",
        "exists (select 1 from contact_words as x where x.contact_id = w.contact_id and x.word = %s limit 1 offset 0)",
        (mark,),
    )


def _with_words(*ranges: tuple[str, str]) -> Filter:
    """Let those through who have a word in each of some ranges."""
    first = "select f.contact_id from contact_words as f where f.word >= %s and f.word < %s"
    others = "".join(f" and {_HAS_WORD.format(contact='f.contact_id')}" for _ in ranges[1:])
    holds = " and ".join([_HAS_WORD.format(contact="w.contact_id")] * len(ranges))
    return Filter(first + others, f"({holds})", tuple(bound for each in ranges for bound in each))


def _range(begin: str) -> tuple[str, str]:
    return begin, begin + _LAST
