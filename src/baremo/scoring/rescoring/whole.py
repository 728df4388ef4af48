"""Everybody's values by the model of a publication, as files in the order in which they are stored."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from baremo.engine.duckdb import score_to_parquet
from baremo.files.database import Allowance, Database, quote_text, translate_database_errors, translate_engine_errors
from baremo.scoring.in_force import name_of
from baremo.scoring.rescoring.work import Target, Work
from baremo.scoring.values import HIGHEST
from baremo.scoring.whole_base import open_whole_base

_AT_ONCE = 20_000
_SORTING = Allowance(memory=512 * 2**20)
_LARGEST = f"{HIGHEST // 10**6}.{HIGHEST % 10**6:06}"

# A decimal of 6 digits after the point times a million is its rank; what is too large for it stands beside it.
_VALUES = """
select v.subject::bigint as contact, e.edition, e.is_segment,
    case when v.value is not null then (least(greatest(v.value, -{largest}), {largest}) * 1000000)::bigint end as rank,
    case when v.value not between -{largest} and {largest} then v.value::text end as beyond,
    v.band, epoch_us(v.next_change_at) as next_change_at
from read_parquet({path}) as v join editions as e on e.name = v.score
order by contact, e.edition
"""
_AWARDS = """
select a.subject::bigint as contact, r.number as rule, epoch_us(a.at) as moment, a.event
from read_parquet({path}) as a join rules as r on r.score = a.score and r.rule = a.rule
order by contact, r.number, moment
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What an evaluation of everybody came to, as files."""

    directory: Path

    @property
    def values(self) -> Path:
        """Values and members."""
        return self.directory / "values.parquet"

    @property
    def awards(self) -> Path:
        """Awards to be written down."""
        return self.directory / "awards.parquet"

    def stream_values(self, target: Target) -> Iterator[pa.RecordBatch]:
        """Give the rows in the order of contacts and editions; also of those who are not members of a segment."""
        names = list(target.editions)
        editions = pa.table(
            {
                "name": pa.array(names, pa.string()),
                "edition": pa.array([target.editions[name] for name in names], pa.int64()),
                "is_segment": pa.array([name_of(name)[0] == "segment" for name in names], pa.bool_()),
            }
        )
        statement = _VALUES.format(path=quote_text(self.values), largest=_LARGEST)
        with self._open("editions", editions) as database:
            yield from database.batches(statement, _AT_ONCE)

    def list_rules(self) -> list[tuple[str, str]]:
        """Return the rules of which awards were found."""
        with self._open("none", pa.table({"none": pa.array([], pa.int64())})) as database:
            path = quote_text(self.awards)
            return [(row[0], row[1]) for row in database.rows(f"select distinct score, rule from read_parquet({path})")]  # noqa: S608

    def stream_awards(self, rules: dict[tuple[str, str], int]) -> Iterator[pa.RecordBatch]:
        """Give the awards of some rules in the order of contacts, by the numbers of the rules."""
        names = pa.table(
            {
                "score": pa.array([score for score, _ in rules], pa.string()),
                "rule": pa.array([rule for _, rule in rules], pa.string()),
                "number": pa.array(list(rules.values()), pa.int64()),
            }
        )
        with self._open("rules", names) as database:
            yield from database.batches(_AWARDS.format(path=quote_text(self.awards)), _AT_ONCE)

    @contextlib.contextmanager
    def _open(self, name: str, table: pa.Table) -> Iterator[Database]:
        database = Database(self.directory, _SORTING)
        try:
            with translate_database_errors(self.directory):
                database.register(name, table)
                yield database
        finally:
            database.close()


def evaluate_everybody(target: Target, work: Work, directory: Path) -> Found:
    """Score everybody as of the moment of the target, from the archive and what is newer."""
    found = Found(directory)
    work.tick()
    with open_whole_base(work.where, target.publication) as history, translate_engine_errors():
        limits = work.limits(directory)
        score_to_parquet(target.model, history, target.now, found.values, found.awards, limits)
    work.tick()
    return found
