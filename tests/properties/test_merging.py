"""Law 6: two contacts that are merged are one contact who had both histories from the start, also by score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.engine import oracle
from baremo.engine.history import MOMENT, History
from baremo.model.scores import Model
from tests.databases import Database
from tests.events.telling import contact_of, identify, profile_of, send, track
from tests.properties.test_arrival import forget
from tests.properties.test_engines import by_key
from tests.strategies import vocabulary as words
from tests.strategies.histories import MOMENTS, NOW
from tests.strategies.models import models

RARELY = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
FIELDS: tuple[dict[str, tuple[Any, ...]], ...] = (
    {"country": ("ES", "es", "MX"), "vip": (True, False)},
    {"city": ("Madrid", "Leganés"), "employees": (7, 50)},
)
"""What is said of each of both. A field of which both speak is dated in two ways by `field_changed`; see below."""
NAMES = {"tag_added": "Tag Added", "tag_removed": "Tag Removed", "list_subscribed": "Subscribed"}


@dataclass(frozen=True)
class Call:
    """One call about one of both."""

    who: int
    body: Mapping[str, Any]
    at: int


@st.composite
def calls(draw: st.DrawFn) -> Call:
    who, at = draw(st.integers(0, 1)), draw(MOMENTS)
    around = {"timestamp": at / 1_000_000, "messageId": f"m{draw(st.integers(0, 10**9))}"}
    kind = draw(st.sampled_from((*words.KINDS, *words.KINDS, *NAMES, "identify")))
    if kind == "identify":
        name = draw(st.sampled_from(sorted(FIELDS[who])))
        return Call(who, {**identify(**{name: draw(st.sampled_from(FIELDS[who][name]))}), **around}, at)
    properties = {name: draw(st.sampled_from(values)) for name, values in words.PROPERTIES.items()}
    if kind in NAMES:
        part, known = ("tag", words.TAG_SPELLINGS) if kind.startswith("tag") else ("list", words.LIST_SPELLINGS)
        properties = {part: draw(st.sampled_from(known))}
    return Call(who, {**track(NAMES.get(kind, kind)), "properties": properties, **around}, at)


def tell(said: list[Call], ids: tuple[str, str]) -> None:
    for number, call in enumerate(said):
        send({**call.body, "userId": ids[call.who]}, at=NOW + number)


def merge(how: str) -> None:
    """Merge Ana and Ben in one of the ways there are."""
    from baremo.events.people import merge_contacts
    from baremo.platform import clock
    from baremo.platform.actor import SYSTEM

    if how == "alias":
        send({"type": "alias", "userId": "ana", "previousId": "ben"}, at=NOW)
    elif how == "address":
        for name in ("ana", "ben"):
            send({**identify(), "userId": name, "context": {"traits": {"email": "both@example.org"}}}, at=NOW)
    else:
        merge_contacts(contact_of("user_id=ana"), contact_of("user_id=ben"), SYSTEM, at=clock.now())


def history_of(identity: str) -> History:
    """Return what is stored of one contact as an engine takes it."""
    from baremo.contacts.models import Contact
    from baremo.events.table import list_of_contacts

    row = Contact.objects.get(pk=contact_of(identity))
    profile = profile_of(identity)
    events = [each for each in list_of_contacts([row.pk]) if '"field":"email"' not in each.properties]
    contact = {
        "id": "who",
        "created_at": row.created_at.replace(tzinfo=None),
        "tags": sorted(profile.tags),
        "lists": row.lists,
        "fields": row.fields,
    }
    types = {"id": pa.string(), "created_at": MOMENT, "tags": pa.list_(pa.string())}
    types |= {"lists": pa.string(), "fields": pa.string()}
    return History(
        contacts=pa.Table.from_pylist([contact], pa.schema(types)),
        events=pa.table(
            {
                "id": pa.array([each.id.hex() for each in events], pa.string()),
                "contact": pa.array(["who" for _ in events], pa.string()),
                "kind": pa.array([each.kind for each in events], pa.string()),
                "occurred_at": pa.array([each.occurred_at for each in events], pa.int64()).cast(MOMENT),
                "automated": pa.array([each.automated for each in events], pa.bool_()),
                "properties": pa.array([each.properties for each in events], pa.string()),
            }
        ),
    )


def rows(history: History) -> list[Any]:
    return sorted(map(str, history.events.to_pylist()))  # type: ignore[union-attr]  # a table


@pytest.mark.parametrize("how", ["alias", "address", "hand"])
@given(said=st.lists(calls(), min_size=2, max_size=12, unique_by=lambda call: call.body["messageId"]), model=models())
@RARELY
def test_merging_two_is_one_who_had_both_histories(
    database: Database, how: str, said: list[Call], model: Model
) -> None:
    both = {call.who for call in said}
    if both != {0, 1}:
        said = [*said, Call((both ^ {0, 1}).pop(), {**track("login", "extra"), "timestamp": NOW / 1_000_000}, NOW)]
    forget()
    tell(said, ("ana", "ana"))
    expected = history_of("user_id=ana")
    known = profile_of("user_id=ana")
    forget()
    tell(said, ("ana", "ben"))
    merge(how)
    found = history_of("user_id=ben")
    # Both speak of fields of their own; where both spoke of one, its changes stay dated as each of both saw them.
    assert rows(found) == rows(expected)
    same = profile_of("user_id=ben")
    same.fields.pop("email", None)
    assert (same.fields, same.tags, same.lists) == (known.fields, known.tags, known.lists)
    fields = expected.contacts.to_pylist()[0]["fields"]  # type: ignore[union-attr]  # a table
    place = found.contacts.column_names.index("fields")  # type: ignore[union-attr]  # a table
    found = History(
        contacts=found.contacts.set_column(place, "fields", pa.array([fields], pa.string())),  # type: ignore[union-attr]
        events=found.events,
    )
    assert by_key(oracle.score(model, found, NOW)) == by_key(oracle.score(model, expected, NOW))
