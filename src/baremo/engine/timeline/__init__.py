"""A value over time: every moment at which it changed, as the judge would say at each of them."""

from __future__ import annotations

from baremo.engine.timeline.past import Past
from baremo.engine.timeline.series import Point, Series, Window, trace, trace_facts
from baremo.engine.timeline.steps import Steps

__all__ = ["Past", "Point", "Series", "Steps", "Window", "trace", "trace_facts"]
