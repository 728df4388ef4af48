"""The effect on everybody, asked of the tables in which the values before and after lie."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from baremo.engine.tables import Laid, Tables
from baremo.files.database import quote_text
from baremo.model.scores import Band, Score
from baremo.scoring.whatif.binning import choose_starts
from baremo.scoring.whatif.effect import (
    BandCount,
    Bin,
    Crossing,
    Movement,
    RuleEffect,
    RuleGives,
    ScoreEffect,
    SegmentEffect,
    Spread,
    Standing,
)
from baremo.scoring.whatif.pairing import AFTER, BEFORE, Pair, Pairing, Side

_SIDES: tuple[Side, ...] = (BEFORE, AFTER)
OUTSIDE = -1
"""The place of who is outside the audience; below the lowest band it is 0, and so on upwards."""
NameFile = Callable[[int], Path]

# One row for each pair of values that contacts have: there are few, unless points fade.
_GROUPS = """
create or replace temp table bm_groups as
select before, after, {band_before} as band_before, {band_after} as band_after, contacts
from (select {before} as before, {after} as after, count(*) as contacts from {tables} group by all)
"""
_SPREAD = """
select coalesce(sum(contacts) filter (where {side} is not null), 0),
    coalesce(sum(contacts) filter (where {side} is null), 0), min({side}), max({side}), sum({side} * contacts)
from bm_groups
"""
_QUANTILE = """
select min(value) from (
    select {side} as value, sum(sum(contacts)) over (order by {side}) as upto from bm_groups
    where {side} is not null group by {side}
) where upto >= {share} * {contacts}
"""
_MOVEMENT = """
select coalesce(sum(contacts) filter (where after > before), 0),
    coalesce(sum(contacts) filter (where after < before), 0),
    coalesce(sum(contacts) filter (where before is not distinct from after), 0),
    coalesce(sum(contacts) filter (where before is null and after is not null), 0),
    coalesce(sum(contacts) filter (where before is not null and after is null), 0),
    coalesce(sum(contacts) filter (where {moved}), 0),
    coalesce(sum((after - before) * contacts) filter (where after > before), 0),
    coalesce(sum((before - after) * contacts) filter (where after < before), 0),
    max(after - before) filter (where after > before), max(before - after) filter (where after < before)
from bm_groups
"""
_MOVERS = """
select contact, before, after, {name_before} as band_before, {name_after} as band_after from (
    select contact, before, after, {band_before} as band_before, {band_after} as band_after
    from (select {subject}::bigint as contact, {before} as before, {after} as after from {tables})
) where before is distinct from after or {moved}
"""
_GIVES = """
select count(*) filter (where {count} > 0), coalesce(sum({count}), 0), coalesce(sum({points}), 0)
from {table} where {value} is not null
"""
_SEGMENT = """
select count({before}), count({after}), count(*) filter (where {before} is null and {after} is not null),
    count(*) filter (where {before} is not null and {after} is null)
from {tables}
"""
_MEMBERS = """
select {subject}::bigint as contact, {before} is not null as before, {after} is not null as after from {tables}
where ({before} is null) <> ({after} is null)
"""


class Comparing:
    """Asks tables what becomes of scores and segments, and writes down who moves."""

    def __init__(self, tables: Tables, laid: dict[str, Laid], pairing: Pairing) -> None:
        """Ask about what has been laid out."""
        self._tables, self._laid, self._pairing = tables, laid, pairing

    def compare_score(self, pair: Pair, movers: Path) -> ScoreEffect:
        """Return what becomes of a score; who moves goes to a file."""
        words = self._words(*(self._find(side, "score", pair.key, pair.side(side)) for side in _SIDES))
        words |= {f"band_{side}": _place(side, pair.side(side)) for side in _SIDES}
        words |= {f"name_{side}": _name(side, pair.side(side)) for side in _SIDES}
        words["moved"] = _moved(pair)
        self._tables.run(_GROUPS.format(**words))
        self._tables.write(_MOVERS.format(**words), movers)
        spreads = {side: self._spread(side) if pair.side(side) else None for side in _SIDES}
        crossings = tuple(self._crossings(pair))
        return ScoreEffect(
            score=pair.key,
            before=spreads[BEFORE],
            after=spreads[AFTER],
            bands=tuple(_count_bands(pair, crossings)),
            crossings=crossings,
            histogram=tuple(self._histogram([each for each in spreads.values() if each])),
            movement=Movement(**dict(zip(Movement.__dataclass_fields__, self._row(_MOVEMENT, **words), strict=True))),
            rules=tuple(self._rule(pair, key) for key in pair.changed),
        )

    def compare_segment(self, key: str, members: Path) -> SegmentEffect:
        """Return what becomes of a segment; who enters or leaves goes to a file."""
        found = [self._find(side, "segment", key, True) for side in _SIDES]
        words = self._words(*found)
        before, after, entered, left = self._row(_SEGMENT, **words)
        self._tables.write(_MEMBERS.format(**words), members)
        return SegmentEffect(
            segment=key,
            before=before if found[0] else None,
            after=after if found[1] else None,
            entered=entered,
            left=left,
        )

    def _find(self, side: Side, kind: Any, key: str, is_there: object) -> Laid | None:
        name = self._pairing.names.get((side, (kind, key)))
        return self._laid.get(name) if name is not None and is_there else None

    @staticmethod
    def _words(before: Laid | None, after: Laid | None) -> dict[str, str]:
        """Return what stands for both values in SQL, and the tables from which they come."""
        found = [each for each in (before, after) if each]
        tables = [f"{found[0].table} as t0"]
        if len({each.table for each in found}) > 1:
            tables.append(f"{found[1].table} as t1 using (bm_number)")
        aliases = {found[0].table: "t0", found[-1].table: f"t{len(tables) - 1}"}
        values = [f"{aliases[each.table]}.{each.value}" if each else "null::decimal(38, 6)" for each in (before, after)]
        return {"before": values[0], "after": values[1], "tables": " join ".join(tables), "subject": "t0.subject"}

    def _row(self, statement: str, **words: object) -> tuple[Any, ...]:
        return self._tables.rows(statement.format(**words))[0]

    def _spread(self, side: Side) -> Spread:
        contacts, outside, least, most, total = self._row(_SPREAD, side=side)
        median = self._quantile(side, "0.5", contacts)
        return Spread(contacts=contacts, outside=outside, minimum=least, median=median, maximum=most, total=total)

    def _quantile(self, side: Side, share: str, contacts: int) -> Decimal | None:
        found: Decimal | None = self._row(_QUANTILE, side=side, share=share, contacts=contacts)[0]
        return found

    def _histogram(self, spreads: list[Spread]) -> Iterator[Bin]:
        filled = [each for each in spreads if each.contacts]
        if not filled:
            return
        ends = [
            self._quantile(side, share, spread.contacts)
            for side in _SIDES
            for spread in [self._spread(side)]
            for share in ("0.01", "0.99")
            if spread.contacts
        ]
        known = [each for each in ends if each is not None]
        starts = choose_starts(min(known), max(known))
        counts = [self._count_bins(side, starts) for side in _SIDES]
        for number, start in enumerate(starts):
            yield Bin(start=start, before=counts[0].get(number, 0), after=counts[1].get(number, 0))

    def _count_bins(self, side: Side, starts: list[Decimal]) -> dict[int, int]:
        place = " + ".join(["0", *(f"({side} >= {start})::int" for start in starts[1:])])
        query = f"select {place}, sum(contacts)::bigint from bm_groups where {side} is not null group by 1"  # noqa: S608
        return dict(self._tables.rows(query))

    def _crossings(self, pair: Pair) -> Iterator[Crossing]:
        query = "select band_before, band_after, sum(contacts)::bigint from bm_groups group by all order by all"
        for before, after, contacts in self._tables.rows(query):
            yield Crossing(before=_standing(pair.before, before), after=_standing(pair.after, after), contacts=contacts)

    def _rule(self, pair: Pair, key: str) -> RuleEffect:
        before, after = (self._gives(self._find(side, "score", pair.key, pair.side(side)), key) for side in _SIDES)
        return RuleEffect(rule=key, before=before, after=after)

    def _gives(self, laid: Laid | None, key: str) -> RuleGives | None:
        told = laid.told.get(key) if laid else None
        if laid is None or told is None:
            return None
        row = self._row(_GIVES, table=laid.table, value=laid.value, count=told.count, points=told.points)
        return RuleGives(contacts=row[0], awards=int(row[1]), points=Decimal(row[2]))


def sorted_bands(score: Score | None) -> list[Band]:
    """Return the bands of a score, the lowest first."""
    return sorted(score.bands or (), key=lambda band: band.start) if score else []


def _place(side: Side, score: Score | None) -> str:
    """Return the place of a value among the bands of its score in SQL."""
    steps = " + ".join(["0", *(f"({side} >= {band.start})::int" for band in sorted_bands(score))])
    return f"case when {side} is null then {OUTSIDE} else {steps} end"


def _name(side: Side, score: Score | None) -> str:
    """Return the name of a place in SQL, null if it is no band."""
    steps = [f"when {place} then {quote_text(band.name)}" for place, band in enumerate(sorted_bands(score), 1)]
    return f"case band_{side} {' '.join(steps)} end" if steps else "null::varchar"


def _moved(pair: Pair) -> str:
    """Return in SQL whether somebody stands in another place afterwards; bands are the same if they are called so."""
    names = [[None, *(band.name for band in sorted_bands(score))] for score in (pair.before, pair.after)]
    alike = [
        f"(band_before = {ours} and band_after = {theirs})"
        for ours, name in enumerate(names[0])
        for theirs, other in enumerate(names[1])
        if name == other
    ]
    outside = f"(band_before = {OUTSIDE} and band_after = {OUTSIDE})"
    return f"not ({' or '.join([outside, *alike])})"


def _standing(score: Score | None, place: int) -> Standing:
    names = [None, *(band.name for band in sorted_bands(score))]
    return Standing(band=None, is_outside=True) if place == OUTSIDE else Standing(band=names[place])


def _count_bands(pair: Pair, crossings: tuple[Crossing, ...]) -> Iterator[BandCount]:
    """Give every place of both sides, from the lowest upwards: outside, below all bands, and the bands."""
    bands = [Standing(band=band.name) for band in (*sorted_bands(pair.after), *sorted_bands(pair.before))]
    for place in dict.fromkeys([Standing(band=None, is_outside=True), Standing(band=None), *bands]):
        before = sum(each.contacts for each in crossings if each.before == place)
        yield BandCount(
            band=place, before=before, after=sum(each.contacts for each in crossings if each.after == place)
        )
