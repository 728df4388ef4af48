"""Who moves: pages of contacts in any order, and all of them as CSV."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec
import pyarrow as pa

from baremo.contacts.models import Contact
from baremo.contacts.sql import fetch
from baremo.files.database import Allowance, Database, quote_text, scan_parquet, translate_database_errors
from baremo.model.numbers import shortest
from baremo.scoring.whatif.keeping import folder
from baremo.scoring.whatif.limits import MOVERS

Order: TypeAlias = Literal["-change", "change", "-before", "before", "-after", "after", "contact"]
_ALLOWANCE = Allowance(memory=256 * 2**20, threads=1)
_ROWS = """
select m.* from (
    select *, (coalesce(after, 0) - coalesce(before, 0))::decimal(38, 6) as change from {file}
) as m {owned} where {tests} order by {order} {page}
"""
_MEMBERS = "select m.contact, m.before, m.after from {file} as m {owned} where {tests} order by {order} {page}"
_COLUMNS = {
    "score": ("before", "after", "change", "band_before", "band_after"),
    "segment": ("before", "after"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which of those who move are wanted, and in which order; with an owner only that user's contacts.

    Numbers are those of contacts, so that of equals each stands where it stood on the page before.
    """

    kind: Literal["score", "segment"]
    order: Order = "-change"
    before: str | None = None
    """The band in which they are before."""
    after: str | None = None
    owner: int | None = None
    begin: int = 0
    limit: int = MOVERS


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody who moves; without `person` whoever asks may not know who it is."""

    contact: int
    person: tuple[str, str] | None
    """Email and name."""
    cells: dict[str, Any]


def list_movers(file: Path, wanted: Wanted, *, names_people: bool) -> tuple[list[Mover], bool]:
    """Return a page of who moves, and whether there is more; contacts that are gone by now are left out."""
    page = f"limit {wanted.limit + 1} offset {wanted.begin}"
    with _open(file, wanted) as (database, words):
        rows = database.rows(_statement(wanted).format(**words, page=page))
    found = list(_name(rows[: wanted.limit], wanted.kind))
    return [each if names_people else Mover(each.contact, None, each.cells) for each in found], len(rows) > wanted.limit


def export_movers(file: Path, wanted: Wanted, *, names_people: bool) -> Iterator[str]:
    """Give all who move as lines of CSV, a header first."""
    columns = _COLUMNS[wanted.kind]
    yield _line(["contact", *(["email", "name"] if names_people else []), *columns])
    with _open(file, wanted) as (database, words):
        statement = _statement(wanted).format(**words, page="")
        for batch in database.batches(statement, 10_000):
            rows = list(zip(*(column.to_pylist() for column in batch.columns), strict=True))
            for each in _name(rows, wanted.kind):
                person = each.person if names_people and each.person else ()
                yield _line([each.contact, *person, *(_cell(each.cells[name]) for name in columns)])


def _statement(wanted: Wanted) -> str:
    return _ROWS if wanted.kind == "score" else _MEMBERS


@contextmanager
def _open(file: Path, wanted: Wanted) -> Iterator[tuple[Database, dict[str, str]]]:
    """Open a database that knows who belongs to whom, with the words that stand in the statement."""
    with tempfile.TemporaryDirectory(prefix=".movers-", dir=folder()) as spill, translate_database_errors(file):
        database = Database(Path(spill), _ALLOWANCE)
        try:
            if wanted.owner is not None:
                owned = fetch("select id from contacts where owner_id = %s", [wanted.owner])
                database.register("owned", pa.table({"id": pa.array([row[0] for row in owned], pa.int64())}))
            yield database, _words(file, wanted)
        finally:
            database.close()


def _words(file: Path, wanted: Wanted) -> dict[str, str]:
    tests = ["true"]
    if wanted.kind == "score":
        bands = (("band_before", wanted.before), ("band_after", wanted.after))
        tests += [f"m.{name} = {quote_text(band)}" for name, band in bands if band is not None]
    falls, name = wanted.order.startswith("-"), wanted.order.removeprefix("-")
    name = "after" if wanted.kind == "segment" and name == "change" else name
    return {
        "file": scan_parquet([file]),
        "owned": "" if wanted.owner is None else "semi join owned on owned.id = m.contact",
        "tests": " and ".join(tests),
        "order": f"m.{name} {'desc' if falls else 'asc'} nulls last, m.contact",
    }


def _name(rows: Collection[tuple[Any, ...]], kind: str) -> Iterator[Mover]:
    columns = {"score": ("contact", "before", "after", "band_before", "band_after", "change")}
    names = columns.get(kind, ("contact", "before", "after"))
    known = _load_people([row[0] for row in rows])
    for row in rows:
        if row[0] in known:
            yield Mover(row[0], known[row[0]], dict(zip(names, row, strict=True)))


def _load_people(numbers: list[int]) -> dict[int, tuple[str, str]]:
    found = Contact.objects.filter(pk__in=numbers).values_list("pk", "fields")
    return {number: name_person(msgspec.json.decode(fields)) for number, fields in found}


def name_person(fields: Mapping[str, Any]) -> tuple[str, str]:
    """Return email and name as the fields say them."""
    email, name = (fields.get(each) for each in ("email", "name"))
    return email if isinstance(email, str) else "", name if isinstance(name, str) else ""


def _line(cells: list[Any]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return shortest(value)
    return "" if value is None else str(value)
