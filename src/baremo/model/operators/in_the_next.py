"""The operator `in_the_next`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_now, microseconds
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Both, Operand, Predicate


class InTheNext(Operator, name="in_the_next"):
    """The date lies ahead, within the time from now: now < x ≤ now + D."""

    label = Label(es="será en un plazo de {value}", en="will be within {value}")
    negated = Label(es="no será en un plazo de {value}", en="will not be within {value}")
    takes = "duration"
    in_where = False

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return Both((compare_now(operand, ">", 0), compare_now(operand, "<=", microseconds(value))))

    def crossings(self, value: Value) -> tuple[int, ...]:
        """It begins to hold a duration before the date and ends at it."""
        return (-microseconds(value), 0)
