"""The operator `at_most`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_number
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class AtMost(Operator, name="at_most"):
    """The number is this one or smaller."""

    label = Label(es="es como máximo {value}", en="is at most {value}")
    negated = Label(es="no es como máximo {value}", en="is not at most {value}")
    takes = "number"
    for_scores = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return compare_number(operand, "<=", value)
