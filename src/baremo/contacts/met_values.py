"""Values that were met in a sample, each with how often, for those who choose among them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

from baremo.model.texts import fold

Single: TypeAlias = str | int | float | bool

MOST = 2_000
"""Different values that are counted; those met later are not."""
LONGEST = 300
"""Characters of a text that is worth choosing."""


@dataclass(frozen=True, slots=True)
class MetValue:
    """A value as it is mostly written, and how often it was met."""

    value: Single
    count: int


class MetValues:
    """Counts values as they compare: texts without regard to case."""

    def __init__(self) -> None:
        """Count nothing yet."""
        self._spellings: dict[tuple[type, Single], Counter[Single]] = {}

    def note(self, value: object) -> None:
        """Count a value; of a list each of its items, of an object nothing."""
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str | int | float):
                self._note(item)

    def _note(self, item: Single) -> None:
        if isinstance(item, str) and not 0 < len(item) <= LONGEST:
            return
        key = (type(item), fold(item) if isinstance(item, str) else item)
        if key in self._spellings or len(self._spellings) < MOST:
            self._spellings.setdefault(key, Counter())[item] += 1

    def find(self, search: str, limit: int) -> list[MetValue]:
        """Return values in which a text stands, the most frequent first."""
        text = fold(search.strip())
        found = [
            MetValue(min(each, key=lambda spelling: (-each[spelling], str(spelling))), each.total())
            for (_, folded), each in self._spellings.items()
            if text in str(folded).lower()
        ]
        return sorted(found, key=lambda each: (-each.count, str(each.value)))[:limit]
