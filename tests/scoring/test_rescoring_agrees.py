"""Rescoring gives what the oracle gives, for random models one after another over the same people."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from baremo.model.moments import to_microseconds
from baremo.model.scores import Model
from tests.databases import Database
from tests.events.telling import identify, send, track
from tests.people import FrozenClock
from tests.scoring.settling import settle
from tests.strategies import vocabulary as words
from tests.strategies.histories import NOW
from tests.strategies.models import models

PEOPLE = 12


def tell(chance: random.Random) -> None:
    """Tell a history of some people, over the vocabulary of the random models."""
    messages: list[dict[str, Any]] = []
    for number in range(PEOPLE):
        traits: dict[str, Any] = {
            name: chance.choice(list(values)) for name, values in words.FIELDS.items() if chance.random() < 0.5
        }
        messages.append(identify(userId=f"u{number}", **{k: v for k, v in traits.items() if v is not None}))
        for _ in range(chance.randrange(6)):
            at = words.NOW - timedelta(hours=chance.randrange(1, 24 * 40))
            said: dict[str, Any] = {name: chance.choice(list(values)) for name, values in words.PROPERTIES.items()}
            messages.append(track(chance.choice(words.KINDS), userId=f"u{number}", timestamp=at.isoformat(), **said))
    for begin in range(0, len(messages), 50):
        send(*messages[begin : begin + 50], at=NOW - 1_000_000)


def of_contacts(model: Model) -> Model:
    """Return the model without the scores of deals, which have no values yet."""
    scores = tuple(score for score in model.scores if score.subject_kind == "contact")
    return replace(model, scores=scores)


def stored() -> dict[tuple[str, int], Any]:
    from baremo.scoring.models import Definition, ScoreValue
    from baremo.scoring.values import decode_value

    shown = {row.edition_id: row for row in Definition.objects.exclude(edition=None)}
    return {
        (f"{shown[row.edition_id].part}.{shown[row.edition_id].key}", row.contact_id): (
            decode_value(row.rank, row.beyond),
            row.band,
            row.next_change_at,
        )
        for row in ScoreValue.objects.filter(edition_id__in=list(shown))
    }


def judged(now: int) -> dict[tuple[str, int], Any]:
    from baremo.contacts.models import Contact
    from baremo.engine import oracle
    from baremo.scoring.histories import load_history
    from baremo.scoring.in_force import load_model_in_force, name_of, with_memberships

    live = load_model_in_force()
    numbers = list(Contact.objects.values_list("pk", flat=True))
    found: dict[tuple[str, int], Any] = {}
    scored = oracle.score(with_memberships(live.model), load_history(numbers, publication=live.publication), now)
    for row in scored.values.to_pylist():
        part, key = name_of(row["score"])
        change = None if row["next_change_at"] is None else to_microseconds(row["next_change_at"])
        if part == "score":
            found[f"score.{key}", int(row["subject"])] = (row["value"], row["band"], change)
        elif row["value"] is not None:
            found[f"segment.{key}", int(row["subject"])] = (1, None, change)
    return found


def check_models(data: st.DataObject, at: FrozenClock) -> None:
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.publishing import Said, apply
    from baremo.scoring.refusals import NothingToPublishError

    model = of_contacts(data.draw(models()))
    try:
        apply(model, Said(reason="random", actor=SYSTEM, at=at.now()), removes_others=True)
    except NothingToPublishError:
        return
    settle(at.now())
    assert stored() == judged(to_microseconds(at.now()))


@pytest.mark.parametrize("most", [6, pytest.param(150, marks=pytest.mark.long)])
def test_random_models_one_after_another_leave_what_the_oracle_says(
    most: int, database: Database, clock: FrozenClock
) -> None:
    clock.at = words.NOW
    tell(random.Random(7))

    @settings(
        deadline=None,
        max_examples=most,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],  # what was published before is part of the case, so it cannot be made smaller
    )
    @given(st.data())
    def check(data: st.DataObject) -> None:
        check_models(data, clock)

    check()
