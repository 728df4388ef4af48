"""CSV: whole blocks of clean lines at once, and the others one by one."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pa_csv

from baremo.engine.arrow import int_array, one_text
from baremo.files.bounds import MAX_CELL
from baremo.files.careful import NeedsMoreError, Row, RowReader
from baremo.files.header import read_header
from baremo.files.lines import Block, TextFile
from baremo.files.raw import LONGEST_ROW, RawRows, cell_name, raw_schema
from baremo.files.reasons import Reason

_SMALL = 1 << 16  # bytes that are sooner looked at than all functions of Arrow are imported
_AHEAD = 2  # blocks that are parsed while others wait to be taken


class CsvFile:
    """A CSV file as raw rows. Lines are counted as an editor counts them; the header is line 1."""

    def __init__(self, path: Path) -> None:
        """Read the header."""
        self._source = TextFile(path)
        header = read_header(self._source)
        self.names = header.names
        self._delimiter = header.delimiter
        self._reader = RowReader(delimiter=header.delimiter, columns=len(header.names))
        mark = re.escape(header.delimiter)
        cell = f'(?:"(?:[^"\\r]|"")*"|[^"\\r{mark}]*)'
        self._clean = f"\\A{cell}(?:{mark}{cell})*\\r?\\z"
        self._clean_bytes = re.compile(self._clean.replace("\\z", "\\Z").encode())

    def batches(self) -> Iterator[pa.RecordBatch]:
        """Give the rows in batches, in the order of their lines."""
        carried = b""
        for block, parsed in self._parse_ahead():
            if block.too_long:
                yield from self._refuse_long(block, carried)
                carried = b""
            elif parsed is not None and not carried:
                yield from _in_order(parsed)
            else:
                first = block.first - carried.count(b"\n")
                batches, carried = self._take_apart(carried + block.text, first, is_last=block.is_last)
                yield from _in_order(batches)

    def _parse_ahead(self) -> Iterator[tuple[Block, list[pa.RecordBatch] | None]]:
        """Give blocks, with their rows if every line is clean, while the next ones are being parsed."""
        waiting: deque[tuple[Block, Future[list[pa.RecordBatch] | None]]] = deque()
        with ThreadPoolExecutor(_AHEAD) as pool:
            for block in self._without_header():
                waiting.append((block, pool.submit(self._parse_clean, block)))
                if len(waiting) > _AHEAD:
                    done, parsed = waiting.popleft()
                    yield done, parsed.result()
            for done, parsed in waiting:
                yield done, parsed.result()

    def _without_header(self) -> Iterator[Block]:
        blocks = self._source.blocks()
        head = next(blocks)
        yield replace(head, text=head.text.partition(b"\n")[2], first=head.first + 1)
        yield from blocks

    def _parse_clean(self, block: Block) -> list[pa.RecordBatch] | None:
        """Return the rows of a block if every line is a row by itself, else None."""
        if block.too_long or len(block.text) <= _SMALL or not self._all_clean(block.text):
            return None
        count = block.text.count(b"\n") + (not block.text.endswith(b"\n"))
        return self._parse(block.text, range(block.first, block.first + count))

    def _refuse_long(self, block: Block, carried: bytes) -> Iterator[pa.RecordBatch]:
        """Refuse a line without end, and take apart what was waiting for it."""
        first = block.first - carried.count(b"\n")
        yield from _in_order(self._take_apart(carried, first, is_last=True)[0])
        rows = RawRows(len(self.names))
        rows.refuse(block.first, Reason.LINE_TOO_LONG, block.text.decode("utf-8", "replace"))
        yield rows.to_batch()

    def _take_apart(self, text: bytes, first: int, *, is_last: bool) -> tuple[list[pa.RecordBatch], bytes]:
        """Return the rows of whole lines, and the text of a row that may go on after them."""
        if not text:
            return [], b""
        lines = text.removesuffix(b"\n").split(b"\n")
        numbers, kept, odd, end = self._sort_out(lines, first, is_last=is_last)
        batches = self._parse(b"\n".join(kept), numbers) if kept else []
        if len(odd):
            batches.append(odd.to_batch())
        return batches, b"".join(line + b"\n" for line in lines[end:])

    def _all_clean(self, text: bytes) -> bool:
        """Whether every line is a row by itself, without anything that needs care."""
        import pyarrow.compute as pc

        if b"\0" in text or b"\n\n" in text or text.startswith((b"\n", b"\r")) or b"\n\r" in text:
            return False
        try:
            lines = split_lines(text).cast(pa.string())
        except pa.ArrowInvalid:
            return False
        if pc.max(pc.binary_length(lines)).as_py() > MAX_CELL:
            return False
        return bool(pc.all(pc.match_substring_regex(lines, self._clean)).as_py())

    def _sort_out(
        self, lines: Sequence[bytes], first: int, *, is_last: bool
    ) -> tuple[list[int], list[bytes], RawRows, int]:
        """Part clean lines, with their numbers, from rows that need care; and say how far that goes."""
        numbers, kept, odd, position = [], [], RawRows(len(self.names)), 0
        while position < len(lines):
            line = lines[position]
            if self._is_clean(line):
                numbers.append(first + position)
                kept.append(line)
            elif line.strip():
                try:
                    row = self._reader.read(lines, position, is_last=is_last)
                except NeedsMoreError:
                    break
                _note(odd, row, first + position, line)
                position += row.lines - 1
            position += 1
        return numbers, kept, odd, position

    def _is_clean(self, line: bytes) -> bool:
        if len(line) > MAX_CELL or not line.strip() or not self._clean_bytes.match(line):
            return False
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return b"\0" not in line

    def _parse(self, text: bytes, numbers: Sequence[int]) -> list[pa.RecordBatch]:
        """Read lines that are rows by themselves; those with another number of cells are refused."""
        wrong = RawRows(len(self.names))
        skipped: set[int] = set()

        def refuse(row: pa_csv.InvalidRow) -> str:
            skipped.add(row.number - 1)
            wrong.refuse(numbers[row.number - 1], Reason.CELLS, row.text)
            return "skip"

        names = [cell_name(position) for position in range(len(self.names))]
        table = pa_csv.read_csv(
            pa.BufferReader(text),
            read_options=pa_csv.ReadOptions(column_names=names, block_size=len(text) + 1, use_threads=False),
            parse_options=pa_csv.ParseOptions(
                delimiter=self._delimiter, ignore_empty_lines=False, invalid_row_handler=refuse
            ),
            convert_options=pa_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
            ),
        ).combine_chunks()
        kept = [number for position, number in enumerate(numbers) if position not in skipped]
        batches = _number(table, kept if skipped else numbers, len(self.names))
        return [*batches, wrong.to_batch()] if skipped else batches


def split_lines(text: bytes) -> pa.Array:
    """Return the lines of a text without their ends."""
    import pyarrow.compute as pc

    return pc.split_pattern(one_text(text.removesuffix(b"\n")), b"\n").flatten()


def _in_order(batches: list[pa.RecordBatch]) -> list[pa.RecordBatch]:
    """Put rows that were taken apart in different ways back among one another."""
    if len(batches) < 2:
        return batches
    return list(pa.Table.from_batches(batches).sort_by("line").combine_chunks().to_batches())


def _note(odd: RawRows, row: Row, number: int, line: bytes) -> None:
    if row.reason is None:
        odd.add(number, row.cells)
    else:
        odd.refuse(number, row.reason, line[:LONGEST_ROW].decode("utf-8", "replace"))


def _number(table: pa.Table, numbers: Sequence[int], columns: int) -> list[pa.RecordBatch]:
    """Put line numbers, and no reasons, in front of cells."""
    count = table.num_rows
    lines = int_array(numbers[:count], pa.int64())
    nothing = [pa.nulls(count, pa.string())] * 3
    arrays = [lines, *nothing, *table.columns]
    return list(pa.Table.from_arrays(arrays, schema=raw_schema(columns)).to_batches())
