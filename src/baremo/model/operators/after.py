"""The operator `after`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_moment
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class After(Operator, name="after"):
    """The date is later; if either side has no time, whole UTC days compare."""

    label = Label(es="es posterior al {value}", en="is after {value}")
    negated = Label(es="no es posterior al {value}", en="is not after {value}")
    takes = "date"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return compare_moment(operand, ">", value)
