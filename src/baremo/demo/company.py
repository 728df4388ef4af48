"""The whole company: its contacts and everything that they did in a year, the same for the same seed and moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from random import Random

from baremo.demo.campaigns import NEWSLETTER, send_all
from baremo.demo.cast import make_characters
from baremo.demo.chance import stream
from baremo.demo.happenings import Happening
from baremo.demo.lives import live
from baremo.demo.people import Person, make_people

CONTACTS = 20_000
SELLERS = 2
"""How many users sell; contacts are theirs in turn."""


@dataclass(frozen=True, slots=True)
class Company:
    """Contacts, and what happened up to a moment, the oldest first."""

    people: Sequence[Person]
    happenings: Sequence[Happening]
    now: int
    """The moment at which the history ends, in seconds since 1970."""

    def digest(self) -> str:
        """Return what tells this company from every other one."""
        digest = blake2b(digest_size=16)
        for person in self.people:
            digest.update(repr((person.key, person.email, person.created_at, person.fields(), person.lists)).encode())
        for each in self.happenings:
            digest.update(repr(each).encode())
        return digest.hexdigest()


def make_company(seed: int, now: int, contacts: int = CONTACTS) -> Company:
    """Make the company as it is at a moment, in seconds since 1970."""
    characters = list(make_characters(now))
    people = list(make_people(stream(seed, "people"), max(0, contacts - len(characters)), now))
    _begin(stream(seed, "lists"), people)
    happenings = [each for person in people for each in live(stream(seed, "life", person.key), person, now)]
    happenings += send_all(stream(seed, "mail"), people, now)
    happenings += [each for _, told in characters for each in told]
    _give_owners(stream(seed, "owners"), people)
    everybody = sorted([*people, *(person for person, _ in characters)], key=lambda each: each.created_at)
    for number, (person, _) in enumerate(characters):
        person.seller = number % SELLERS
    past = [each for each in happenings if each.at < now]
    past.sort(key=lambda each: (each.at, each.person, each.kind))
    return Company(everybody, past, now)


def _begin(random: Random, people: Sequence[Person]) -> None:
    """Say who gets the newsletter, and what stands on people since they came."""
    for person in people:
        person.more["stage"] = "lead"
        if person.source != "referral" and random.random() < 0.78:
            person.lists[NEWSLETTER] = "subscribed"
        if person.title in ("Estudiante", "Student"):
            person.tags.append("student")
        if person.source == "trade fair":
            person.tags.append(random.choice(("trade fair 2025", "trade fair 2026")))


def _give_owners(random: Random, people: Sequence[Person]) -> None:
    """Give to sellers whoever has come further than others, and some more."""
    for person in people:
        if person.more["stage"] != "lead" or random.random() < 0.08:
            person.seller = random.randrange(SELLERS)
