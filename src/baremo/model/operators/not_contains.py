"""The operator `not_contains`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import contains, inverse
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class NotContains(Operator, name="not_contains"):
    """The negation of `contains`; a missing value passes."""

    label = Label(es="no contiene {value}", en="does not contain {value}")
    negated = Label(es="contiene {value}", en="contains {value}")
    takes = "text"
    fits = ("text", "list")
    or_unknown = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return inverse(contains(operand, str(value)))
