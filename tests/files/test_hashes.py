"""Repeated hashes among many."""

from __future__ import annotations

import random
from collections import Counter

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baremo.files.hashes import repeated_hashes


def found(*batches: list[int]) -> list[int]:
    return sorted(repeated_hashes(pa.record_batch({"h": pa.array(batch, pa.uint64())}) for batch in batches))


def repeated(numbers: list[int]) -> list[int]:
    return sorted(number for number, count in Counter(numbers).items() if count > 1)


NUMBERS = (
    st.integers(0, 40) | st.integers(2**64 - 40, 2**64 - 1) | st.sampled_from([number << 17 for number in range(99)])
)


@given(st.lists(st.lists(NUMBERS, max_size=60), max_size=4))
def test_all_that_stand_more_than_once_are_found_and_no_other(batches: list[list[int]]) -> None:
    assert found(*batches) == repeated([number for batch in batches for number in batch])


@pytest.mark.parametrize("shift", [0, 9, 46, 55])
def test_hashes_that_differ_in_few_bits_are_told_apart(shift: int) -> None:
    numbers = [number << shift for number in range(256)]
    assert found(numbers, [numbers[7]]) == [numbers[7]]


def test_among_many_batches_each_repeated_one_is_found() -> None:
    chance = random.Random(7)
    numbers = [chance.getrandbits(64) for _ in range(50_000)]
    twice = chance.sample(numbers, 300)
    thrice = twice[:20]
    every = numbers + twice + thrice
    chance.shuffle(every)
    assert found(*(every[start : start + 999] for start in range(0, len(every), 999))) == sorted(twice)


def test_of_one_hash_many_times_there_is_one() -> None:
    assert found([5] * 10_000) == [5]
    assert found() == []
