"""The operator `matches`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import glob
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate


class Matches(Operator, name="matches"):
    """The whole text is the pattern, in which `*` stands for anything."""

    label = Label(es="coincide con {value}", en="matches {value}")
    negated = Label(es="no coincide con {value}", en="does not match {value}")
    takes = "pattern"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return glob(operand, str(value))
