"""The operator `is_set`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import IsPresent, Operand, Predicate


class IsSet(Operator, name="is_set"):
    """There is a value: not null, not empty text, not the empty list."""

    label = Label(es="tiene valor", en="is known")
    negated = Label(es="no tiene valor", en="is unknown")
    takes = "nothing"
    for_scores = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return IsPresent(operand)
