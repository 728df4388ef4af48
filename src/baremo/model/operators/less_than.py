"""The operator `less_than`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_number
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class LessThan(Operator, name="less_than"):
    """The number is smaller."""

    label = Label(es="es menos de {value}", en="is less than {value}")
    negated = Label(es="no es menos de {value}", en="is not less than {value}")
    takes = "number"
    for_scores = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return compare_number(operand, "<", value)
