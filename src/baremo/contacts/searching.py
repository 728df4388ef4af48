"""Finding contacts by how a word of their name, their address or their phone begins, or by what they are known by.

A beginning that few have is looked up among the words; one that many have is held against the latest contacts one by
one, of which some soon fit. Either way the time does not grow with the number of contacts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from baremo.contacts.identities import ANONYMOUS, EMAIL, USER, make_claim
from baremo.contacts.sql import among, fetch, find_homes
from baremo.contacts.words import read_search

_LAST = "\U0010ffff"
_NUMBER = 2**63 - 1
_FEW = 10_000
_WALKED = (6_000, 12_000, 24_000)

# The sum keeps planners from reading everything in the order of contacts when the words lead there at once.
_LOOK_UP = "select contact_id from contact_words where word >= %s and word < %s and contact_id + 0 < %s"
_WALK = """
select distinct contact_id from contact_words as first
where contact_id < %s and contact_id >= %s and word >= %s and word < %s{others}
order by contact_id desc limit %s
"""
_SORT = """
select distinct contact_id + 0 as number from contact_words as first
where word >= %s and word < %s and contact_id + 0 < %s{others}
order by number desc limit %s
"""
_OTHER = """
 and exists (select 1 from contact_words as w where w.contact_id = first.contact_id and w.word >= %s and w.word < %s)
"""
_OWNED_WALK = """
select c.id from contacts as c where c.owner_id = %s and c.id < %s{words} order by c.id desc limit %s
"""
_HAS = " and exists (select 1 from contact_words as w where w.contact_id = c.id and w.word >= %s and w.word < %s)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Part of a result: how many contacts, from which number on downward, and whose."""

    limit: int
    before: int | None = None
    owner: int | None = None


def find_contacts(text: str, wanted: Wanted) -> list[int]:
    """Return the latest contacts that a text finds, by number; a text without letters or digits finds nobody."""
    words = read_search(text)
    found = set(_find_named(text, wanted))
    if words:
        found |= set(_find_by_words(words, wanted))
    return sorted(found, reverse=True)[: wanted.limit]


def _find_named(text: str, wanted: Wanted) -> list[int]:
    claims = [make_claim(source, text) for source in (EMAIL, USER, ANONYMOUS)]
    homes = set(find_homes([claim for claim in claims if claim is not None]).values())
    found = [number for number in homes if number < _before(wanted)]
    if wanted.owner is None or not found:
        return found
    condition, parameters = among("id", found)
    rows = fetch(f"select id from contacts where {condition} and owner_id = %s", [*parameters, wanted.owner])  # noqa: S608
    return [row[0] for row in rows]


def _find_by_words(words: Sequence[str], wanted: Wanted) -> list[int]:
    if wanted.owner is not None:
        return _walk_owned(words, wanted)
    # Whoever has the rarest word is looked at, and asked for the others.
    first, *others = sorted(words, key=lambda word: _count(word, wanted)) if len(words) > 1 else words
    few = fetch(f"{_LOOK_UP} limit {_FEW + 1}", [*_range(first), _before(wanted)])
    if len(few) <= _FEW:
        return _sort(first, others, wanted) if others else sorted({row[0] for row in few}, reverse=True)
    walked = _walk(first, others, wanted)
    # Many have it and hardly any of the latest: it is worth sorting them all.
    return walked if len(walked) >= wanted.limit else _sort(first, others, wanted)


def _count(word: str, wanted: Wanted) -> int:
    """Return how many have a word, as far as it matters."""
    counted = f"select count(*) from ({_LOOK_UP} limit {_FEW + 1}) as found"  # noqa: S608  # our own words
    found: int = fetch(counted, [*_range(word), _before(wanted)])[0][0]
    return found


def _walk(first: str, others: Sequence[str], wanted: Wanted) -> list[int]:
    """Look at the latest contacts, and at more of them as long as too few fit; less than wanted may be found."""
    newest = fetch("select coalesce(max(id), 0) from contacts")[0][0]
    begin = min(_before(wanted), newest + 1)
    found: list[int] = []
    for many in _WALKED:
        statement = _WALK.format(others=_OTHER * len(others))
        parameters = [begin, begin - many, *_range(first), *_ranges(others), wanted.limit - len(found)]
        found += [row[0] for row in fetch(statement, parameters)]
        begin -= many
        if len(found) >= wanted.limit or begin <= 0:
            break
    return found


def _sort(first: str, others: Sequence[str], wanted: Wanted) -> list[int]:
    statement = _SORT.format(others=_OTHER * len(others))
    parameters = [*_range(first), _before(wanted), *_ranges(others), wanted.limit]
    return [row[0] for row in fetch(statement, parameters)]


def _walk_owned(words: Sequence[str], wanted: Wanted) -> list[int]:
    statement = _OWNED_WALK.format(words=_HAS * len(words))
    parameters = [wanted.owner, _before(wanted), *_ranges(words), wanted.limit]
    return [row[0] for row in fetch(statement, parameters)]


def _before(wanted: Wanted) -> int:
    return _NUMBER if wanted.before is None else wanted.before


def _range(word: str) -> tuple[str, str]:
    return word, word + _LAST


def _ranges(words: Sequence[str]) -> list[str]:
    return [bound for word in words for bound in _range(word)]
