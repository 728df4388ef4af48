"""How large a model may be (scoring.md §3, «Limits»), and how large the texts and lists in it."""

from __future__ import annotations

from decimal import Decimal

from baremo.model.durations import HOUR, LONGEST_DAYS

LEAVES = 500
"""Leaves of a rule's conditions, of an audience or of a segment; those of `where` included."""
DEPTH = 16
"""Levels of a condition; a leaf is one level."""
RULES = 10_000
CHAIN = 16
"""Scores that test one another in a row."""
POINTS = 10**15
FADING_POINTS = 10**6

TEXT = 10_000
KEY = 200
REGEX = 1_000
VALUES = 100_000
"""Entries of a list that stands as a value."""
EXPONENT = 300
"""A number lies within ±10^300 and has at most 300 digits after the point."""
VALUE_BELOW = Decimal(10) ** 32
"""Values of scores have 32 digits before the point and `VALUE_PLACES` after it."""
VALUE_PLACES = 6
LONGEST = 24 * LONGEST_DAYS * HOUR
"""The longest duration, in microseconds."""

CHARACTERS = 50_000_000
NESTING = 10_000
ALIASED = 1_000_000
"""Nodes that YAML aliases may repeat in one document."""
