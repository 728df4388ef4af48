"""The operator `regex`."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.comparing import whole_url
from baremo.model.conditions import Value
from baremo.model.operator import Operator
from baremo.model.predicates import Operand, Predicate, TextRegex


class Regex(Operator, name="regex"):
    """The RE2 pattern is found anywhere in the text, ignoring case."""

    label = Label(es="coincide con la expresión regular {value}", en="matches the regular expression {value}")
    negated = Label(
        es="no coincide con la expresión regular {value}",
        en="does not match the regular expression {value}",
    )
    takes = "regex"

    def lower(self, operand: Operand, value: Value) -> Predicate:
        """Return the predicate that says what the operator means."""
        return TextRegex(whole_url(operand), str(value))
