"""Finding, making and joining the contacts that a batch of messages is about, in memory first and then in bulk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from baremo.contacts.identities import (
    ANONYMOUS,
    USER,
    Claim,
    Standing,
    choose_survivor,
    join_standings,
    may_join,
)
from baremo.contacts.limits import MAX_IDENTITIES
from baremo.contacts.merging import absorb
from baremo.contacts.sql import (
    among,
    fetch,
    insert_rows,
    reserve_contact_ids,
    settle_homes,
    stamp,
)
from baremo.contacts.suppressing import find_suppressed, keep_unsuppressed

_STANDINGS = """
select contact_id, max(case when source = %s then 1 else 0 end), max(case when source <> %s then 1 else 0 end), count(*)
from identities where {condition} group by contact_id
"""
_CONTACT = "id, created_at, updated_at, version, email, name, fields, tags, lists, stamps"
_IDENTITY = "contact_id, source, value, since"


class TooManyIdentitiesError(ValueError):
    """One more identity would make a crowd of a contact."""


@dataclass(eq=False, slots=True)
class Person:
    """Somebody a batch is about; stored, or to be stored once the batch is through."""

    standing: Standing
    into: Person | None = None
    gained: list[Claim] = field(default_factory=list)

    @property
    def root(self) -> Person:
        """Who they have become."""
        person = self
        while person.into is not None:
            person = person.into
        return person

    @property
    def id(self) -> int:
        """The contact's number, known once everybody has been settled."""
        number = self.root.standing.id
        if number is None:
            raise LookupError("not settled yet")
        return number


class Gathering:
    """Everybody a batch is about. It lives as long as its transaction."""

    def __init__(self, claims: Collection[Claim], at: datetime) -> None:
        """Lock and find the contacts to which identities lead."""
        self._at = at
        homes = settle_homes(claims)
        self._people = {number: Person(Standing(number, False, False, 0)) for number in set(homes.values())}
        self._homes = {claim: self._people[number] for claim, number in homes.items()}
        # An identity with a home is not suppressed, so whoever is known costs nothing here.
        self._suppressed = find_suppressed([claim for claim in claims if claim not in homes])
        self._new: dict[Person, None] = {}
        self._merged: list[tuple[Person, Person]] = []
        self._is_counted = False

    def find(self, claims: Sequence[Claim], *, is_explicit: bool = False) -> Person:
        """Return the one person whom identities mean, joining those whom they show to be the same."""
        if self._suppressed:
            claims = keep_unsuppressed(claims, self._suppressed)
        first = self._homes.get(claims[0])
        if first is not None and len(claims) == 1:
            return first.root
        if first is not None and all(self._home(claim) is first.root for claim in claims):
            return first.root
        return self._join(sorted(claims, key=lambda claim: claim.strength), is_explicit=is_explicit)

    def look(self, claims: Sequence[Claim]) -> list[Person]:
        """Return the people whom identities mean as far as they are known, joining nobody."""
        return list(dict.fromkeys(home for claim in claims if (home := self._home(claim)) is not None))

    def list_stored(self) -> list[int]:
        """Return the stored contacts that this is about."""
        return sorted(self._people)

    def settle(self) -> None:
        """Store new contacts and identities, and carry out merges."""
        at = stamp(self._at)
        made = [person for person in self._new if person.into is None]
        numbers = reserve_contact_ids(len(made)) if made else []
        for person, number in zip(made, numbers, strict=True):
            known = person.standing
            person.standing = Standing(number, known.has_user, known.is_known, known.count)
        insert_rows("contacts", _CONTACT, [(number, at, at, 1, "", "", "{}", "[]", "{}", "{}") for number in numbers])
        for survivor, loser in self._merged:
            absorb(_stored(survivor), _stored(loser), self._at)
        everybody = [*self._people.values(), *self._new]
        gained = sorted((claim, person.id) for person in everybody for claim in person.gained)
        insert_rows("identities", _IDENTITY, [(number, *claim, at) for claim, number in gained])

    def list_merged(self) -> list[int]:
        """Return the contacts that have taken in another one."""
        return sorted({survivor.id for survivor, _ in self._merged})

    def list_changed(self) -> set[int]:
        """Return the contacts that are new, have taken in another one or have been taken in."""
        merged = {_stored(person) for pair in self._merged for person in pair}
        return merged | {person.id for person in self._new if person.into is None}

    def _home(self, claim: Claim) -> Person | None:
        person = self._homes.get(claim)
        return person.root if person else None

    def _join(self, claims: Sequence[Claim], *, is_explicit: bool) -> Person:
        if any(claim in self._homes for claim in claims):
            self._count()
        new = [claim for claim in dict.fromkeys(claims) if claim not in self._homes]
        person = self._begin(claims, new)
        for claim in claims:
            home = self._home(claim)
            if home is None or home is person:
                continue
            if may_join(person.standing, home.standing, through=claim, is_explicit=is_explicit):
                person = self._unite(person, home)
        if person.standing.id is None:
            self._new[person] = None
        person.gained += new
        self._homes.update(dict.fromkeys(new, person))
        return person

    def _begin(self, claims: Sequence[Claim], new: Sequence[Claim]) -> Person:
        """Return the contact of the strongest identity, as it would be with the new ones."""
        home = self._home(claims[0])
        known = home.standing if home else Standing(None, False, False, 0)
        standing = Standing(
            id=known.id,
            has_user=known.has_user or any(claim.source == USER for claim in new),
            is_known=known.is_known or any(claim.source != ANONYMOUS for claim in new),
            count=known.count + len(new),
        )
        if home is None:
            return Person(standing)
        if standing.count > MAX_IDENTITIES:
            raise TooManyIdentitiesError
        home.standing = standing
        return home

    def _unite(self, one: Person, other: Person) -> Person:
        joined = join_standings([one.standing, other.standing])
        survivor, loser = (
            (one, other) if choose_survivor([one.standing, other.standing]) is one.standing else (other, one)
        )
        if loser.standing.id is not None:
            self._merged.append((survivor, loser))
        survivor.gained += loser.gained
        loser.gained = []
        loser.into = survivor
        survivor.standing = joined
        return survivor

    def _count(self) -> None:
        """Learn, the first time that it matters, by how many identities of which sorts the contacts are known."""
        if self._is_counted or not self._people:
            return
        self._is_counted = True
        condition, parameters = among("contact_id", self._people)
        rows = fetch(_STANDINGS.format(condition=condition), [USER, ANONYMOUS, *parameters])
        for number, has_user, is_known, count in rows:
            self._people[number].standing = Standing(number, bool(has_user), bool(is_known), count)


def _stored(person: Person) -> int:
    if person.standing.id is None:
        raise LookupError("only stored contacts merge")
    return person.standing.id
