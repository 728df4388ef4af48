"""The operator `is_not`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import equals, inverse, values_of
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class IsNot(Operator, name="is_not"):
    """The negation of `is`; a missing value passes."""

    label = Label(es="no es {value}", en="is not {value}")
    negated = Label(es="es {value}", en="is {value}")
    takes = "scalar"
    for_scores = True
    or_unknown = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return inverse(equals(operand, values_of(value)[0]))
