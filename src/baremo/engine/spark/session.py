"""The Spark session of one evaluation: its own settings, views and functions, beside those of the caller."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from pyspark import SparkContext
from pyspark.sql import SparkSession
from pyspark.sql.pandas.functions import arrow_udf

from baremo.engine.spark.dialect import Reading

MEANING = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",  # what overflows stops the evaluation
    "spark.sql.caseSensitive": "true",  # names of fields compare exactly
    "spark.sql.variable.substitute": "false",  # `${…}` in a model is text
    "spark.sql.parser.escapedStringLiterals": "false",
    "spark.sql.decimalOperations.allowPrecisionLoss": "true",
    "spark.sql.parquet.inferTimestampNTZ.enabled": "true",
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.int96RebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.datetimeRebaseModeInWrite": "CORRECTED",
    "spark.sql.parquet.writeLegacyFormat": "false",
}
"""Settings on which the meaning of a statement depends."""

_MEBIBYTE = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What Spark may use if Baremo starts it here: bytes of memory, threads (None: all), a directory."""

    memory: int = 2 * 2**30
    threads: int | None = None
    temporary: str | None = None


@contextmanager
def open_session(limits: Limits, given: SparkSession | None = None) -> Iterator[SparkSession]:
    """Give a session beside the given, the active or the default one, or beside one that is started on this machine.

    Afterwards the caller's active session is the one that it was; if there was none, there is none.
    """
    active = SparkSession.getActiveSession()
    base = given or active or _find_default() or _start(limits)
    try:
        session = base.newSession()
        for name, value in _settings(base).items():
            if session.conf.get(name, None) != value:
                session.conf.set(name, value)
        yield session
    finally:
        _activate(active, base)


def _find_default() -> SparkSession | None:
    """Return the session that the process has without being active here, such as one of another thread."""
    context, found = SparkContext._active_spark_context, SparkSession._instantiatedSession
    return found if context is not None and found is not None and found.sparkContext is context else None


def _settings(base: SparkSession) -> dict[str, str]:
    return {**base.conf.getAll, **MEANING}


def _activate(active: SparkSession | None, base: SparkSession) -> None:
    """Make a session, or none, the active one again, for Python and for Java: work in a new one takes that place."""
    jvm = base.sparkContext._jvm
    if jvm is None or SparkContext._active_spark_context is None:
        return  # Spark was stopped meanwhile, and with it every session
    SparkSession._activeSession = active
    sessions = jvm.org.apache.spark.sql.classic.SparkSession
    if active is None:
        sessions.clearActiveSession()
    else:
        sessions.setActiveSession(active._jsparkSession)


def _start(limits: Limits) -> SparkSession:
    """Start Spark in this process's own Java, quietly."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    threads = limits.threads or os.cpu_count() or 1
    logging = Path(__file__).with_name("log4j2.properties").as_uri()
    settings = {
        "spark.driver.memory": f"{limits.memory // _MEBIBYTE}m",
        # Statements are deep, and so is Spark's way through them.
        "spark.driver.extraJavaOptions": f"-Xss16m -Dlog4j2.configurationFile={logging}",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.maxPlanStringLength": "10000",  # nobody reads the megabytes of a plan in words
        "spark.sql.shuffle.partitions": str(2 * threads),
    }
    if limits.temporary is not None:
        settings["spark.local.dir"] = limits.temporary
    builder = SparkSession.builder.master(f"local[{threads}]").appName("baremo")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def register(session: SparkSession, name: str, reading: Reading) -> None:
    """Make a function that Python says known to a session."""
    meaning, constants = reading.meaning, reading.constants

    def read(*columns: pa.Array) -> pa.Array:
        return meaning(*columns, *constants)

    session.udf.register(name, arrow_udf(read, reading.returns))  # type: ignore[call-overload]
