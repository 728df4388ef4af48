"""Checking some stored values against the judge, while everything goes on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from random import Random

from baremo.platform.transactions import snapshot
from baremo.scoring.checking.comparing import Difference, compare, judge_one, read_stored
from baremo.scoring.checking.sampling import draw_contacts, leave_out_busy, read_states
from baremo.scoring.histories import load_history
from baremo.scoring.in_force import in_force, load_model_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """What a check has looked at and found; who waits to be scored was passed over."""

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
    found = [_check_one(number, now, publication) for number in _ticking(leave_out_busy(contact_ids), tick)]
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


def _check_one(contact: int, now: Callable[[], int], publication: int) -> tuple[int, list[Difference]] | None:
    """Return how many values were compared, and the differences; None if something waits to be scored."""
    at = now()
    with snapshot():
        state = read_states([contact]).get(contact)
        if state is None or not state.is_settled(at) or in_force() != publication:
            return None
        stored = read_stored([contact]).get(contact, {})
        live = load_model_of(publication)
        history = load_history([contact], publication=publication)
    standings = judge_one(live, history, at)
    return len(standings), list(compare(contact, state, stored, standings))
