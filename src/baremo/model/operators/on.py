"""The operator `on`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_moment
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class On(Operator, name="on"):
    """The date falls on this UTC day."""

    label = Label(es="es el {value}", en="is on {value}")
    negated = Label(es="no es el {value}", en="is not on {value}")
    takes = "date"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return compare_moment(operand, "=", value, days=True)
