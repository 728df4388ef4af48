"""The functions that compiled statements call mean in DuckDB what the model says in Python."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baremo.engine.duckdb import _script
from baremo.model.moments import parse_moment
from baremo.model.numbers import EXACT_BELOW, parse_number
from baremo.model.texts import lower
from baremo.model.urls import normalise
from tests.strategies import vocabulary as words


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    """A connection that knows the vocabulary."""
    found = duckdb.connect()
    found.execute("set TimeZone = 'UTC'")
    found.execute(_script("duckdb.sql"))
    return found


def test_every_character_has_the_same_lower_case(connection: duckdb.DuckDBPyConnection) -> None:
    """All of Unicode, code point by code point."""
    points = [*range(1, 0xD800), *range(0xE000, 0x110000)]
    connection.register("points", pa.table({"point": pa.array(points, pa.int32())}))
    found = connection.execute("select point, bm_fold(chr(point)) from points").fetchall()
    assert [hex(point) for point, folded in found if folded != lower(chr(point))] == []


HOSTS = ["http://", "https://", "//", "ftp+x://", "mailto:", "www.", "WWW.", "x.com", ":80", "a", "Ñ", " ", "\n", "[]"]
PATHS = ["/", "/", "?", "#", "q=1", "Q=%C3%81", "&", "+", "%zz", "%ff", "="]
PIECES = st.sampled_from([*HOSTS, *PATHS])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=9).map("".join), min_size=1, max_size=30))
def test_urls_come_apart_the_same_way(connection: duckdb.DuckDBPyConnection, urls: list[str]) -> None:
    """Random urls with schemes, ports, queries and fragments in odd places."""
    connection.register("urls", pa.table({"url": urls}))
    parts = ("whole", "whole_query", "rooted", "rooted_query", "host_name")
    columns = ", ".join(f"bm_url_{part}(url)" for part in parts)
    found = connection.execute(f"select url, {columns}, bm_url_parameter(url, 'q') from urls").fetchall()
    for url, *rest in found:
        address = normalise(url)
        assert rest[:-1] == [getattr(address, part) for part in parts], url
        assert (rest[-1] or None) == (address.parameter("q") or None), url


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.from_regex(r"-?[0-9]{1,25}(\.[0-9]{1,22})?", fullmatch=True), st.sampled_from(words.NUMBER_TEXTS)))
def test_numbers_read_the_same(connection: duckdb.DuckDBPyConnection, text: str) -> None:
    """Exact to 20 digits before and 18 after the point, floats beyond, and nothing else is a number."""
    (exact, large) = connection.execute("select bm_number(?), bm_large(?)", [text, text]).fetchall()[0]
    number = parse_number(text)
    if number is not None and abs(number) >= EXACT_BELOW:
        assert (exact, large) == (None, float(number))
    else:
        assert exact == number


@pytest.mark.parametrize("text", [*words.DATES, *words.NO_DATES, "2026-01-31T24:00:00", "0001-01-01T00:00+05:00", ""])
def test_moments_read_the_same(connection: duckdb.DuckDBPyConnection, text: str) -> None:
    """Zones are applied, days that do not exist are no dates."""
    (found,) = connection.execute("select bm_moment(?)", [text]).fetchall()[0]
    moment = parse_moment(text)
    assert found == (None if moment is None else moment.microseconds)


@settings(max_examples=500, deadline=None)
@given(st.integers(1, 10**6), st.floats(0, 1))
def test_a_faded_award_is_worth_the_same_to_the_last_millionth(
    connection: duckdb.DuckDBPyConnection, points: int, factor: float
) -> None:
    """Points times factor, exactly, rounded half away from zero to 6 decimals."""
    (found,) = connection.execute("select bm_worth(?::bigint, ?::double)", [points, factor]).fetchall()[0]
    exact = Decimal(points) * Decimal(factor)
    assert Decimal(found) / 10**6 == exact.quantize(Decimal("0.000001"), ROUND_HALF_UP)
