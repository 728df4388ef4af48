"""Baremo works in a Spark session of its own and leaves the caller's active one exactly as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest

from tests.engine.spark_session import quick_session

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]


def activate(session: SparkSession | None) -> None:
    """Make a session the active one, as PySpark does when a table is made in it; or none."""
    from pyspark.sql import SparkSession

    if session is not None:
        session.createDataFrame(pa.table({"a": [1]}))
    else:
        known = quick_session()._jvm
        assert known is not None
        known.org.apache.spark.sql.classic.SparkSession.clearActiveSession()
        SparkSession._activeSession = None


def active() -> tuple[SparkSession | None, int | None]:
    """Return the active session as Python knows it, and what Java knows it by."""
    from pyspark.sql import SparkSession

    known = quick_session()._jvm
    assert known is not None
    found = known.org.apache.spark.sql.classic.SparkSession.getActiveSession()
    return SparkSession.getActiveSession(), found.get().hashCode() if found.isDefined() else None


@pytest.fixture(autouse=True)
def quick() -> Iterator[SparkSession]:
    """The session that all tests of the process share, active again afterwards."""
    session = quick_session()
    activate(session)
    yield session
    activate(session)


def work(given: SparkSession | None = None, *, fails: bool = False) -> SparkSession:
    """Do in a session of Baremo's what makes it the active one; return the one beside the caller's."""
    from baremo.engine.spark.session import Limits, open_session

    with open_session(Limits(), given) as session:
        assert session.createDataFrame(pa.table({"a": [1]})).count() == 1
        assert active()[0] is session
        if fails:
            raise ZeroDivisionError
        return session


def test_none_is_active_afterwards_if_none_was() -> None:
    activate(None)
    work()
    assert active() == (None, None)


def test_another_session_is_active_again(quick: SparkSession) -> None:
    other = quick.newSession()
    activate(other)
    before = active()
    assert before[0] is other
    work()
    assert active() == before


def test_a_given_session_does_not_become_the_active_one(quick: SparkSession) -> None:
    before = active()
    assert before[0] is quick
    work(quick.newSession())
    assert active() == before
    activate(None)
    work(quick)
    assert active() == (None, None)


def test_the_active_session_comes_back_after_a_failure(quick: SparkSession) -> None:
    other = quick.newSession()
    activate(other)
    before = active()
    with pytest.raises(ZeroDivisionError):
        work(fails=True)
    assert active() == before


def test_the_settings_of_the_session_in_question_are_taken_over(quick: SparkSession) -> None:
    """Of the given one, else the active one, else the default one, which stay as they are themselves."""
    name = "spark.sql.shuffle.partitions"
    given, other = quick.newSession(), quick.newSession()
    given.conf.set(name, "5")
    other.conf.set(name, "6")
    activate(other)
    assert work(given).conf.get(name) == "5"
    assert work().conf.get(name) == "6"
    activate(None)
    assert work().conf.get(name) == quick.conf.get(name) == "1"
