"""The contacts of the sample company: who they are, where they work, and how lively they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random

from baremo.demo.chance import Lot
from baremo.demo.rhythm import DAY, DAYS
from baremo.demo.words import (
    COUNTRIES,
    FIRST_NAMES,
    INDUSTRIES,
    LAST_NAMES,
    PLACES,
    SOURCES,
    TITLES,
    Country,
)

_COUNTRIES = Lot(COUNTRIES, [each.share for each in COUNTRIES])
_BY_CODE = {each.code: each for each in COUNTRIES}
_INDUSTRIES = Lot(INDUSTRIES, [each[1] for each in INDUSTRIES])
_TITLES = Lot(TITLES, [each[2] for each in TITLES])
_SOURCES = Lot([each[0] for each in SOURCES], [each[1] for each in SOURCES])
_FIRST = {names: tuple(listed.split()) for names, listed in FIRST_NAMES.items()}
_LAST = {names: tuple(listed.split()) for names, listed in LAST_NAMES.items()}
_PLACES = tuple(PLACES.split())
_PRIVATE = ("correo.example", "mail.example", "buzon.example")
_PER_COMPANY = 2.4
"""How many contacts a company has."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Employer:
    """A company that people work for."""

    name: str
    domain: str
    industry: str
    employees: int
    fleet: int
    country: Country


@dataclass(kw_only=True, slots=True)
class Person:
    """A contact; `activity` is how much they visit, against the average, and `mail` how readily they open mail."""

    key: str
    first_name: str
    last_name: str
    email: str
    title: str
    employer: Employer
    created_at: int
    source: str
    activity: float
    mail: float
    seller: int | None = None
    tags: list[str] = field(default_factory=list)
    lists: dict[str, str] = field(default_factory=dict)
    more: dict[str, str | int] = field(default_factory=dict)
    """Fields of our own: stage, plan, …"""
    is_character: bool = False

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.first_name} {self.last_name}"

    @property
    def country(self) -> Country:
        """Where they live."""
        return self.employer.country

    def fields(self) -> Mapping[str, str | int]:
        """What is known of them, by field."""
        employer = self.employer
        known: dict[str, str | int] = {
            "name": self.name,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "title": self.title,
            "company": employer.name,
            "industry": employer.industry,
            "employees": employer.employees,
            "website": f"https://www.{employer.domain}",
            "country": employer.country.code,
            "language": employer.country.language,
            "lead_source": self.source,
            "fleet": employer.fleet,
        }
        return known | self.more


def country_of(code: str) -> Country:
    """Return a country by its code."""
    return _BY_CODE[code]


def plain(text: str) -> str:
    """Return a text as it stands in addresses: small, without accents and spaces."""
    folded = unicodedata.normalize("NFD", text.lower())
    return re.sub("[^a-z0-9]+", "-", "".join(each for each in folded if not unicodedata.combining(each))).strip("-")


def make_employers(random: Random, contacts: int) -> list[Employer]:
    """Return the companies for so many contacts."""
    taken: set[str] = set()
    return [_make_employer(random, taken) for _ in range(max(3, int(contacts / _PER_COMPANY)))]


def _make_employer(random: Random, taken: set[str]) -> Employer:
    country = _COUNTRIES.draw(random)
    industry, _, beginnings = _INDUSTRIES.draw(random)
    family = random.choice(_LAST[country.names])
    core = f"{random.choice(beginnings)} {random.choice(_PLACES) if random.random() < 0.6 else family}"
    domain = plain(core)
    while domain in taken:
        core = f"{core.split(maxsplit=1)[0]} {random.choice(_LAST[country.names])} {random.choice(_PLACES)}"
        domain = plain(core) if plain(core) not in taken else f"{plain(core)}-{random.randrange(10_000)}"
    taken.add(domain)
    employees = min(20_000, int(random.lognormvariate(4.0, 1.4)) + 2)
    return Employer(
        name=f"{core} {random.choice(country.suffix)}",
        domain=f"{domain}.example",
        industry=industry,
        employees=employees,
        fleet=int(employees * random.uniform(0.02, 0.5)) if industry not in ("education", "consulting") else 0,
        country=country,
    )


def make_people(random: Random, contacts: int, now: int) -> Iterator[Person]:
    """Give so many contacts, the one that has been there longest first."""
    employers = make_employers(random, contacts)
    taken: set[str] = set()
    for number in range(contacts):
        yield _make_person(random, random.choice(employers), (number + 1) / contacts, now, taken)


def _make_person(random: Random, employer: Employer, place: float, now: int, taken: set[str]) -> Person:
    names = employer.country.names
    first, last = random.choice(_FIRST[names]), random.choice(_LAST[names])
    spanish, english, _ = _TITLES.draw(random)
    title = "Estudiante" if employer.industry == "education" and random.random() < 0.5 else spanish
    # A third had been there before the year began.
    age = DAYS * (1 - place) / 0.65 if place > 0.35 else DAYS * (1.02 + (0.35 - place) * 5)
    return Person(
        key=f"v{len(taken) + 1:06}",
        first_name=first,
        last_name=last,
        email=_make_email(random, (first, last), employer, taken),
        title=title if employer.country.language == "es" else english,
        employer=employer,
        created_at=now - int(age * DAY) - random.randrange(1, DAY),
        source=_SOURCES.draw(random),
        activity=min(60.0, random.paretovariate(1.0) - 0.93),
        mail=random.betavariate(0.8, 2.2),
    )


def _make_email(random: Random, names: tuple[str, str], employer: Employer, taken: set[str]) -> str:
    first, last = map(plain, names)
    domain = random.choice(_PRIVATE) if random.random() < 0.07 else employer.domain
    email = f"{first}.{last}@{domain}" if random.random() < 0.75 else f"{first[0]}{last}@{domain}"
    while email in taken:
        email = f"{first}.{last}{random.randrange(10_000)}@{domain}"
    taken.add(email)
    return email
