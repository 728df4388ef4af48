"""The operator `in`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import one_of
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class In(Operator, name="in"):
    """The value is one of these. A list never is."""

    label = Label(es="es uno de {value}", en="is one of {value}")
    negated = Label(es="no es ninguno de {value}", en="is none of {value}")
    takes = "scalars"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return one_of(operand, value)
