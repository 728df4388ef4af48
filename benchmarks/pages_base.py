"""A base of contacts with names as in Spain: some that every twentieth has, and some that hardly anybody has."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SELLER, LARGE_SELLER = "seller@example.org", "large.seller@example.org"
OWNED, OWNED_MANY = 2_000, 100_000
OLD = 30_000
"""Contacts of an import of long ago, who share a word that nobody since has."""
_GIVEN = """
María Carmen Ana Antonio Manuel José Francisco David Juan Javier Daniel Laura Marta Cristina Sara Paula Lucía
Pedro Marcos Mario Sergio Alberto Elena Irene Raquel Nuria Rocío Iván Óscar Ángel Álvaro Íñigo Iker Unai
Ainhoa Begoña
"""
_SURNAMES = """
García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz
Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco
Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés
Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores
Cabrera Campos Vega Fuentes Carrasco Diez Reyes Caballero Nieto Aguilar Pascual Santana Herrero Lorenzo
Montero Hidalgo Giménez Ibáñez Ferrer Durán Santiago Benítez Mora Vicente Vargas Arias Carmona Crespo Román
Pastor Soto Sáez Velasco Moya Soler Parra Esteban Bravo Gallardo Rojas Quintana Zubizarreta
"""
NAMES, SURNAMES = _GIVEN.split(), _SURNAMES.split()
KINDS = ("page_viewed", "email_opened", "email_clicked", "form_submitted", "login")
BEGIN = 1_700_000_000_000_000
STAMP = "2026-01-01 00:00:00"


@dataclass(frozen=True)
class Base:
    """How large it is, and who is in it: the same for the same number."""

    contacts: int
    events: int

    @property
    def busiest(self) -> int:
        """The contact with the most events."""
        return self.contacts // 2

    def name(self, number: int) -> str:
        """Return a name; the most frequent ones belong to many."""
        chance = random.Random(number)
        given = NAMES[min(int(chance.expovariate(0.12)), len(NAMES) - 1)]
        surnames = [SURNAMES[min(int(chance.expovariate(0.05)), len(SURNAMES) - 1)] for _ in range(2)]
        return " ".join([given, *surnames, *(["Antigua"] if number <= OLD else [])])

    def address(self, number: int) -> str:
        """Return an address; 20,000 companies, and one provider that every tenth uses."""
        domain = "correo.example" if number % 10 == 0 else f"empresa{number % 20_000}.example"
        return f"persona.{number}@{domain}"

    def phone(self, number: int) -> str:
        """Return a phone number."""
        return f"6{number:08}"

    def count_events(self, number: int) -> int:
        """Return how many events somebody has: most few, some many."""
        if number == self.busiest:
            return 5_000
        mean = self.events / self.contacts
        return int(random.Random(-number).expovariate(1 / mean)) if mean else 0


def list_contacts(base: Base) -> Iterator[tuple[Any, ...]]:
    """Give the rows of contacts, the number of the owner last."""
    for number in range(1, base.contacts + 1):
        name, address = base.name(number), base.address(number)
        fields = {"email": address, "name": name, "phone": base.phone(number), "city": "Madrid", "plan": "free"}
        stamps = {f"field:{key}": BEGIN for key in fields}
        owner = 1 if number % (base.contacts // OWNED or 1) == 0 else 2 if number % 10 == 1 else None
        dumped = (json.dumps(fields, ensure_ascii=False), '["VIP"]', '{"news":"subscribed"}', json.dumps(stamps))
        yield (number, STAMP, STAMP, 1, address, name.lower(), *dumped, owner)


def list_identities(base: Base) -> Iterator[tuple[Any, ...]]:
    """Give the rows of identities."""
    for number in range(1, base.contacts + 1):
        yield (number, "user_id", f"user-{number}", STAMP)
        yield (number, "email", base.address(number), STAMP)


def list_search_words(base: Base) -> Iterator[tuple[Any, ...]]:
    """Give the rows of words."""
    from baremo.contacts.words import list_words

    for number in range(1, base.contacts + 1):
        fields = {"name": base.name(number), "email": base.address(number), "phone": base.phone(number)}
        for word in sorted(list_words(fields)):
            yield (number, word)


def list_events(base: Base) -> Iterator[tuple[Any, ...]]:
    """Give the rows of events in the order of the table."""
    made = 0
    for number in range(1, base.contacts + 1):
        for turn in range(base.count_events(number)):
            made += 1
            properties = f'{{"url":"https://example.org/pages/{made % 5000}","title":"A page of ours","number":{made}}}'
            at = BEGIN + turn * 86_400_000_000
            yield (number, at, made.to_bytes(16), at, KINDS[made % len(KINDS)], "key:1", False, properties)


TABLES: dict[str, tuple[str, Any]] = {
    "contacts": (
        "id, created_at, updated_at, version, email, name, fields, tags, lists, stamps, owner_id",
        list_contacts,
    ),
    "identities": ("contact_id, source, value, since", list_identities),
    "contact_words": ("contact_id, word", list_search_words),
    "events": ("contact_id, occurred_at, id, received_at, kind, source, automated, properties", list_events),
}


def fill(url: str, base: Base) -> None:
    """Fill a database that has its tables and two sellers."""
    if url.startswith("sqlite"):
        _fill_sqlite(url.removeprefix("sqlite:///"), base)
    else:
        _fill_postgresql(url, base)


def _fill_sqlite(path: str, base: Base) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma synchronous = off")
    connection.execute("pragma cache_size = -500000")
    connection.execute("drop index contact_word")
    owners = _owners(connection.execute("select id, email from users").fetchall())
    for table, (columns, rows) in TABLES.items():
        places = ", ".join("?" for _ in columns.split(","))
        connection.execute("begin")
        connection.executemany(f"insert into {table} ({columns}) values ({places})", _own(table, rows(base), owners))
        connection.execute("commit")
    connection.execute("create index contact_word on contact_words (word, contact_id)")
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()


def _fill_postgresql(url: str, base: Base) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        owners = _owners(connection.execute("select id, email from users").fetchall())
        connection.execute("drop index contact_word")
        for table, (columns, rows) in TABLES.items():
            with connection.cursor() as cursor, cursor.copy(f"copy {table} ({columns}) from stdin") as copy:
                for row in _own(table, rows(base), owners):
                    copy.write_row(row)
        connection.execute("create index contact_word on contact_words (word, contact_id)")
        connection.execute("select setval(pg_get_serial_sequence('contacts', 'id'), (select max(id) from contacts))")
        connection.execute("vacuum analyze")


def _owners(users: Iterable[Sequence[Any]]) -> dict[int | None, int | None]:
    numbers = {email: number for number, email in users}
    return {None: None, 1: numbers[SELLER], 2: numbers[LARGE_SELLER]}


def _own(
    table: str, rows: Iterable[tuple[Any, ...]], owners: dict[int | None, int | None]
) -> Iterator[tuple[Any, ...]]:
    return ((*row[:-1], owners[row[-1]]) for row in rows) if table == "contacts" else iter(rows)
