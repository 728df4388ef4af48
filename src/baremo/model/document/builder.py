"""Puts a document together from the pieces that a YAML or JSON reader meets, without recursion."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple, NoReturn

from baremo.model.document import limits, messages
from baremo.model.document.problems import Path, Report, grouped, show

_LONGEST_NUMBER = 1_000  # characters


class _Absent:
    """What stands where nothing was met yet."""


ABSENT = _Absent()


class Anchored(NamedTuple):
    """What a YAML anchor names, and how many nodes that is."""

    value: object
    nodes: int


class Frame:
    """A mapping or list that is not finished yet."""

    __slots__ = ("anchor", "is_repeated", "key", "keys", "nodes", "value")

    def __init__(self, value: dict[str, Any] | list[Any], anchor: str | None) -> None:
        """Begin with an empty mapping or list."""
        self.value = value
        self.anchor = anchor
        self.key: str | _Absent = ABSENT
        self.is_repeated = False
        self.keys: dict[str, int] = {}
        self.nodes = 1


class Builder:
    """Keeps the unfinished mappings and lists on a stack; a mark says where in the text something stands."""

    def __init__(self, report: Report, line_of: Callable[[int], int], lines: dict[str, int] | None = None) -> None:
        """Keep how a mark becomes the number of a line, and where to note which place begins on which."""
        self.report = report
        self.lines = lines
        self.line_of = line_of
        self.stack: list[Frame] = []
        self.result: object = ABSENT
        self.anchors: dict[str, Anchored] = {}
        self.aliased = 0

    def open(self, value: dict[str, Any] | list[Any], mark: int, anchor: str | None = None) -> None:
        """Begin a mapping or a list."""
        if len(self.stack) >= limits.NESTING:
            self._stop(mark, messages.NESTED, limit=grouped(limits.NESTING))
        self._note_item(mark)
        self.stack.append(Frame(value, anchor))

    def close(self, mark: int) -> None:
        """End the innermost mapping or list and put it where it belongs."""
        frame = self.stack.pop()
        self.add(frame.value, mark, frame.anchor, frame.nodes)

    def add(self, value: object, mark: int, anchor: str | None = None, nodes: int = 1) -> None:
        """Put a finished value where it belongs: into the list, or as a key or value of the mapping."""
        if anchor is not None:
            self.anchors[anchor] = Anchored(value, nodes)
        if not self.stack:
            self.result = value
            return
        self._note_item(mark)
        frame = self.stack[-1]
        frame.nodes += nodes
        if isinstance(frame.value, list):
            frame.value.append(value)
        elif isinstance(frame.key, _Absent):
            self._take_key(frame, value, mark)
        else:
            if not frame.is_repeated:
                frame.value[frame.key] = value
            frame.key, frame.is_repeated = ABSENT, False

    def alias(self, name: str, mark: int) -> None:
        """Put what the anchor names once more."""
        anchored = self.anchors.get(name)
        if anchored is None:
            is_open = any(frame.anchor == name for frame in self.stack)
            self._stop(mark, messages.CIRCULAR_ALIAS if is_open else messages.UNKNOWN_ALIAS, name=name)
        self.aliased += anchored.nodes
        if self.aliased > limits.ALIASED:
            self._stop(mark, messages.ALIASED, limit=grouped(limits.ALIASED))
        self.add(anchored.value, mark, nodes=anchored.nodes)

    def number(self, text: str, mark: int) -> int | Decimal:
        """Return a number as it was written; one too long stands as 0, which is noted."""
        if len(text) > _LONGEST_NUMBER:
            values = {"count": grouped(len(text)), "limit": grouped(_LONGEST_NUMBER)}
            self.report.add(self.path(), messages.NUMBER_LENGTH, line=self.line_of(mark), **values)
            return 0
        if text.lstrip("+-").isdigit():
            return int(text)
        try:
            return Decimal(text)
        except InvalidOperation:
            return Decimal("Infinity")

    def path(self) -> Path:
        """Return the place at which the reader stands."""
        path = Path()
        for frame in self.stack:
            if isinstance(frame.value, list):
                path = path / len(frame.value)
            elif not isinstance(frame.key, _Absent):
                path = path / frame.key
        return path

    def _note_item(self, mark: int) -> None:
        if self.lines is not None and self.stack and isinstance(self.stack[-1].value, list):
            self.lines.setdefault(str(self.path()), self.line_of(mark))

    def _take_key(self, frame: Frame, key: object, mark: int) -> None:
        if not isinstance(key, str):
            self.report.add(self.path(), messages.KEY_NOT_TEXT, line=self.line_of(mark), found=show(key))
            key = str(key) if isinstance(key, int | Decimal) else "?"
        if key in frame.keys:
            lines = {"first": self.line_of(frame.keys[key]), "second": self.line_of(mark)}
            is_same = lines["first"] == lines["second"]
            label = messages.DUPLICATE_KEY_IN_LINE if is_same else messages.DUPLICATE_KEY
            self.report.add(self.path() / key, label, key=show(key), **lines)
            frame.is_repeated = True
        frame.keys.setdefault(key, mark)
        frame.key = key
        if self.lines is not None:
            self.lines.setdefault(str(self.path()), self.line_of(mark))

    def _stop(self, mark: int, label: Any, **values: object) -> NoReturn:
        self.report.stop(self.path(), label, line=self.line_of(mark), **values)
