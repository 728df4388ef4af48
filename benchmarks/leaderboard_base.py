"""Stored values for the base of `pages_base`: several scores and segments of everybody, as a rescoring leaves them.

Of each score three in five have 0, the others up to about 100 points, spread evenly. Segments hold from a half to a
thousandth of all, whatever their values; a tag has a twentieth, of whom none has a point of the first score.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baremo.contacts.marks import mark_field, mark_tag

SCORES = 5
SEGMENTS = {"half": 2, "tenth": 10, "hundredth": 100, "thousandth": 1000}
"""Segments, and one in how many contacts is in each."""
# As good as random, and the same on both databases.
_MIXED = "((n * (2654435761 + cast({seed} as bigint) * 7368787)) / 4096)"
_RANK = f"case when {_MIXED} % 10 < 6 then 0 else {_MIXED} / 10 % 10007 * 10000 + 10000 end"
_COLDEST = f"{_MIXED.format(seed=0)} % 20 = 1"
MARKS = {
    mark_field("country", "ES"): f"{_MIXED.format(seed=901)} % 10 < 6",
    mark_field("country", "PT"): f"{_MIXED.format(seed=901)} % 100 = 7",
    mark_tag("rare"): f"{_MIXED.format(seed=902)} % 5000 = 1",
    mark_tag("cold"): _COLDEST,
}
_VALUES = """
insert into score_values (contact_id, edition_id, rank, band, updated_at)
select id, {edition}, rank, case when rank >= 75000000 then 'hot' when rank >= 25000000 then 'warm' else 'cold' end,
    1700000000000000
from (select id, {rank} as rank from (select id, id as n from contacts) as numbered) as ranked
"""
_MEMBERS = """
insert into score_values (contact_id, edition_id, rank, updated_at)
select n, {edition}, 1000000, 1700000000000000 from (select id as n from contacts) as numbered
where {mixed} % {one_in} = 0
"""
_MARKS = """
insert into contact_words (contact_id, word)
select n, '{mark}' from (select id as n from contacts) as numbered where {condition}
"""
_ORDER = "create index score_value_order on score_values (edition_id, rank desc, contact_id) where rank is not null"
_SCORED = "insert into scored_contacts (contact_id, scored_at, turn) select id, 1700000000000000, 0 from contacts"


def write_model(file: Path) -> None:
    """Write the model whose values these are."""
    bands = [{"name": name, "from": begin} for name, begin in (("hot", 75), ("warm", 25), ("cold", 0))]
    rules = [{"key": "click", "points": 1, "award": "every", "when": {"event": "email_clicked"}}]
    scores = [{"key": f"score{n}", "name": f"Score {n}", "bands": bands, "rules": rules} for n in range(SCORES)]
    segments = [{"key": key, "when": {"event": "email_clicked"}} for key in SEGMENTS]
    file.write_text(json.dumps({"scores": scores, "segments": segments}))


@dataclass(frozen=True)
class Bare:
    """The database itself, past the service."""

    connection: Any

    def run(self, statement: str) -> None:
        """Run a statement."""
        self.connection.execute(statement)

    def read(self, statement: str) -> Sequence[tuple[Any, ...]]:
        """Run a query and return its rows."""
        rows: Sequence[tuple[Any, ...]] = self.connection.execute(statement).fetchall()
        return rows


@contextmanager
def open_bare(url: str) -> Iterator[Bare]:
    """Open a database that a service uses."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as connection:
            for setting in ("synchronous = off", "cache_size = -500000", "temp_store = memory"):
                connection.execute(f"pragma {setting}")
            yield Bare(connection)
        return
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        yield Bare(connection)


def fill_values(url: str) -> None:
    """Put the published model in force, and write everybody's values and marks."""
    with open_bare(url) as bare:
        publication = bare.read("select max(id) from publications")[0][0]
        bare.run(f"update publications set in_force_at = at where id = {publication}")
        bare.run(f"insert into editions (definition_id, publication_id) select id, {publication} from definitions")
        bare.run(
            "update definitions set edition_id = (select e.id from editions as e where definition_id = definitions.id)"
        )
        editions = dict(bare.read("select d.key, d.edition_id from definitions as d"))
        bare.run("drop index score_value_order")
        for place in range(SCORES):
            bare.run(_VALUES.format(edition=editions[f"score{place}"], rank=_RANK.format(seed=place)))
        for seed, (key, one_in) in enumerate(SEGMENTS.items(), 1001):
            bare.run(_MEMBERS.format(edition=editions[key], one_in=one_in, mixed=_MIXED.format(seed=seed)))
        bare.run(_ORDER)
        bare.run(_SCORED)
        for mark, condition in MARKS.items():
            bare.run(_MARKS.format(mark=mark, condition=condition))
        bare.run("vacuum analyze" if url.startswith("postgresql") else "analyze")
        if url.startswith("sqlite"):
            bare.run("pragma wal_checkpoint(truncate)")
