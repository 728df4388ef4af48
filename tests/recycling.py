"""Databases of PostgreSQL that serve one test after another: to empty one costs a tenth of making one.

After each test everything is as it was in the template: rows, counters, and, if anything else has been changed, a new
database takes its place. Each test has a name of its own, so nothing that outlives another finds its way in.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg

from tests.postgresql import Server

MOST_USES = 40
"""Emptied tables keep the room that they had until somebody tidies up."""

_SHAPES = (
    *("pg_attrdef", "pg_attribute", "pg_class", "pg_constraint", "pg_event_trigger", "pg_extension", "pg_index"),
    *("pg_policy", "pg_proc", "pg_rewrite", "pg_sequence", "pg_statistic_ext", "pg_trigger", "pg_type"),
)
# Every change of a table, a trigger and so on leaves a row that somebody has written since, or one row less.
_SHAPE = "select " + ", ".join(f"(select (count(*), max(xmin::text::bigint))::text from {each})" for each in _SHAPES)
_SHAPE += (
    ", (select count(*) from pg_db_role_setting where setdatabase <> 0), (select count(*) from pg_largeobject_metadata)"
)
_TABLES = "select oid::regclass::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
_COUNTERS = "select seqrelid::regclass::text from pg_sequence order by 1"
_OTHERS = "select count(*) from pg_stat_activity where datname = %s and backend_type = 'client backend'"


@dataclass
class Recycled:
    """A database, and how often it has been used."""

    name: str
    shape: Any
    uses: int = 0


@dataclass
class Recycling:
    """The databases of one server that wait for a test."""

    server: Server
    template: str
    _free: list[Recycled] = field(default_factory=list)
    _rows: dict[str, bytes] = field(default_factory=dict)
    _emptying: str = ""

    def learn(self) -> None:
        """Learn what the template holds."""
        with self._connect(self.template) as connection:
            tables = [name for (name,) in connection.execute(_TABLES)]
            for table in tables:
                with connection.cursor().copy(f"copy {table} to stdout (format binary)") as rows:
                    self._rows[table] = b"".join(bytes(each) for each in rows)
            counters = [name for (name,) in connection.execute(_COUNTERS)]
            held = [(each, *_read(connection, each)) for each in counters]
        empty = min(len(rows) for rows in self._rows.values())
        self._emptying = "set session_replication_role = replica;" + "".join(f"delete from {each};" for each in tables)
        self._emptying += "".join(f"select setval('{name}', {last}, {called});" for name, last, called in held)
        self._rows = {table: rows for table, rows in self._rows.items() if len(rows) > empty}

    @contextmanager
    def lend(self) -> Iterator[str]:
        """Lend a database which is as new; return its name."""
        recycled = self._take_free() or self._make()
        name = recycled.name
        yield name
        recycled.uses += 1
        if recycled.uses < MOST_USES and self._is_left(name) and self._restore(recycled):
            self._free.append(recycled)
        else:
            self.server.execute(f"drop database {name} with (force)")

    def _take_free(self) -> Recycled | None:
        while self._free:
            recycled, name = self._free.pop(), _name()
            try:
                self.server.execute(f"alter database {recycled.name} rename to {name}")
            except psycopg.errors.ObjectInUse:  # somebody outlived an earlier test and has come back
                self.server.execute(f"drop database {recycled.name} with (force)")
                continue
            recycled.name = name
            return recycled
        return None

    def _make(self) -> Recycled:
        name = _name()
        self.server.execute(f"create database {name} template {self.template}")
        with self._connect(name) as connection:
            return Recycled(name, connection.execute(_SHAPE).fetchone())

    def _is_left(self, name: str) -> bool:
        """Whether everybody has left; a moment is given to those who are about to."""
        with self._connect("postgres") as connection:
            for _ in range(20):
                if connection.execute(_OTHERS, [name]).fetchone() == (0,):
                    return True
                time.sleep(0.02)
        return False

    def _restore(self, recycled: Recycled) -> bool:
        with self._connect(recycled.name) as connection, connection.transaction():
            if connection.execute(_SHAPE).fetchone() != recycled.shape:
                return False
            connection.execute(self._emptying)
            for table, rows in self._rows.items():
                with connection.cursor().copy(f"copy {table} from stdin (format binary)") as copy:
                    copy.write(rows)
        return True

    def _connect(self, name: str) -> psycopg.Connection[Any]:
        return psycopg.connect(self.server.url(name), autocommit=True)


def _name() -> str:
    return f"test_{uuid.uuid4().hex}"


def _read(connection: psycopg.Connection[Any], counter: str) -> tuple[int, bool]:
    last, is_called = connection.execute(f"select last_value, is_called from {counter}").fetchone() or (1, False)
    return last, is_called
