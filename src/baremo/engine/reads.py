"""Which events a model reads: whoever fetches a history from elsewhere need not fetch more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Reads:
    """Events that are read: by kind, and for some kinds only since so long before now, in microseconds.

    `kinds` says how far back each kind is read, None for all of it; other kinds are not read, but for those that begin
    with one of `prefixes`, and unless `every_kind`. Without `document` no property of any event is read.
    """

    kinds: Mapping[str, int | None] = field(default_factory=dict)
    prefixes: frozenset[str] = frozenset()
    every_kind: bool = False
    document: bool = False


def join_reads(parts: Iterable[Reads]) -> Reads:
    """Return what is read if all of these are."""
    kinds: dict[str, int | None] = {}
    all_parts = tuple(parts)
    for part in all_parts:
        for kind, back in part.kinds.items():
            known = kinds.get(kind, 0)
            kinds[kind] = None if known is None or back is None else max(known, back)
    return Reads(
        kinds=kinds,
        prefixes=frozenset().union(*(part.prefixes for part in all_parts)),
        every_kind=any(part.every_kind for part in all_parts),
        document=any(part.document for part in all_parts),
    )
