"""The operator `contains`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import contains
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class Contains(Operator, name="contains"):
    """The text contains this one; of a list: this is one of its texts."""

    label = Label(es="contiene {value}", en="contains {value}")
    negated = Label(es="no contiene {value}", en="does not contain {value}")
    takes = "text"
    fits = ("text", "list")

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return contains(operand, str(value))
