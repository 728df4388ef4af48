"""The operator `ends_with`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import text_like
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class EndsWith(Operator, name="ends_with"):
    """The text ends with this one."""

    label = Label(es="termina en {value}", en="ends with {value}")
    negated = Label(es="no termina en {value}", en="does not end with {value}")
    takes = "text"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return text_like(operand, str(value), "*{}")
