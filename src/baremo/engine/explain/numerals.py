"""Points as people read them: without needless zeros, with a sign where they are added."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from baremo.language import Language
from baremo.model.numbers import shortest
from baremo.model.scores import Number
from baremo.model.wording.formats import number_words

_CENT = Decimal("0.01")


def exact_words(number: Number, language: Language) -> str:
    """Write a number in full, without zeros at its end."""
    return number_words(Decimal(shortest(Decimal(number))), language)


def signed_words(number: Decimal, language: Language) -> str:
    """Write a number with its sign."""
    return f"{'+' if number >= 0 else ''}{exact_words(number, language)}"


def about_words(number: Number, language: Language, *, is_up: bool = False) -> str:
    """Write a number with at most two decimals, rounded down so that it never claims to reach more."""
    rounded = Decimal(number).quantize(_CENT, context=Context(60, ROUND_CEILING if is_up else ROUND_FLOOR))
    return exact_words(rounded, language)
