"""No test finds in its database what another one left in it."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from tests.recycling import MOST_USES, Recycling

TABLES = "select oid::regclass::text from pg_class where relkind = %s and relnamespace = 'public'::regnamespace"
MADE = "select oid from pg_database where datname = current_database()"


def connect(recycling: Recycling, name: str) -> psycopg.Connection[Any]:
    return psycopg.connect(recycling.server.url(name), autocommit=True)


def read_everything(recycling: Recycling, name: str) -> dict[str, list[str]]:
    """Return all rows of all tables, and how far all counters are."""
    with connect(recycling, name) as connection:
        questions = {table: f"select {table}::text from {table}" for (table,) in connection.execute(TABLES, ["r"])}
        counters = connection.execute(TABLES, ["S"])
        questions |= {counter: f"select (last_value, is_called)::text from {counter}" for (counter,) in counters}
        return {each: sorted(row for (row,) in connection.execute(asked)) for each, asked in questions.items()}


@pytest.fixture
def fresh(server: Any, postgresql_template: str) -> Recycling:
    """Databases that no other test has had."""
    made = Recycling(server, postgresql_template)
    made.learn()
    return made


def leave(recycling: Recycling, *statements: str) -> tuple[Any, Any]:
    """Leave something in a database; return which one that was, and which one the next test has."""
    with recycling.lend() as name, connect(recycling, name) as connection:
        one = connection.execute(MADE).fetchone()
        for statement in statements:
            connection.execute(statement)
        connection.close()
    with recycling.lend() as name:
        with connect(recycling, name) as connection:
            other = connection.execute(MADE).fetchone()
        assert read_everything(recycling, name) == read_everything(recycling, recycling.template)
    return one, other


def test_rows_and_counters_are_as_in_the_template(fresh: Recycling) -> None:
    one, other = leave(
        fresh,
        "insert into auth_group (name) values ('planted')",
        "insert into django_migrations (app, name, applied) values ('a', 'b', now())",
        "delete from auth_permission",
        "update django_content_type set model = model || 'x'",
        "select setval('django_migrations_id_seq', 1000)",
        "insert into audit_entries (at, actor_kind, actor_name, address, verb, object_kind, object_id, changes,"
        " request) values (now(), 'system', '', '', 'plant', 'tree', '1', '{}', '')",
    )
    assert one == other, "emptied, and not made anew"


@pytest.mark.parametrize(
    "statement",
    [
        "create table planted (id bigint primary key)",
        "drop index django_session_expire_date_a5c62663",
        "alter table django_session alter column session_data drop not null",
        "create function planted() returns int language sql return 1",
        "create view planted as select 1 as one",
        "do $$ begin execute format('alter database %I set work_mem = 65536', current_database()); end $$",
        "select lo_create(0)",
    ],
    ids=lambda statement: " ".join(statement.split()[:2]),
)
def test_whatever_else_has_been_changed_the_next_test_has_a_new_one(fresh: Recycling, statement: str) -> None:
    one, other = leave(fresh, statement)
    assert one != other


def test_a_database_that_somebody_still_uses_is_not_lent_again(fresh: Recycling) -> None:
    with fresh.lend() as name:
        staying = connect(fresh, name)
        one = staying.execute(MADE).fetchone()
    with fresh.lend() as name, connect(fresh, name) as connection:
        assert connection.execute(MADE).fetchone() != one
    with pytest.raises(psycopg.OperationalError):
        staying.execute("select 1")


def test_a_database_to_which_somebody_has_come_back_is_not_lent_again(fresh: Recycling) -> None:
    with fresh.lend() as name, connect(fresh, name) as connection:
        one = connection.execute(MADE).fetchone()
        connection.close()
    with connect(fresh, name), fresh.lend() as another, connect(fresh, another) as connection:
        assert connection.execute(MADE).fetchone() != one


def test_a_database_is_not_used_for_ever(fresh: Recycling) -> None:
    with fresh.lend() as name, connect(fresh, name) as connection:
        one = connection.execute(MADE).fetchone()
        connection.close()
    fresh._free[0].uses = MOST_USES - 1
    with fresh.lend():
        pass
    with fresh.lend() as name, connect(fresh, name) as connection:
        assert connection.execute(MADE).fetchone() != one
