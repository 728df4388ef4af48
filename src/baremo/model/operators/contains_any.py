"""The operator `contains_any`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import texts_of
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import ListHas, Operand, Predicate


class ContainsAny(Operator, name="contains_any"):
    """The list has at least one of these texts."""

    label = Label(es="contiene alguno de {value}", en="contains any of {value}")
    negated = Label(es="no contiene ninguno de {value}", en="contains none of {value}")
    takes = "texts"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return ListHas(operand, texts_of(value), every=False)
