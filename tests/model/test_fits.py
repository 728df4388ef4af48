"""What an operator says it fits is where it can tell one value from another; the oracle is the judge."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from baremo.engine.oracle.predicates import View, holds
from baremo.model.document.problems import Path, Report
from baremo.model.document.values import VALUES
from baremo.model.moments import parse_moment
from baremo.model.operator import Held, Operator, operators
from baremo.model.predicates import Operand

HELD: dict[Held, list[Any]] = {
    "text": ["madrid", "leon", "a mad b"],
    "number": [1, 7, 50],
    "boolean": [True, False],
    "date": ["2026-01-10", "2026-01-20", "2026-02-20"],
    "datetime": ["2026-01-10T05:00:00Z", "2026-01-20T00:00:00Z", "2026-02-20T00:00:00Z"],
    "list": [["madrid", "x"], ["leon"]],
}
TAKEN: dict[str, list[Any]] = {
    "nothing": [None],
    "scalar": ["madrid", 7, True, "2026-01-10", "2026-01-10T05:00:00Z"],
    "scalars": [["madrid"], [7], [True], ["2026-01-10"], ["2026-01-10T05:00:00Z"]],
    "text": ["mad", "madrid", "leon"],
    "pattern": ["mad*"],
    "regex": ["^mad"],
    "number": [7],
    "range": [[5, 10], ["2026-01-15", "2026-01-31"]],
    "date": ["2026-01-20"],
    "duration": ["20d", "40d"],
    "texts": ["madrid", ["madrid", "x"]],
}
NOW = "2026-02-01T00:00:00Z"
FIELD = Operand("contact", "field")


def view(value: Any, now: int) -> View:
    return View(lambda _: value, now)


def tells_apart(operator: Operator, held: Held) -> bool:
    """Whether some value that the operator takes is passed by one value of that type and not by another."""
    values = [*HELD[held], *([None] if operator.takes == "nothing" else [])]
    now = parse_moment(NOW)
    assert now is not None
    for taken in TAKEN[operator.takes]:
        read = None if operator.takes == "nothing" else VALUES[operator.takes].read(taken, Path(), Report())
        assert read is not None or operator.takes == "nothing"
        predicate = operator.lower(FIELD, read)
        if len({holds(predicate, view(value, now.microseconds)) for value in values}) == 2:
            return True
    return False


@pytest.mark.parametrize(("name", "held"), list(product(operators(), HELD)))
def test_an_operator_fits_the_fields_that_it_can_tell_apart(name: str, held: Held) -> None:
    operator = operators()[name]
    assert (held in operator.fits) == tells_apart(operator, held)
