"""Results that stay in an engine as tables, for those who ask more of them than all values."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from baremo.engine.compile import Step, Told
from baremo.model.scores import Model


class Session(Protocol):
    """What holds a history, and evaluates models over it."""

    connection: Any
    """The engine's own."""

    def lay_out(self, model: Model, now: int, told: frozenset[tuple[str, str]]) -> Iterator[tuple[Step, str]]:
        """Compute the values of a model; give each statement with the table that has its result."""
        ...


@dataclass(frozen=True, slots=True)
class Laid:
    """Where the result of a score lies: a table with a row for every subject, and what its columns are called.

    Every such table has the columns `bm_number`, which stands for the same subject in all of them, and `subject`, the
    id. `value` is null outside the audience; `told` says what those rules give for which that was asked.
    """

    table: str
    value: str
    audience: str
    told: Mapping[str, Told]


class Tables:
    """The results of a model over a history as tables that can be asked about."""

    def __init__(self, session: Session) -> None:
        """Lay nothing out yet."""
        self._session = session

    def lay_out(self, model: Model, now: int, told: Collection[tuple[str, str]] = ()) -> dict[str, Laid]:
        """Compute the scores of a model; `told` are the rules (score, rule) of which is told what they give."""
        laid = {}
        for step, wide in self._session.lay_out(model, now, frozenset(told)):
            for each in step.columns:
                rules = {told.rule: told for told in each.told}
                laid[each.score.key] = Laid(wide, each.value, each.audience, rules)
        return laid

    def run(self, statement: str) -> None:
        """Do something that gives no rows."""
        self._session.connection.execute(statement)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        found: list[tuple[Any, ...]] = self._session.connection.execute(query).fetchall()
        return found

    def write(self, query: str, path: Path) -> None:
        """Write the rows of a query to a Parquet file."""
        target = str(path).replace("'", "''")
        self._session.connection.execute(f"copy ({query}) to '{target}' (format parquet, compression zstd)")

    def register(self, name: str, table: pa.Table) -> None:
        """Make an Arrow table known under a name."""
        self._session.connection.register(name, table)

    def interrupt(self) -> None:
        """Let what is being computed fail, from another thread."""
        self._session.connection.interrupt()
