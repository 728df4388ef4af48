"""The operator `in_the_last`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_now, microseconds
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Both, Operand, Predicate


class InTheLast(Operator, name="in_the_last"):
    """The date lies in the time up to now: now − D < x ≤ now."""

    label = Label(es="fue hace menos de {value}", en="was less than {value} ago")
    negated = Label(es="no fue hace menos de {value}", en="was not less than {value} ago")
    takes = "duration"
    in_where = False

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return Both((compare_now(operand, ">", -microseconds(value)), compare_now(operand, "<=", 0)))

    def crossings(self, value: Value) -> tuple[int, ...]:
        """It begins to hold at the date and ends a duration later."""
        return (0, microseconds(value))
