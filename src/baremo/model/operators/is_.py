"""The operator `is`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import equals, values_of
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class Is(Operator, name="is"):
    """The value is this one; text compares without regard to case. A list never is."""

    label = Label(es="es {value}", en="is {value}")
    negated = Label(es="no es {value}", en="is not {value}")
    takes = "scalar"
    for_scores = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return equals(operand, values_of(value)[0])
