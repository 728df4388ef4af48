"""The operator `is_not_set`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Inverse, IsPresent, Operand, Predicate


class IsNotSet(Operator, name="is_not_set"):
    """The value is missing: null, empty text or the empty list."""

    label = Label(es="no tiene valor", en="is unknown")
    negated = Label(es="tiene valor", en="is known")
    takes = "nothing"
    for_scores = True

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return Inverse(IsPresent(operand))
