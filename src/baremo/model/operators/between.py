"""The operator `between`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import between
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class Between(Operator, name="between"):
    """The number or date lies between two, both ends in."""

    label = Label(es="está entre {value}", en="is between {value}")
    negated = Label(es="no está entre {value}", en="is not between {value}")
    takes = "range"
    for_scores = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return between(operand, value)
