"""The operator `at_least`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import compare_number
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class AtLeast(Operator, name="at_least"):
    """The number is this one or larger."""

    label = Label(es="es al menos {value}", en="is at least {value}")
    negated = Label(es="no llega a {value}", en="is not at least {value}")
    takes = "number"
    for_scores = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return compare_number(operand, ">=", value)
