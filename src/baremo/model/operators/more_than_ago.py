"""The operator `more_than_ago`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_now, microseconds
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class MoreThanAgo(Operator, name="more_than_ago"):
    """The date is so long past, or longer: x ≤ now − D."""

    label = Label(es="fue hace al menos {value}", en="was at least {value} ago")
    negated = Label(es="no fue hace al menos {value}", en="was not at least {value} ago")
    takes = "duration"
    in_where = False

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return compare_now(operand, "<=", -microseconds(value))

    def crossings(self, value: Value) -> tuple[int, ...]:
        """It begins to hold a duration after the date."""
        return (microseconds(value),)
