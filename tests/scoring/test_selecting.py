"""Whichever way a page is found, it is the one that plain Python finds; and pages hold still while values change."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest

from baremo.contacts import selecting
from baremo.contacts.filters import Filter, found_by, on_list, owned_by, with_field, with_tag
from baremo.contacts.profile import Profile, Statement
from baremo.contacts.selecting import Newest, Order, Place, select_contacts
from baremo.scoring.ranking import Range, Ranked, with_value
from tests.databases import Database
from tests.people import BEGIN, People

EDITION, OTHER, SEGMENT = 11, 12, 13
WORDS = ("ana", "anabel", "berta", "sanz", "santos")
RANKS = (-(2**63 - 1), -5, 0, 0, 0, 1, 7, 7, 2**63 - 1)


@dataclass
class Person:
    """What a contact is made of here."""

    id: int
    words: frozenset[str]
    tags: frozenset[str]
    owner: int | None
    rank: int | None
    other: int | None
    is_member: bool


Test = Callable[[Person], bool]


def make_people(chance: random.Random, owner: int, count: int = 60) -> dict[int, Person]:
    """Fill a database with contacts, and return them."""
    from baremo.contacts.models import Contact
    from baremo.contacts.storing import save_profiles
    from baremo.scoring.values import upsert_values

    rows = Contact.objects.bulk_create(Contact(created_at=BEGIN, updated_at=BEGIN) for _ in range(count))
    people = {}
    for row in rows:
        words = frozenset(chance.sample(WORDS, 2))
        tags = frozenset(tag for tag in ("a", "b") if chance.random() < 0.5)
        people[row.pk] = Person(
            row.pk,
            words,
            tags,
            chance.choice((None, owner)),
            chance.choice((None, *RANKS)),
            chance.choice((None, 1, 2)),
            chance.random() < 0.3,
        )
        Contact.objects.filter(pk=row.pk).update(owner=people[row.pk].owner)
    save_profiles({number: describe(each) for number, each in people.items()}, BEGIN)
    values = [(each.id, EDITION, each.rank) for each in people.values()]
    values += [(each.id, OTHER, each.other) for each in people.values() if each.other]
    values += [(each.id, SEGMENT, 1_000_000) for each in people.values() if each.is_member]
    upsert_values((*value, None, None, None, 0) for value in values)
    return people


def describe(person: Person) -> Profile:
    profile = Profile()
    profile.say(Statement("field", "name", " ".join(sorted(person.words)), 1))
    profile.say(Statement("field", "country", "ES" if person.id % 2 else "FR", 1))
    profile.say(Statement("list", "News", "on" if person.id % 3 else "off", 1))
    for tag in person.tags:
        profile.say(Statement("tag", tag, tag, 1))
    return profile


def list_tests(owner: int) -> list[tuple[Filter | None, Test]]:
    """Return every filter beside what it means."""
    return [
        (with_tag("A"), lambda each: "a" in each.tags),
        (with_tag("b"), lambda each: "b" in each.tags),
        (with_field("country", "es"), lambda each: each.id % 2 == 1),
        (on_list("news"), lambda each: True),
        (on_list("NEWS", "off"), lambda each: each.id % 3 == 0),
        (owned_by(owner), lambda each: each.owner == owner),
        (owned_by(0), lambda each: each.owner is None),
        (found_by("ana"), lambda each: any(word.startswith("ana") for word in each.words)),
        (
            found_by("san ana"),
            lambda each: (
                any(word.startswith("ana") for word in each.words)
                and any(word.startswith("san") for word in each.words)
            ),
        ),
        (with_value(OTHER, Range(lowest=2)), lambda each: each.other == 2),
        (with_value(SEGMENT, Range()), lambda each: each.is_member),
    ]


def list_orders(owner: int) -> list[tuple[Order, Callable[[Person], tuple[int, int] | None]]]:
    """Return every order beside the key by which Python sorts; who has none is not listed."""

    def ranked(each: Person) -> tuple[int, int] | None:
        return None if each.rank is None else (-each.rank, each.id)

    def backwards(each: Person) -> tuple[int, int] | None:
        return None if each.rank is None else (each.rank, -each.id)

    return [
        (Newest(), lambda each: (0, -each.id)),
        (Newest(owner), lambda each: (0, -each.id) if each.owner == owner else None),
        (Ranked(EDITION), ranked),
        (Ranked(EDITION, is_descending=False), backwards),
        (
            Ranked(EDITION, Range(-5, 7)),
            lambda each: ranked(each) if each.rank is not None and -5 <= each.rank <= 7 else None,
        ),
    ]


def walk(order: Order, filters: list[Filter], size: int) -> Iterator[list[Place]]:
    """Give the pages one after the other."""
    after = None
    while True:
        page = select_contacts(order, filters, size, after)
        yield page
        if len(page) < size:
            return
        after = page[-1]


@pytest.mark.parametrize("window", [1, 4, 1000])
def test_every_page_is_the_one_that_plain_python_finds(
    database: Database, people: People, monkeypatch: pytest.MonkeyPatch, window: int
) -> None:
    monkeypatch.setattr(selecting, "FIRST_WINDOW", window)
    chance, owner = random.Random(window), people.users["carla"].pk
    crowd = make_people(chance, owner)
    tests = list_tests(owner)
    for _ in range(60):
        order, key = chance.choice(list_orders(owner))
        chosen = chance.sample(tests, chance.randint(0, 3))
        filters = [each for each, _ in chosen if each is not None]
        keys = {each.id: key(each) for each in crowd.values() if all(passes(each) for _, passes in chosen)}
        listed = {number: found for number, found in keys.items() if found is not None}
        expected = sorted(listed, key=listed.__getitem__)
        found = [place.contact for page in walk(order, filters, chance.choice((1, 3, 7, 100))) for place in page]
        assert found == expected


@pytest.mark.parametrize("is_descending", [True, False])
def test_whoever_keeps_a_value_is_listed_once_and_in_order_while_others_change(
    database: Database, people: People, is_descending: bool
) -> None:
    from baremo.scoring.values import upsert_values

    chance, owner = random.Random(3), people.users["carla"].pk
    crowd = make_people(chance, owner)
    restless = set(chance.sample(sorted(crowd), 20))
    quiet = {number for number, each in crowd.items() if each.rank is not None} - restless
    for filters in ([], [with_field("country", "ES")]):
        wanted = [number for number in sorted(quiet) if not filters or number % 2]
        seen: list[Place] = []
        for page in walk(Ranked(EDITION, is_descending=is_descending), filters, 4):
            seen += page
            changed = [(number, EDITION, chance.choice(RANKS), None, None, None, 0) for number in restless]
            upsert_values(changed)
        assert sorted(each.contact for each in seen if each.contact in quiet) == wanted
        sign = -1 if is_descending else 1
        assert all((sign * a.rank, sign * -a.contact) < (sign * b.rank, sign * -b.contact) for a, b in pairwise(seen))
