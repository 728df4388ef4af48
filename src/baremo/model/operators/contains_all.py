"""The operator `contains_all`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import texts_of
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import ListHas, Operand, Predicate


class ContainsAll(Operator, name="contains_all"):
    """The list has every one of these texts."""

    label = Label(es="contiene todo esto: {value}", en="contains all of {value}")
    negated = Label(es="no contiene todo esto: {value}", en="does not contain all of {value}")
    takes = "texts"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return ListHas(operand, texts_of(value), every=True)
