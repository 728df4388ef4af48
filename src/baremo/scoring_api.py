"""What notebooks and pipelines call: score a history and explain a value, from files or tables in memory."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.model.moments import parse_moment, to_microseconds
from baremo.model.scores import Model

if TYPE_CHECKING:
    from typing import Unpack

    from baremo.engine.explain import Explanation
    from baremo.engine.history import History, Scored
    from baremo.files.sources import Input

Engine: TypeAlias = Literal["duckdb", "spark", "oracle"]
ENGINES: tuple[Engine, ...] = ("duckdb", "spark", "oracle")

ModelInput: TypeAlias = "Model | Mapping[str, Any] | str | bytes | Path"
"""A model, a document as a mapping, YAML or JSON text, or a path (a text of one line that is no JSON)."""


class Further(TypedDict, total=False):
    """Tables that a history may have besides contacts and events."""

    deals: Input
    adjustments: Input
    awards: Input


class MomentGivenError(BaremoError):
    """A moment cannot be read."""

    template = Label(
        es="at: «{found}» no es una fecha; escríbela como 2026-01-31T00:00:00Z",
        en="at: “{found}” is no date; write it like 2026-01-31T00:00:00Z",
    )


class UnknownEngineError(BaremoError):
    """There is no such engine."""

    template = Label(
        es="engine: «{found}» no existe; puede ser duckdb, spark u oracle",
        en="engine: there is no “{found}”; it can be duckdb, spark or oracle",
    )


class MissingPartError(BaremoError):
    """An engine needs a part that is not installed."""

    template = Label(
        es="engine: spark necesita PySpark; instálalo con: pip install 'baremo[spark]'",
        en="engine: spark needs PySpark; install it with: pip install 'baremo[spark]'",
    )


def score(
    model: ModelInput,
    contacts: Input,
    events: Input,
    *,
    at: datetime | str | None = None,
    engine: Engine = "duckdb",
    **further: Unpack[Further],
) -> Scored:
    """Score a history at a moment (left out: now).

    Tables are paths, or anything with the Arrow PyCapsule interface. Rows that cannot be read raise
    `RowsRefusedError`, which names them. The result has two Arrow tables: `values` and `awards`.
    """
    from baremo.files.reading import Inputs, open_history

    read, now = load_model(model), read_moment(at)
    inputs = Inputs(contacts=contacts, events=events, **further)
    with open_history(inputs, read) as loaded:
        return evaluate(read, loaded.history, now, engine)


def explain(  # noqa: PLR0913  # one question of a person, with its choices
    model: ModelInput,
    contacts: Input,
    events: Input,
    *,
    subject: str,
    score: str | None = None,
    at: datetime | str | None = None,
    **further: Unpack[Further],
) -> list[Explanation]:
    """Explain the values of a subject at a moment (left out: now), of one score or of all."""
    from baremo.engine.explain import explain as explain_history
    from baremo.files.reading import Inputs, open_history

    read, now = load_model(model), read_moment(at)
    inputs = Inputs(contacts=contacts, events=events, **further)
    with open_history(inputs, read) as loaded:
        return list(explain_history(read, loaded.history, subject, now, score=score))


def load_model(model: ModelInput) -> Model:
    """Return the model that was given in one of many forms; ModelError names everything wrong with it."""
    from baremo.model.document import parse_model, read_model

    if isinstance(model, Model):
        return model
    if isinstance(model, Mapping):
        return parse_model(dict(model))
    if isinstance(model, bytes) or (isinstance(model, str) and _is_document(model)):
        return read_model(model)
    path = Path(model)
    return read_model(_read_file(path), format="json" if path.suffix == ".json" else None)


def _is_document(text: str) -> bool:
    return "\n" in text or text.lstrip().startswith("{")


def _read_file(path: Path) -> bytes:
    from baremo.files.opening import check_regular, translate_os_errors
    from baremo.files.problems import ModelDirectoryError

    with translate_os_errors(path):
        if path.is_dir():
            raise ModelDirectoryError(file=path)
        check_regular(path)
        return path.read_bytes()


def read_moment(at: datetime | str | None) -> int:
    """Return a moment in microseconds since 1970 UTC; without one, the present."""
    if at is None:
        return time.time_ns() // 1000
    if isinstance(at, datetime):
        return to_microseconds(at)
    moment = parse_moment(at)
    if moment is None:
        raise MomentGivenError(found=at)
    return moment.microseconds


def evaluate(model: Model, history: History, now: int, engine: str) -> Scored:
    """Let an engine score a checked history."""
    if engine == "duckdb":
        from baremo.engine import duckdb
        from baremo.files.database import translate_engine_errors

        with translate_engine_errors():
            return duckdb.score(model, history, now)
    if engine == "oracle":
        from baremo.engine import oracle

        return oracle.score(model, history, now)
    if engine == "spark":
        return _evaluate_on_spark(model, history, now)
    raise UnknownEngineError(found=engine)


def _evaluate_on_spark(model: Model, history: History, now: int) -> Scored:
    try:
        from baremo.engine import spark
    except ModuleNotFoundError as error:
        raise MissingPartError() from error
    return spark.score(model, history, now)
