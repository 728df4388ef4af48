"""Checking some stored values against the judge, while everything goes on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from random import Random

from baremo.scoring.checking.comparing import Difference, Stored, compare, judge_one, read_stored
from baremo.scoring.checking.sampling import State, draw_contacts, leave_out_busy, read_states
from baremo.scoring.in_force import in_force, load_model_of
from baremo.scoring.stored import LiveModel


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """What a check has looked at and found; who changed meanwhile, or waits to be scored, was passed over."""

    contacts: int = 0
    values: int = 0
    passed_over: int = 0
    differences: tuple[Difference, ...] = ()

    @property
    def wrong_contacts(self) -> list[int]:
        """Of whom something is wrong."""
        return sorted({each.contact for each in self.differences})

    @property
    def wrong_values(self) -> int:
        """How many values are wrong, each in one way or in several."""
        return len({(each.contact, each.part, each.score) for each in self.differences})


def check_sample(
    count: int, random: Random, now: Callable[[], int], tick: Callable[[], None] = lambda: None
) -> Checked:
    """Check the values of contacts drawn at random; `now` gives microseconds, `tick` raises to end the check."""
    return check_contacts(draw_contacts(count, random), now, tick)


def check_contacts(
    contact_ids: Collection[int], now: Callable[[], int], tick: Callable[[], None] = lambda: None
) -> Checked:
    """Check the values of contacts, each by the model in force."""
    publication = in_force()
    if not publication or not contact_ids:
        return Checked()
    live = load_model_of(publication)
    found = [_check_one(number, live, now) for number in _ticking(leave_out_busy(contact_ids), tick)]
    judged = [each for each in found if each is not None]
    return Checked(
        contacts=len(judged),
        values=sum(values for values, _ in judged),
        passed_over=len(contact_ids) - len(judged),
        differences=tuple(difference for _, differences in judged for difference in differences),
    )


def _ticking(numbers: Collection[int], tick: Callable[[], None]) -> Iterator[int]:
    for number in numbers:
        tick()
        yield number


def _check_one(contact: int, live: LiveModel, now: Callable[[], int]) -> tuple[int, list[Difference]] | None:
    """Return how many values were compared, and the differences; None if the contact was not at rest all the time.

    Nothing is locked. Whatever changes a history notes the contact as pending in the same transaction, and scoring
    moves `scored_at`: who stands as before was not changed in between.
    """
    before, at = _look(contact), now()
    state = before[0]
    if state is None or not state.is_settled(at):
        return None
    standings = judge_one(live, contact, at)
    if _look(contact) != before or in_force() != live.publication:
        return None
    return len(standings), list(compare(contact, state, before[1], standings))


def _look(contact: int) -> tuple[State | None, dict[tuple[str, str], Stored]]:
    return read_states([contact]).get(contact), read_stored([contact]).get(contact, {})
