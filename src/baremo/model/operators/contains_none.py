"""The operator `contains_none`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import texts_of
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Inverse, ListHas, Operand, Predicate


class ContainsNone(Operator, name="contains_none"):
    """The list has none of these texts; a missing value passes."""

    label = Label(es="no contiene ninguno de {value}", en="contains none of {value}")
    negated = Label(es="contiene alguno de {value}", en="contains any of {value}")
    takes = "texts"
    or_unknown = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return Inverse(ListHas(operand, texts_of(value), every=False))
