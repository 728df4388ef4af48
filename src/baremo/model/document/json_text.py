"""JSON into a document: numbers exact, repeated keys found, no nesting too deep to read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Literal, NoReturn, TypeAlias

from baremo.model.document import messages
from baremo.model.document.builder import Builder
from baremo.model.document.problems import Path, Report, quote
from baremo.model.document.reasons import JSON_REASONS

State: TypeAlias = Literal["value", "first value", "key", "first key", "next", "end"]

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.ASCII)
_WORD = re.compile(r"-?\w+|[^\w\s]")
_WORDS: dict[str, bool | None] = {"null": None, "true": True, "false": False}
_STRINGS = json.JSONDecoder()


def read_json(text: str, report: Report) -> object:
    """Return the document that the text says; `ModelError` if it is no JSON."""
    reader = _Reader(text, report)
    reader.run()
    return reader.builder.result


class _Reader:
    """Goes through a text and gives its pieces to the builder; its state says what must come next."""

    def __init__(self, text: str, report: Report) -> None:
        self.text = text
        self.report = report
        self.position = 0
        self.builder = Builder(report, line_of=lambda mark: text.count("\n", 0, mark) + 1)

    def run(self) -> None:
        """Read the whole text."""
        steps: dict[State, Callable[[str], State]] = {
            "value": self._value,
            "first value": self._first_value,
            "key": self._key,
            "first key": self._first_key,
            "next": self._next,
        }
        state: State = "value"
        while state != "end":
            state = steps[state](self._peek())
        if self._peek():
            self._refuse("end")

    def _peek(self) -> str:
        """Skip white space and return the next character; nothing at the end."""
        found = _SPACE.match(self.text, self.position)
        self.position = found.end() if found else self.position
        return self.text[self.position : self.position + 1]

    def _value(self, character: str) -> State:
        mark = self.position
        if character == "{":
            self.builder.open({}, mark)
        elif character == "[":
            self.builder.open([], mark)
        else:
            self.builder.add(self._string() if character == '"' else self._word(), mark)
            return self._after()
        self.position += 1
        return "first key" if character == "{" else "first value"

    def _first_value(self, character: str) -> State:
        return self._close() if character == "]" else self._value(character)

    def _first_key(self, character: str) -> State:
        return self._close() if character == "}" else self._key(character)

    def _key(self, character: str) -> State:
        if character != '"':
            self._refuse("key")
        mark = self.position
        self.builder.add(self._string(), mark)
        if self._peek() != ":":
            self._refuse("colon")
        self.position += 1
        return "value"

    def _next(self, character: str) -> State:
        in_list = isinstance(self.builder.stack[-1].value, list)
        if character == ("]" if in_list else "}"):
            return self._close()
        if character != ",":
            self._refuse("next")
        self.position += 1
        return "value" if in_list else "key"

    def _close(self) -> State:
        self.builder.close(self.position)
        self.position += 1
        return self._after()

    def _after(self) -> State:
        return "next" if self.builder.stack else "end"

    def _string(self) -> str:
        try:
            text, self.position = _STRINGS.raw_decode(self.text, self.position)
        except json.JSONDecodeError as error:
            self.position = error.pos
            self._refuse("string")
        return str(text)

    def _word(self) -> object:
        """Read a number, true, false or null."""
        number = _NUMBER.match(self.text, self.position)
        word = _WORD.match(self.text, self.position)
        if number is not None:
            mark, self.position = self.position, number.end()
            return self.builder.number(number[0], mark)
        if word is None or word[0] not in _WORDS:
            self._refuse("number" if word and word[0].strip("-") in ("NaN", "Infinity") else "value")
        self.position = word.end()
        return _WORDS[word[0]]

    def _refuse(self, reason: str) -> NoReturn:
        word = _WORD.match(self.text, self.position)
        found = JSON_REASONS["finish"] if word is None else quote(word[0])
        before = self.text[: self.position]
        self.report.stop(
            Path(),
            messages.SYNTAX,
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
            format="JSON",
            reason=JSON_REASONS[reason].fill(found=found),
        )
