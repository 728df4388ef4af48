"""A condition as a filter of contacts: who passes is found once, and stands for some seconds, page after page."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from baremo.contacts.filters import Filter, numbered
from baremo.language import Label
from baremo.platform.refusals import RefusedError
from baremo.scoring.whatif.counting import Question, list_passing

MOST = 200_000
"""Contacts that a condition may let through to be a filter."""
SECONDS = 10.0
"""How long finding them may take."""
KEPT_SECONDS = 30.0
"""How long they stand; whoever comes to pass or to fail meanwhile is seen afterwards."""
_KEPT_AT_ONCE = 16


class WideConditionError(RefusedError):
    """A condition lets too many through, or asks for too much, to be a filter of a list."""

    status = 422
    code = "condition_too_wide"
    template = Label(
        es="cumplen la condición más de {most} contactos, o tarda demasiado; acótala, o publícala como segmento y "
        "filtra por él",
        en="more than {most} contacts pass the condition, or it takes too long; narrow it, or publish it as a segment "
        "and filter by that",
    )


@dataclass(slots=True)
class _Kept:
    """The filters of the latest conditions of one process."""

    filters: OrderedDict[str, tuple[float, Filter]] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def find(self, text: str, now: float) -> Filter | None:
        """Return the filter of a condition, unless it is too old."""
        with self.lock:
            until, found = self.filters.get(text, (0.0, None))
            return found if now < until else None

    def keep(self, text: str, found: Filter, now: float) -> None:
        """Keep a filter; the oldest one goes."""
        with self.lock:
            self.filters[text] = (now + KEPT_SECONDS, found)
            self.filters.move_to_end(text)
            while len(self.filters) > _KEPT_AT_ONCE:
                self.filters.popitem(last=False)


KEPT = _Kept()


def passing(text: str, read: Callable[[], Any], now: int) -> Filter:
    """Let those through who pass a condition, given as a text and as what it reads as, at a moment in microseconds."""
    clock = time.monotonic()
    found = KEPT.find(text, clock)
    if found is not None:
        return found
    numbers = list_passing(Question(when=read(), seconds=SECONDS, most=MOST + 1), now)
    if numbers is None or len(numbers) > MOST:
        raise WideConditionError(most=MOST)
    found = numbered(numbers)
    KEPT.keep(text, found, clock)
    return found
