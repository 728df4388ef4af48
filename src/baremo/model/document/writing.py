"""Writing models: documents, YAML and JSON that say the same model when they are read again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from baremo.model.document.declarations import MODEL
from baremo.model.scores import Model

_WIDTH = 110
_SPREAD = ("scores", "segments", "rules", "bands")
"""What is written with one entry a line, however short it is."""
_PLAIN = re.compile(r"[^\W\d]([\w ./@'()%+-]*[\w./@')%+-])?|/[\w./-]*|[0-9]+[hdw]")
"""Texts that need no quotes in YAML, if no reader takes them for a word or number."""
_WORD = re.compile(r"y|n|yes|no|on|off|true|false|null", re.IGNORECASE)


def to_document(model: Model) -> dict[str, Any]:
    """Return the model as mappings, lists, texts and numbers; what was left out is left out."""
    return MODEL.write(model)


def write_json(model: Model) -> str:
    """Return the model as JSON, numbers exact."""
    return _json(to_document(model), "") + "\n"


def write_part(document: Mapping[str, Any]) -> str:
    """Return a document of mappings, lists, texts and numbers as JSON, numbers exact."""
    return _json(document, "") + "\n"


def write_yaml(model: Model) -> str:
    """Return the model as YAML: one key a line, short conditions on one line."""
    return "\n".join(_block(to_document(model), "")) + "\n"


def write_draft(document: Mapping[str, Any]) -> str:
    """Return a document of mappings, lists, texts and numbers as YAML, right or not."""
    return ("\n".join(_block(document, "")) if document else "{}") + "\n"


def _json(part: object, indent: str) -> str:
    inner = indent + "  "
    if isinstance(part, Mapping):
        pairs = (f"{inner}{_json(key, '')}: {_json(value, inner)}" for key, value in part.items())
        return "{\n" + ",\n".join(pairs) + f"\n{indent}}}" if part else "{}"
    if isinstance(part, list):
        items = (f"{inner}{_json(item, inner)}" for item in part)
        return "[\n" + ",\n".join(items) + f"\n{indent}]" if part else "[]"
    if isinstance(part, str):
        return _quoted(part)
    return str(part) if isinstance(part, Decimal) else json.dumps(part)


def _block(part: Mapping[str, Any] | list[Any], indent: str) -> list[str]:
    """Return the lines of a mapping or list that has something in it."""
    lines: list[str] = []
    if isinstance(part, Mapping):
        for key, value in part.items():
            lines += _entry(f"{indent}{_text(key)}:", value, indent + "  ", spread=key in _SPREAD)
        return lines
    for item in part:
        line = _line(f"{indent}-", item)
        if line is None:
            first, *others = _block(item, indent + "  ")
            lines += [f"{indent}- {first.lstrip()}", *others]
        else:
            lines.append(line)
    return lines


def _entry(start: str, value: object, indent: str, *, spread: bool) -> list[str]:
    """Return the lines of one key: on one line if it fits."""
    if isinstance(value, str):
        return _lines_of_text(start, value, indent)
    line = None if spread and value and isinstance(value, Mapping | list) else _line(start, value)
    return [line] if line is not None else [start, *_block(cast("Any", value), indent)]


def _line(start: str, value: object) -> str | None:
    """Return the start and the value on one line; None if it is too long or holds much."""
    if not isinstance(value, Mapping | list) or not value:
        return f"{start} {_flow(value)}"
    if isinstance(value, Mapping) and "rules" in value:
        return None
    line = f"{start} {_flow(value)}"
    return line if len(line) <= _WIDTH else None


def _lines_of_text(start: str, text: str, indent: str) -> list[str]:
    """Return a text of several lines as a block, any other one on its line."""
    lines = text.removesuffix("\n").split("\n")
    is_clean = all(line.isprintable() and line == line.strip() for line in lines)
    if len(lines) == 1 or not (is_clean and lines[0] and lines[-1]):
        return [f"{start} {_text(text)}"]
    mark = "|" if text.endswith("\n") else "|-"
    return [f"{start} {mark}", *(indent + line if line else "" for line in lines)]


def _flow(part: object) -> str:
    """Return a part on one line."""
    if isinstance(part, Mapping):
        return "{" + ", ".join(f"{_text(key)}: {_flow(value)}" for key, value in part.items()) + "}"
    if isinstance(part, list):
        return "[" + ", ".join(_flow(item) for item in part) + "]"
    return _text(part) if isinstance(part, str) else _json(part, "")


def _text(text: str) -> str:
    """Return a text that no reader of YAML takes for anything else: in quotes unless it is plainly a text."""
    is_plain = _PLAIN.fullmatch(text) and not _WORD.fullmatch(text)
    if is_plain and text.isprintable():
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    """Return the text in double quotes as JSON and YAML both read it; what cannot be seen is escaped."""
    quoted = json.dumps(text, ensure_ascii=False)
    if quoted.isprintable():
        return quoted
    return "".join(char if char.isprintable() or ord(char) > 0xFFFF else f"\\u{ord(char):04x}" for char in quoted)
