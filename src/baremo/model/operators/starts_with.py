"""The operator `starts_with`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import text_like
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class StartsWith(Operator, name="starts_with"):
    """The text begins with this one."""

    label = Label(es="empieza por {value}", en="starts with {value}")
    negated = Label(es="no empieza por {value}", en="does not start with {value}")
    takes = "text"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return text_like(operand, str(value), "{}*")
