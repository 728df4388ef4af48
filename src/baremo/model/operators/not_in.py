"""The operator `not_in`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import inverse, one_of
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class NotIn(Operator, name="not_in"):
    """The negation of `in`; a missing value passes."""

    label = Label(es="no es ninguno de {value}", en="is none of {value}")
    negated = Label(es="es uno de {value}", en="is one of {value}")
    takes = "scalars"
    or_unknown = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return inverse(one_of(operand, value))
