"""Law 2: however messages arrive, late, early, again, in any batches, values are the same, given the same writings."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baremo.model.scores import Model
from tests.events.telling import send
from tests.laws.steps import PEOPLE, Call, calls
from tests.laws.test_laws import RARELY, archive
from tests.laws.world import DAY, World, find, forget, forget_people
from tests.strategies.models import models

__all__ = ["archive"]
Said = dict[str, Any]
Values = dict[tuple[str, tuple[str, str]], Any]


@st.composite
def messages(draw: st.DrawFn) -> list[Call]:
    """Give messages about people who are known; of each field of each of them one message speaks at most."""
    told: set[tuple[str, str]] = set()
    found = []
    for call in draw(st.lists(calls(), min_size=2, max_size=12, unique_by=lambda call: call.id)):
        names = {(call.who.get("userId", ""), name) for name in call.body.get("traits", {})}
        if "userId" in call.who and "previousId" not in call.body and not names & told:
            told |= names
            found.append(Call({"userId": call.who["userId"]}, call.body, max(0, call.ago), call.id))
    return found


def write(said: list[Call], begin: int) -> list[Said]:
    """Return the bodies, each with a moment of its own."""
    return [
        {**call.body, **call.who, "messageId": call.id, "timestamp": (begin - call.ago - place) / 1_000_000}
        for place, call in enumerate(said)
    ]


def values() -> Values:
    """Return everything that is stored, by the names of people."""
    from baremo.scoring.checking.comparing import read_stored

    numbers = {number: who for who in PEOPLE if (number := find(who)) is not None}
    return {
        (numbers[contact], name): each for contact, row in read_stored(numbers).items() for name, each in row.items()
    }


def facts() -> list[tuple[str, Any, list[tuple[int, int, str | None]]]]:
    """Return since when people are known and what was written down of them, which order may well change."""
    from baremo.contacts.models import Contact
    from baremo.scoring.models import WrittenAward

    numbers = {who: number for who in PEOPLE if (number := find(who)) is not None}
    return [
        (
            who,
            Contact.objects.get(pk=number).created_at,
            list(WrittenAward.objects.filter(contact=number).values_list("rule_id", "at", "event")),
        )
        for who, number in numbers.items()
    ]


def bring_back(known: list[tuple[str, Any, list[tuple[int, int, str | None]]]]) -> None:
    from baremo.contacts.models import Contact
    from baremo.scoring.models import WrittenAward

    for who, created_at, writings in known:
        number = find(who)
        assert number is not None
        Contact.objects.filter(pk=number).update(created_at=created_at)
        for rule, at, event in writings:
            WrittenAward.objects.create(contact_id=number, rule_id=rule, at=at, event=event)


def compare(where: Any, model: Model, said: list[Call], data: st.DataObject) -> None:
    """Let messages arrive one by one while time passes, and then all of them anew, in another way."""
    forget()
    world = World(where)
    world.publish(model)
    world.rest()
    bodies = write(said, world.now)
    for body in bodies:
        send(body, at=world.now)
        if data.draw(st.booleans()):
            world.rest()
        world.now += data.draw(st.sampled_from((0, 1, DAY // 24, DAY, 7 * DAY)))
    world.rest()
    expected, known = values(), facts()
    forget_people()
    again = data.draw(st.lists(st.sampled_from(bodies), max_size=3)) if bodies else []
    left = data.draw(st.permutations([*bodies, *again]))
    while left:
        size = data.draw(st.integers(1, len(left)))
        send(*left[:size], at=world.now)
        left = left[size:]
    bring_back(known)
    world.rest()
    assert values() == expected


@given(model=models(), said=messages(), data=st.data())
@RARELY
def test_neither_order_nor_repetition_changes_a_value(
    archive: Any, model: Model, said: list[Call], data: st.DataObject
) -> None:
    compare(archive, model, said, data)


@pytest.mark.long
@given(model=models(), said=messages(), data=st.data())
@settings(RARELY, max_examples=200)
def test_neither_order_nor_repetition_changes_a_value_at_length(
    archive: Any, model: Model, said: list[Call], data: st.DataObject
) -> None:
    compare(archive, model, said, data)
