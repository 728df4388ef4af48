"""Values are kept exactly, however large, and a row says when what people see last changed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baremo.engine.history import VALUE
from baremo.model.numbers import shortest
from tests.databases import Database

MILLIONTHS = st.integers(-(10**38) + 1, 10**38 - 1) | st.integers(-(10**9), 10**9)


def number(millionths: int) -> Decimal:
    return Decimal((int(millionths < 0), tuple(map(int, str(abs(millionths)))), -6))


@settings(deadline=None)
@given(MILLIONTHS)
def test_every_value_that_an_engine_gives_comes_back_as_it_was(millionths: int) -> None:
    from baremo.scoring.values import HIGHEST, decode_value, encode_value, write_value

    rank, beyond = encode_value(millionths)
    assert rank is not None
    assert abs(rank) <= HIGHEST
    assert decode_value(rank, beyond) == number(millionths)
    assert write_value(millionths) == shortest(number(millionths))


@settings(deadline=None)
@given(MILLIONTHS, MILLIONTHS)
def test_ranks_stand_in_the_order_of_values(one: int, other: int) -> None:
    from baremo.scoring.values import encode_value

    ranks = [encode_value(each)[0] for each in sorted((one, other))]
    assert ranks == sorted(rank for rank in ranks if rank is not None)


@settings(deadline=None)
@given(st.lists(st.none() | MILLIONTHS), st.integers(0, 5))
def test_millionths_are_read_from_any_slice_of_a_column(values: list[int | None], begin: int) -> None:
    from baremo.scoring.values import read_millionths

    column = pa.array([None if each is None else number(each) for each in values], VALUE)
    assert read_millionths(pa.chunked_array([column.slice(begin), column])) == values[begin:] + values


def test_a_column_of_other_decimals_is_refused() -> None:
    from baremo.scoring.values import read_millionths

    with pytest.raises(TypeError):
        read_millionths(pa.chunked_array([pa.array([Decimal(1)], pa.decimal128(10, 2))]))


def test_only_what_differs_is_written_and_what_people_see_dates_it(database: Database) -> None:
    from baremo.scoring.values import Value, read_values, write_values

    def keep(at: int, **wanted: Any) -> dict[tuple[int, int], tuple[Any, int]]:
        after = {(7, int(name[1:])): value for name, value in wanted.items()}
        write_values(after, read_values([7], [1, 2, 3]), at)
        return {key: (stored.value, stored.updated_at) for key, stored in read_values([7], [1, 2, 3]).items()}

    hot, huge = Value(5_000_000, "hot", 90), Value(10**30, None, None)
    assert keep(10, e1=hot, e2=huge) == {(7, 1): (hot, 10), (7, 2): (huge, 10)}
    later = hot._replace(next_change_at=99)
    assert keep(20, e1=later, e2=huge) == {(7, 1): (later, 10), (7, 2): (huge, 10)}
    outside = Value(None, None, 99)
    assert keep(30, e1=outside, e3=hot) == {(7, 1): (outside, 30), (7, 3): (hot, 30)}
