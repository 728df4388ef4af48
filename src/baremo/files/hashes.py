"""Which of many hashes stand more than once, in little time and memory."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pyarrow.compute as pc

from baremo.engine.arrow import int_array

_BITS = 8
_PARTS = 1 << _BITS  # so many that the hashes of a part fit the caches of a processor
_TURN = 9  # bits from one round to the next


def repeated_hashes(batches: Iterable[pa.RecordBatch]) -> list[int]:
    """Return the values that stand more than once in the column of 64 bits that the batches have.

    They are dealt to parts by their first bits, and each part is looked at alone.
    """
    columns = (batch.column(0) for batch in batches if batch.num_rows)
    try:
        return _find(columns)
    finally:
        pa.default_memory_pool().release_unused()  # the engine needs it


def _find(columns: Iterable[pa.Array]) -> list[int]:
    with ThreadPoolExecutor(2) as pool:
        dealt = list(pool.map(_deal, columns))
        parts = [[pieces[part] for pieces in dealt] for part in range(_PARTS)]
        longest = max(sum(map(len, pieces)) for pieces in parts)
        places = int_array(range(longest), pa.int32())
        return [value for found in pool.map(lambda part: _repeated_in(part, places), parts) for value in found]


def _deal(hashes: pa.Array) -> list[pa.Array]:
    part = pc.shift_right(hashes, _number(64 - _BITS)).cast(pa.uint8())
    ordered = hashes.take(pc.array_sort_indices(part))
    counted = pc.value_counts(part)
    counts = dict(zip(counted.field(0).to_pylist(), counted.field(1).to_pylist(), strict=True))
    pieces, start = [], 0
    for number in range(_PARTS):
        pieces.append(ordered.slice(start, counts.get(number, 0)))
        start += counts.get(number, 0)
    return pieces


def _repeated_in(pieces: list[pa.Array], places: pa.Array) -> list[int]:
    """Return the hashes that stand more than once.

    Each hash goes to the slot that some of its bits name, where one of those that meet remains. A hash that is
    not there has either met its like, or goes on to the next round, to a slot that other bits name. `places` are
    the numbers from 0 on.
    """
    found: set[int] = set()
    shift = 0
    hashes = pa.concat_arrays(pieces) if pieces else None
    while hashes is not None and len(hashes) > 1:
        mine, other = _meet(hashes, places[: len(hashes)], shift)
        same = pc.equal(mine, other)
        found.update(pc.unique(mine.filter(same)).to_pylist())
        hashes = mine.filter(pc.invert(same))
        shift = (shift + _TURN) % (64 - _BITS)
    return sorted(found)


def _meet(hashes: pa.Array, places: pa.Array, shift: int) -> tuple[pa.Array, pa.Array]:
    """Return the hashes that do not remain in their slots, and those that do instead of them."""
    slots = 1 << (2 * len(hashes)).bit_length()
    moved = pc.shift_right(hashes, _number(shift)) if shift else hashes
    slot = pc.bit_wise_and(moved, _number(slots - 1)).cast(pa.int32())
    remaining = pc.inverse_permutation(slot, max_index=slots - 1, output_type=pa.int32()).take(slot)
    lost = pc.not_equal(remaining, places)
    return hashes.filter(lost), hashes.take(remaining.filter(lost))


def _number(number: int) -> pa.Scalar:
    return int_array([number], pa.uint64())[0]
