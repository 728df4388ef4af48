"""What points that fade come to, quickly where a float leaves no doubt and exactly everywhere."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal

from baremo.engine.oracle.awards import MICRO, worth
from baremo.engine.timeline.steps import Span
from baremo.model.durations import HOUR
from baremo.model.scores import Rule

_MILLION = 1_000_000
_DOUBT = 0.001
"""How near to half a millionth a product of floats may lie before it is computed exactly.

Points that fade lie within ±10^6, so a product lies within 10^12 millionths and is off by less than that."""


def fade(rule: Rule, spans: Iterable[Span], moment: int) -> Decimal:
    """Return what the spans of a rule that fades come to together at a moment."""
    total = sum(_millionths(rule, span.at, moment) for span in spans if span.counts(moment))
    return Decimal(total) * MICRO


def _millionths(rule: Rule, at: int, now: int) -> int:
    age = float(max(0, now // HOUR * HOUR - at))
    if rule.half_life is not None:
        factor: float = 0.5 ** (age / float(rule.half_life.microseconds))
    elif rule.fades_over is not None:
        factor = max(0.0, 1.0 - age / float(rule.fades_over.microseconds))
    else:
        raise TypeError(f"the points of the rule {rule.key} do not fade")
    product = abs(rule.points) * factor * _MILLION
    whole = math.floor(product)
    if abs(product - whole - 0.5) < _DOUBT:
        exact: Decimal = worth(rule, at, now)
        return int(exact * _MILLION)
    rounded = whole + 1 if product - whole > 0.5 else whole
    return rounded if rule.points > 0 else -rounded


def faded_after(rule: Rule) -> int | None:
    """Return after how long, in microseconds, points of a rule are surely worth nothing; None if they do not fade."""
    if rule.half_life is not None:
        halvings = math.log2(2 * abs(rule.points) * _MILLION) + 1
        return math.ceil(halvings * rule.half_life.microseconds) + HOUR
    return None if rule.fades_over is None else rule.fades_over.microseconds + HOUR
