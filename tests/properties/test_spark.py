"""Law 1 for Spark: it agrees with the oracle, on several random histories at a time to save statements."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.engine import oracle
from tests.engine.spark_session import quick_session
from tests.properties.merging import merge
from tests.properties.test_engines import by_key, same_columns
from tests.strategies.histories import NOW, histories
from tests.strategies.models import models

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]

SEVERAL = 3
SLOW = list(HealthCheck)
INTERPRETED = {"spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN"}


def agree(data: st.DataObject) -> None:
    """Draw a model and several histories, and compare what the oracle and Spark say of them."""
    from baremo.engine import spark

    model = data.draw(models())
    history = merge([data.draw(histories(model)) for _ in range(SEVERAL)])
    expected, found = oracle.score(model, history, NOW), spark.score(model, history, NOW)
    assert by_key(found) == by_key(expected)
    assert same_columns(found, expected)


@pytest.fixture
def interpreted() -> Iterator[None]:
    """Let Spark interpret statements: making Java of each costs more than running it once."""
    session = quick_session()
    for name, value in INTERPRETED.items():
        session.conf.set(name, value)
    yield
    for name in INTERPRETED:
        session.conf.unset(name)


@pytest.mark.usefixtures("interpreted")
@settings(deadline=None, max_examples=6, suppress_health_check=SLOW)
@given(st.data())
def test_spark_gives_what_the_oracle_gives(data: st.DataObject) -> None:
    """Random models, each over three random histories."""
    agree(data)


@pytest.mark.long
@settings(deadline=None, max_examples=150, suppress_health_check=SLOW)
@given(st.data())
def test_spark_gives_what_the_oracle_gives_at_length(data: st.DataObject) -> None:
    """The same for longer, with statements made into Java, as they are by default."""
    quick_session()
    agree(data)
