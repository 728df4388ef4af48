"""What is stored of contacts beside what the judge says of them, and every difference by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from baremo.contacts.sql import among, fetch
from baremo.engine.history import History
from baremo.engine.oracle import Standing, judge
from baremo.model.moments import write_moment
from baremo.scoring.checking.sampling import State
from baremo.scoring.in_force import name_of, with_memberships
from baremo.scoring.stored import LiveModel
from baremo.scoring.values import decode_value

_STORED = """
select v.contact_id, d.part, d.key, v.rank, v.beyond, v.band, v.next_change_at
from score_values v join definitions d on d.edition_id = v.edition_id
where {condition}
"""
_Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Stored:
    """A value as it is stored, or as it would have to be."""

    value: Decimal | None
    band: str | None
    next_change_at: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """Something that is stored and is not right; `score` is a score or a segment, empty for the contact as a whole."""

    contact: int
    part: str
    score: str
    what: str
    stored: str
    right: str

    def __str__(self) -> str:
        """Return all of it in one line."""
        where = f"{self.part} {self.score}, " if self.score else ""
        return f"{where}contact {self.contact}: {self.what} {self.stored} ≠ {self.right}"


def read_stored(contact_ids: Collection[int]) -> dict[int, dict[_Name, Stored]]:
    """Return the values that people see, of scores and of segments."""
    condition, parameters = among("v.contact_id", sorted(contact_ids))
    found: dict[int, dict[_Name, Stored]] = defaultdict(dict)
    for contact, part, key, rank, beyond, band, change in fetch(_STORED.format(condition=condition), parameters):
        found[contact][part, key] = Stored(decode_value(rank, beyond), band, change)
    return found


def judge_one(live: LiveModel, history: History, now: int) -> list[Standing]:
    """Return what the contact of a history stands at in every active score and in every segment."""
    model = with_memberships(live.model)
    found = judge(model, history, now)
    return [each for each in found.standings() if model.score(each.score).subject_kind == "contact"]


def compare(
    contact: int, state: State, stored: Mapping[_Name, Stored], standings: Collection[Standing]
) -> Iterator[Difference]:
    """Give every difference between what is stored of a contact and what is right."""
    if state.scored_at is None:
        yield Difference(contact=contact, part="", score="", what="scored", stored="never", right="once at least")
        return
    for standing in standings:
        part, key = name_of(standing.score)
        for what, is_so, right in _differing(standing, stored.get((part, key)), is_segment=part == "segment"):
            yield Difference(contact=contact, part=part, score=key, what=what, stored=is_so, right=right)
    coming = [each.next_change_at for each in standings if each.next_change_at is not None]
    if coming and (state.next_change_at is None or state.next_change_at > min(coming)):
        stands, right = _moment(state.next_change_at), _moment(min(coming))
        yield Difference(contact=contact, part="", score="", what="next look", stored=stands, right=right)


def _differing(standing: Standing, stored: Stored | None, *, is_segment: bool) -> Iterator[tuple[str, str, str]]:
    for award in standing.awards:
        if award.must_be_written:
            yield f"award of {award.rule}", "unwritten", _moment(award.at)
    if is_segment and (stored is not None) != standing.is_in_audience:
        yield "member", _question(stored is not None), _question(standing.is_in_audience)
    elif stored is not None:
        yield from _differing_values(standing, stored, is_segment=is_segment)
    elif not is_segment:
        yield "value", "missing", _number(standing.value)


def _differing_values(standing: Standing, stored: Stored, *, is_segment: bool) -> Iterator[tuple[str, str, str]]:
    if not is_segment and stored.value != standing.value:
        yield "value", _number(stored.value), _number(standing.value)
    elif stored.band != standing.band:
        yield "band", str(stored.band), str(standing.band)
    if stored.next_change_at != standing.next_change_at:
        yield "next_change_at", _moment(stored.next_change_at), _moment(standing.next_change_at)


def _moment(at: int | None) -> str:
    return "never" if at is None else write_moment(at)


def _number(value: Decimal | None) -> str:
    return "none" if value is None else f"{value.normalize():f}"


def _question(answer: bool, /) -> str:
    return "yes" if answer else "no"
