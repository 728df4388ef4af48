"""A base of contacts with names as in Spain: some that every twentieth has, and some that hardly anybody has.

It is made inside the database, by statements that both databases understand but for the functions named below.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from baremo.contacts.marks import mark_list, mark_tag
from baremo.contacts.words import list_words

SELLER, LARGE_SELLER = "seller@example.org", "large.seller@example.org"
OLD = 30_000
"""Contacts of an import of long ago, who share a word that nobody since has."""
SLOTS = 1_009
_AT_ONCE = 25_000
_GIVEN = """
María Carmen Ana Antonio Manuel José Francisco David Juan Javier Daniel Laura Marta Cristina Sara Paula Lucía Pedro
Marcos Mario Sergio Alberto Elena Irene Raquel Nuria Rocío Iván Óscar Ángel Álvaro Íñigo Iker Unai Ainhoa Begoña
"""
_SURNAMES = """
García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz
Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales Suárez
Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano
Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco Diez Reyes
Caballero Nieto Aguilar Pascual Santana Herrero Lorenzo Montero Hidalgo Giménez Ibáñez Ferrer Durán Santiago Benítez
Mora Vicente Vargas Arias Carmona Crespo Román Pastor Soto Sáez Velasco Moya Parra Esteban Bravo Gallardo Rojas
Quintana Zubizarreta
"""
_DOMAIN = "case when n % 10 = 0 then 'correo.example' else 'empresa' || (n % 20000) || '.example' end"
_ADDRESS = f"'persona.' || n || '@' || {_DOMAIN}"
_PHONE = "(600000000 + n)"
_NAME = f"g.name || ' ' || a.name || ' ' || b.name || case when n <= {OLD} then ' Antigua' else '' end"
_PEOPLE = f"""
numbers join given as g on g.slot = (n * 7919) % {SLOTS} join surnames as a on a.slot = (n * 389) % {SLOTS}
join surnames as b on b.slot = (n / 7 * 631) % {SLOTS}
"""
_FIELDS = (
    f"""'{{"email":"' || {_ADDRESS} || '","name":"' || {_NAME} || '","phone":"' || {_PHONE} || '","plan":"free"}}'"""
)
_STAMPS = """'{"field:email":1700000000000000,"field:name":1700000000000000,"field:plan":1700000000000000}'"""
_CONTACTS = f"""
insert into contacts (id, created_at, updated_at, version, email, name, fields, tags, lists, stamps, owner_id)
select n, '2026-01-01 00:00:00', '2026-01-01 00:00:00', 1, {_ADDRESS}, '', {_FIELDS}, '["VIP"]',
    '{{"news":"subscribed"}}', {_STAMPS},
    case when n % 500 = 0 then SELLER when n % 10 = 1 then LARGE end
from {_PEOPLE}
"""
_IDENTITIES = f"""
insert into identities (contact_id, source, value, since)
select n, 'user_id', 'user-' || n, '2026-01-01 00:00:00' from numbers
union all select n, 'email', {_ADDRESS}, '2026-01-01 00:00:00' from numbers
"""
_WORDS = f"""
insert into contact_words (contact_id, word)
select n, g.word from {_PEOPLE} union select n, a.word from {_PEOPLE} union select n, b.word from {_PEOPLE}
union select n, {_ADDRESS} from numbers union select n, {_DOMAIN} from numbers
union select n, cast({_PHONE} as text) from numbers
union all select n, '{mark_tag("VIP")}' from numbers
union all select n, '{mark_list("news", "subscribed")}' from numbers
union select n, 'antigua' from numbers where n <= {OLD}
"""
_EVENTS = """
insert into events (contact_id, occurred_at, id, received_at, kind, source, automated, properties)
select n, 1700000000000000 + k * 86400000000, {id}, 1700000000000000 + k * 86400000000,
    case (n + k) % 5 when 0 then 'page_viewed' when 1 then 'email_opened' when 2 then 'email_clicked'
    when 3 then 'form_submitted' else 'login' end, 'key:1', {false},
    '{{"url":"https://example.org/pages/' || ((n + k) % 5000) || '","title":"A page of ours","number":' || k || '}}'
from numbers join shares on shares.slot = (n * 197) % {slots} join turns on turns.k <= shares.many
order by n, k
"""
Execute = Callable[[str], Any]
Many = Callable[[str, list[tuple[Any, ...]]], Any]


@dataclass(frozen=True)
class Base:
    """How large it is: the same for the same numbers."""

    contacts: int
    events: int

    @property
    def busiest(self) -> int:
        """Return one of the contacts with the most events: their slot is the last one."""
        return next(number for number in range(self.contacts // 2, self.contacts) if number * 197 % SLOTS == SLOTS - 1)

    def address(self, number: int) -> str:
        """Return an address; 20,000 companies, and one provider that every tenth uses."""
        domain = "correo.example" if number % 10 == 0 else f"empresa{number % 20_000}.example"
        return f"persona.{number}@{domain}"

    def phone(self, number: int) -> str:
        """Return a phone number."""
        return str(600_000_000 + number)


def fill(url: str, base: Base) -> None:
    """Fill a database that has its tables and two sellers."""
    if url.startswith("sqlite"):
        _fill_sqlite(url.removeprefix("sqlite:///"), base)
    else:
        _fill_postgresql(url, base)


def _fill_sqlite(path: str, base: Base) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in ("synchronous = off", "cache_size = -500000", "temp_store = memory", "foreign_keys = off"):
        connection.execute(f"pragma {setting}")
    connection.execute("begin")
    _make(connection.execute, connection.executemany, base, {"id": "randomblob(16)", "false": "0"}, "?")
    connection.execute("commit")
    connection.execute("analyze")
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()


def _fill_postgresql(url: str, base: Base) -> None:
    import psycopg

    with psycopg.connect(url) as connection, connection.cursor() as cursor:
        words = {"id": "decode(md5(n || '-' || k), 'hex')", "false": "false"}
        moment = "'2026-01-01 00:00:00'"
        _make(
            lambda text: cursor.execute(text.replace(moment, f"timestamptz {moment}")),
            cursor.executemany,
            base,
            words,
            "%s",
        )
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("select setval(pg_get_serial_sequence('contacts', 'id'), (select max(id) from contacts))")
        connection.execute("vacuum analyze")


def _make(execute: Execute, many: Many, base: Base, words: dict[str, str], place: str) -> None:
    for table, rows in _tables(base).items():
        columns = "slot bigint, name text, word text" if table in ("given", "surnames") else "slot bigint, many bigint"
        execute(f"create temp table {table} ({columns if table != 'turns' else 'k bigint'})")
        many(f"insert into {table} values ({', '.join([place] * len(rows[0]))})", rows)
    execute("create temp table numbers (n bigint)")
    sellers = dict(execute("select email, id from users").fetchall())
    execute("drop index contact_word")
    owners = {"seller": sellers[SELLER], "large_seller": sellers[LARGE_SELLER]}
    for statement in _steps(base, owners, words):
        execute(statement)
    execute("create index contact_word on contact_words (word, contact_id)")


def _steps(base: Base, owners: dict[str, int], words: dict[str, str]) -> Iterator[str]:
    for begin in range(1, base.contacts + 1, _AT_ONCE):
        end = min(begin + _AT_ONCE - 1, base.contacts)
        yield "delete from numbers"
        yield (
            "insert into numbers with recursive counted(n) as "
            f"(select {begin} union all select n + 1 from counted where n < {end}) select n from counted"
        )
        yield _CONTACTS.replace("SELLER", str(owners["seller"])).replace("LARGE", str(owners["large_seller"]))
        yield _IDENTITIES
        yield _WORDS
        yield _EVENTS.format(slots=SLOTS, **words)


def _tables(base: Base) -> dict[str, list[tuple[Any, ...]]]:
    shares = [(slot, _share(slot, 1.5 * base.events / base.contacts)) for slot in range(SLOTS)]
    most = max(many for _, many in shares)
    return {
        "given": [(slot, *_named(_GIVEN.split(), slot, 8)) for slot in range(SLOTS)],
        "surnames": [(slot, *_named(_SURNAMES.split(), slot, 20)) for slot in range(SLOTS)],
        "shares": shares,
        "turns": [(number,) for number in range(1, most + 1)],
    }


def _share(slot: int, mean: float) -> int:
    """Return how many events a slot's contacts have: most few, some many."""
    return int(-mean * 0.66 * math.log(1 - (slot + 0.5) / SLOTS))


def _named(names: list[str], slot: int, mean: float) -> tuple[str, str]:
    place = int(-mean * math.log(1 - (slot * 613 % SLOTS + 0.5) / SLOTS))
    name = names[min(place, len(names) - 1)]
    [word] = list_words({"name": name})
    return name, word
