"""Numbers in data: plain decimals, exact to 20 digits before and 18 after the point.

Beyond 20 digits before the point a number is a 64-bit float, as JSON readers have it.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

PATTERN = r"-?[0-9]+(\.[0-9]+)?"
"""The form of text that serves as a number, in RE2 syntax."""

EXACT_BELOW = Decimal(10) ** 20
_STEP = Decimal("1e-18")
_FORM = re.compile(PATTERN, re.ASCII)
_CONTEXT = Context(prec=60, rounding=ROUND_HALF_UP)


def parse_number(text: str) -> Decimal | None:
    """Read text that is a plain decimal number; None for any other text."""
    return exact(Decimal(text)) if _FORM.fullmatch(text) else None


def exact(number: Decimal) -> Decimal:
    """Return the number as it compares: rounded to 18 decimals, or to a float if it is too large."""
    if abs(number) >= EXACT_BELOW:
        return Decimal(float(number))
    return number.quantize(_STEP, context=_CONTEXT)


def shortest(number: Decimal) -> str:
    """Write the number in shortest decimal form: 7, 7.0 and 007 are all `7`."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
