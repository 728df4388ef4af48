"""Refused rows as a file that a person can mend and read again."""

# names and paths are quoted, rows never become part of a query

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa

from baremo.engine.arrow import text_array
from baremo.files.checking import Check
from baremo.files.database import Database, quote_name, quote_text, translate_database_errors
from baremo.files.raw import cell_name
from baremo.files.reasons import Reason
from baremo.files.relation import FILE_SHIFT
from baremo.language import Language


def copy_rejects(database: Database, checks: Sequence[Check], path: Path, language: Language) -> None:
    """Write the refused rows of all tables to a CSV file."""
    names = text_array(reason.name for reason in Reason)
    texts = text_array(reason.value.words(language, column="{}") for reason in Reason)
    database.register("reason_texts", pa.table({"name": names, "text": texts}))
    parts = [_select(check) for check in checks if check.has_refused] or [_NOTHING]
    with translate_database_errors(path):
        database.run(f"copy ({' union all '.join(parts)}) to {quote_text(path)} (format csv, header, compression none)")


_NOTHING = "select '' as file, 0 as line, '' as id, '' as reason, '' as row where false"


def _select(check: Check) -> str:
    files = f"[{', '.join(map(quote_text, check.relation.files))}]"
    place = f"refused.line >> {FILE_SHIFT}"
    number = f"refused.line & {(1 << FILE_SHIFT) - 1}"
    reason = (
        "(select replace(text, '{}', split_part(refused.verdict, '|', 2)) from reason_texts "
        "where name = split_part(refused.verdict, '|', 1))"
    )
    columns = (
        f"{files}[({place}) + 1] as file, {number} as line, coalesce(refused.id, '') as id, "
        f"{reason} as reason, {_row(check)} as row"
    )
    return f"({check.refused_rows(columns)} order by refused.line)"


def _row(check: Check) -> str:
    """Return the row as it stood there, or what says the same: a CSV row, or a JSON object of a table."""
    cells = [cell_name(position) for position in range(len(check.relation.names))]
    if check.relation.is_text:
        written = ", ".join(f"csv_cell(given.{cell})" for cell in cells)
        return f"coalesce(given.row, concat_ws(',', {written}))"
    pairs = (f"{quote_name(name)} := {cell}" for name, cell in zip(check.relation.names, cells, strict=True))
    return f"to_json(struct_pack({', '.join(pairs)}))::varchar"
