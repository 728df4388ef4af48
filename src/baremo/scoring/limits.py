"""How much may be stored of scores and segments."""

from __future__ import annotations

from baremo.model.document import limits

MAX_KEY = limits.KEY
MAX_DOCUMENT = limits.CHARACTERS
"""Characters of one score or segment as JSON."""
MAX_REASON = 500
MAX_DEFINITIONS = 20_000
"""Scores and segments together, the removed ones included."""
MAX_POINTS = 10**15
"""Points of one adjustment, up or down."""
MAX_TRACED_EVENTS = 100_000
"""Events of a contact whose value over time is worked out when somebody asks for it."""
MAX_TRACED_DAYS = 3_660
"""Days of one value over time."""
MAX_TRACED_POINTS = 2_000
"""Changes that one value over time shows."""
