"""The rows that an import refused: kept with line and reason, handed out as CSV, forgotten in time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from baremo.contacts.sql import write_many
from baremo.events.importing.limits import KEPT_TEXT
from baremo.events.importing.models import Import, RejectedRow
from baremo.events.importing.reasons import Reason, RowRefusedError, words_of
from baremo.files.rows import FileRow
from baremo.language import Language

_KEEP = 'insert into rejected_rows (imported_id, line, reason, "column", row) values (%s, %s, %s, %s, %s)'
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_HEADER = ("file", "line", "reason", "column", "row")

Refused = tuple[FileRow, RowRefusedError]


def keep_rejects(imported: Import, refused: Sequence[Refused]) -> None:
    """Keep refused rows; of a person who was erased nothing is kept."""
    rows = [
        (
            imported.pk,
            row.line,
            why.reason.name,
            why.column[:300],
            "" if why.reason is Reason.ERASED else row.shown().replace("\x00", "\\u0000")[:KEPT_TEXT],
        )
        for row, why in refused
    ]
    write_many(_KEEP, rows)


def list_rejects(imported: Import, *, most: int | None = None) -> Iterator[RejectedRow]:
    """Give refused rows by line."""
    rows = RejectedRow.objects.filter(imported=imported).order_by("line", "pk")
    yield from (rows[:most] if most is not None else rows).iterator(2_000)


def write_rejects(imported: Import, language: Language) -> Iterator[str]:
    """Give refused rows as the lines of a CSV file."""
    yield _line(_HEADER)
    for each in list_rejects(imported):
        words = words_of(each.reason, each.column, language)
        yield _line((imported.name, str(each.line), words, each.column, each.row))


def _line(cells: Sequence[str]) -> str:
    return ",".join(map(_cell, cells)) + "\r\n"


def _cell(text: str) -> str:
    # What a spreadsheet would take for a formula begins with a quote; reading it again takes that off.
    guarded = f"'{text}" if text.startswith(_RISKY) else text
    return '"' + guarded.replace('"', '""') + '"' if re.search(r'[",;\t\r\n]', guarded) else guarded


def forget_rejects(values: Iterable[str]) -> None:
    """Remove refused rows in which an identity stands, as a word of its own."""
    for value in values:
        for text in {value, value.replace("\\", "\\\\").replace('"', '\\"'), value.replace('"', '""')}:
            rows = RejectedRow.objects.filter(row__icontains=text)
            # Most rows do not have it at all, so the dear look is at few.
            numbers = [pk for pk, row in rows.values_list("pk", "row").iterator() if _stands(text, row)]
            for start in range(0, len(numbers), 1_000):
                RejectedRow.objects.filter(pk__in=numbers[start : start + 1_000]).delete()


def _stands(text: str, row: str) -> bool:
    found = re.search(rf"(?<![^\W_]){re.escape(text)}(?![^\W_])", row, re.IGNORECASE)
    return found is not None
