"""Law 6: erasing somebody leaves no trace of them anywhere, and changes nothing of anybody else."""

from __future__ import annotations

import itertools
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from baremo.contacts.identities import Claim
from tests.databases import Database
from tests.events.telling import contact_of, identify, list_people, send, track
from tests.people import Door, People
from tests.properties.test_arrival import forget
from tests.traces import find_traces, wipe

RARELY = settings(
    max_examples=25,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking takes minutes, each step being a request
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
PEOPLE = ("ana", "ben", "cid")
SOURCES = ("user_id", "email", "anonymous_id")
_NUMBERS = itertools.count()

Key = tuple[str, str]
"""A person and a source: one identity of theirs."""


@dataclass(frozen=True)
class Said:
    """A message: about whom, what call, and whether it can be taken in."""

    who: frozenset[Key]
    call: str


@dataclass(frozen=True)
class Merged:
    """Two contacts are merged by hand."""

    one: Key
    other: Key


@dataclass(frozen=True)
class Changed:
    """A contact is changed by hand."""

    who: Key


@dataclass(frozen=True)
class Erased:
    """A contact is erased."""

    who: Key
    suppress: bool


KEYS = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(SOURCES))
CALLS = st.sampled_from(
    (
        *("track", "track", "identify", "identify", "tag", "list", "alias", "escaped"),
        *("lent", "lent", "nameless", "undated", "broken", "large", "conflict", "reserved"),
    )
)


@st.composite
def messages(draw: st.DrawFn) -> Said:
    """Give messages that name one person, sometimes two."""
    person = draw(st.sampled_from(PEOPLE))
    who = {(person, source) for source in draw(st.sets(st.sampled_from(SOURCES), min_size=1))}
    if draw(st.integers(0, 5)) == 0:
        who.add(draw(KEYS))
    if len({name for name, _ in who}) > 1:
        # A device does not join two who are both known, and whose the message is would be a question of its own.
        who = {key for key in who if key[1] != "anonymous_id"} or {(person, "user_id")}
    call = draw(CALLS)
    if call != "alias":  # which alone names two of a kind
        who = set({source: (name, source) for name, source in sorted(who)}.values())
    return Said(frozenset(who), call)


STEPS = st.one_of(
    messages(),
    messages(),
    messages(),
    messages(),
    st.builds(Merged, KEYS, KEYS),
    st.builds(Changed, KEYS),
    st.builds(Erased, KEYS, st.booleans()),
    st.builds(Erased, KEYS, st.just(True)),
)


@dataclass
class World:
    """What was done, and what therefore must not be anywhere any more; it knows nothing of how Baremo does it."""

    door: Door
    words: dict[Key, str] = field(default_factory=dict)
    homes: list[set[Key]] = field(default_factory=list)
    said: list[tuple[str, frozenset[Key]]] = field(default_factory=list)
    barred: set[Key] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    stays: set[str] = field(default_factory=set)

    def word(self) -> str:
        return f"zq{next(_NUMBERS):06}w"

    def claim(self, key: Key) -> Claim:
        """Return an identity, each with a word of its own and letters that can be written in several ways."""
        word = self.words.setdefault(key, self.word())
        values = {"user_id": f"Ñ-{word}", "email": f"ñandú.{word}@example.org", "anonymous_id": f"{word}"}
        return Claim(key[1], values[key[1]])

    def home(self, key: Key) -> set[Key] | None:
        return next((home for home in self.homes if key in home), None)

    def number(self, key: Key) -> int:
        return contact_of("=".join(self.claim(key)))

    def do(self, step: object) -> None:
        if isinstance(step, Said):
            self.say(step)
        elif isinstance(step, Merged):
            self.merge(step)
        elif isinstance(step, Changed):
            self.change(step)
        elif isinstance(step, Erased):
            self.erase(step)

    def say(self, step: Said) -> None:
        word, is_good = self.word(), step.call in ("track", "identify", "tag", "list", "alias", "escaped", "lent")
        who = step.who if step.call != "alias" else frozenset(key for key in step.who if key[1] == "user_id")
        if not who or (step.call == "alias" and len(who) < 2):
            return
        if step.call == "lent":
            who = self.lend(who)
        barred = {key for key in who if key in self.barred}
        kept = who - barred
        is_known = any(source != "anonymous_id" for _, source in kept)
        is_barred = bool(barred) and not (is_known and all(source == "anonymous_id" for _, source in barred))
        for body in write(step.call, {key: self.claim(key) for key in who}, word):
            send(body)
        if is_barred:
            self.gone.add(word)
            return
        if is_good or step.call == "conflict":  # of two that conflict, the first is taken in
            self.join(kept)
        if barred and not is_good:
            self.gone.add(word)
            return
        self.said.append((word, kept))
        self.gone -= {self.words[key] for key in kept}  # they are here, or in a refused message, from now on
        self.stays |= {word} if step.call in ("track", "tag", "list", "identify") else set()

    def lend(self, who: frozenset[Key]) -> frozenset[Key]:
        """Let somebody known use the device of somebody who was erased, if there is one."""
        devices = sorted(key for key in self.barred if key[1] == "anonymous_id")
        known = frozenset(key for key in who if key[1] != "anonymous_id")
        return known | {devices[0]} if devices and known else who

    def join(self, keys: frozenset[Key]) -> None:
        homes = [home for home in self.homes if home & keys]
        self.homes = [home for home in self.homes if not home & keys]
        self.homes.append(set(keys).union(*homes))
        self.gone -= {self.words[key] for key in keys}

    def merge(self, step: Merged) -> None:
        one, other = self.home(step.one), self.home(step.other)
        if one is None or other is None or one is other:
            return
        merged = self.door.post(f"/api/contacts/{self.number(step.one)}/merge", {"other": self.number(step.other)})
        assert merged.status_code == 200, merged.content
        self.join(frozenset(one | other))

    def change(self, step: Changed) -> None:
        home = self.home(step.who)
        if home is None:
            return
        number, word = self.number(step.who), self.word()
        version = self.door.get(f"/api/contacts/{number}").json()["version"]
        body = {"version": version, "fields": {"city": word}, "add_tags": [word], "lists": {word: "subscribed"}}
        changed = self.door.ask("PATCH", f"/api/contacts/{number}", body, **{"Idempotency-Key": word})
        assert changed.status_code == 200, changed.content
        self.said.append((word, frozenset({step.who})))

    def erase(self, step: Erased) -> None:
        home = self.home(step.who)
        if home is None:
            return
        before = self.others(home)
        suppress = "true" if step.suppress else "false"
        erased = self.door.ask("DELETE", f"/api/contacts/{self.number(step.who)}?suppress={suppress}")
        assert erased.status_code == 204, erased.content
        assert self.others(home) == before
        self.homes.remove(home)
        self.gone |= {self.words[key] for key in home} | {word for word, who in self.said if who & home}
        self.stays -= self.gone
        self.said = [(word, who) for word, who in self.said if not who & home]
        self.barred |= home if step.suppress else set()

    def others(self, home: set[Key]) -> list[Any]:
        """Return all that is stored of whoever is not to be erased."""
        from baremo.contacts.storing import load_profiles
        from baremo.events.table import list_of_contacts

        theirs = {"=".join(self.claim(key)) for key in home}
        numbers = [contact_of(next(iter(person))) for person in list_people() if not person & theirs]
        return [load_profiles(numbers), list_of_contacts(numbers), sorted(map(sorted, list_people_but(theirs)))]


def list_people_but(theirs: set[str]) -> list[frozenset[str]]:
    return [person for person in list_people() if not person & theirs]


def write(call: str, claims: dict[Key, Claim], word: str) -> list[bytes]:
    """Return the bodies of a call that names some people and carries a word."""
    members = {"user_id": "userId", "anonymous_id": "anonymousId"}
    named: dict[str, Any] = {members[claim.source]: claim.value for claim in claims.values() if claim.source in members}
    address = next((claim.value.upper() for claim in claims.values() if claim.source == "email"), None)
    around: dict[str, Any] = {"context": {"traits": {"email": address}}} if address else {}
    users = [claim.value for claim in claims.values() if claim.source == "user_id"] or [""]
    said = {"name": f"María {word}", "company": word.upper(), "note": f"{word} & co"}
    alias = {"type": "alias", "previousId": users[0], "userId": users[-1]}
    large = track("Seen", **named, **around, words=["x" * 40_000])
    bodies: dict[str, list[Any]] = {
        "track": [track("Seen", **named, **around, words=[word, {word: 1}])],
        "identify": [identify(**named, **around, **said)],
        "tag": [track("Tag Added", **named, **around, tag=word)],
        "list": [track("Subscribed", **named, **around, list=word)],
        "alias": [alias],
        "nameless": [track("", **named, **around, words=word)],
        "undated": [track("Seen", **named, **around, words=word, timestamp="yesterday")],
        "reserved": [track("field_changed", **named, **around, words=word)],
        # The large one says whose it is behind what is kept of it.
        "large": [{"event": word, "properties": large.pop("properties"), "type": large.pop("type"), **named, **around}],
        "conflict": [
            track("Seen", f"{word}-id", **named, **around, words=1),
            track("Seen", f"{word}-id", **named, **around, words=word),
        ],
    }
    bodies["lent"] = bodies["track"]
    if call in bodies:
        return [json.dumps(body, ensure_ascii=call != "nameless").encode() for body in bodies[call]]
    text = json.dumps(bodies["track"][0])
    if call == "escaped":
        return ["".join(f"\\u{ord(sign):04X}" if sign in "zqñÑ" else sign for sign in text).encode()]
    return [text.replace('"type"', '"type" oops').encode()]  # no JSON any more


@pytest.fixture
def world(database: Database, people: People, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """Ana's door, a data directory that belongs to the database, and a log in it."""
    from django.conf import settings as django_settings

    from baremo.platform.logs import JsonFormatter

    monkeypatch.setattr(django_settings, "BAREMO", replace(django_settings.BAREMO, data_dir=database.data_dir))
    handler = logging.FileHandler(database.data_dir / "service.log")
    handler.setFormatter(JsonFormatter())
    logging.getLogger().addHandler(handler)
    level = logging.getLogger().level
    logging.getLogger().setLevel("INFO")
    yield World(people.door("ana"))
    logging.getLogger().setLevel(level)
    logging.getLogger().removeHandler(handler)
    handler.close()


def live(world: World, steps: list[object], directory: Path) -> None:
    """Do steps in a world without people, and look for the erased after each erasure."""
    from django.db import connection

    forget()
    with connection.cursor() as cursor:
        cursor.execute("delete from suppressed_identities")
        cursor.execute("delete from jobs")  # the wiping of this minute was done for the example before
    fresh = World(world.door)
    for step in steps:
        note(str(step))
        fresh.do(step)
        if isinstance(step, Erased):
            assert find_traces(fresh.gone) == []
    assert find_traces(fresh.gone) == []
    assert not fresh.stays or find_traces({min(fresh.stays)})
    world.gone |= fresh.gone
    if fresh.gone:
        wipe(Database(connection.vendor, "", directory))
        assert find_traces(fresh.gone, directory) == []


@given(steps=st.lists(STEPS, min_size=6, max_size=25))
@RARELY
def test_whoever_is_erased_leaves_no_trace(database: Database, world: World, steps: list[object]) -> None:
    live(world, steps, database.data_dir)


@pytest.mark.long
@given(steps=st.lists(STEPS, min_size=10, max_size=60))
@settings(RARELY, max_examples=300)
def test_whoever_is_erased_leaves_no_trace_at_length(database: Database, world: World, steps: list[object]) -> None:
    live(world, steps, database.data_dir)
