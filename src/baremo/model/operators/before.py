"""The operator `before`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_moment
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class Before(Operator, name="before"):
    """The date is earlier; if either side has no time, whole UTC days compare."""

    label = Label(es="es anterior al {value}", en="is before {value}")
    negated = Label(es="no es anterior al {value}", en="is not before {value}")
    takes = "date"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return compare_moment(operand, "<", value)
