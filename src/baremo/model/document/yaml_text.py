"""YAML into a document: texts stay texts unless they are plainly a number, true, false or nothing.

The reader's events are put together here, because PyYAML's own constructor knows YAML 1.1: it would take
`on` and `NO` for booleans and 2026-01-31 for a date, and it would let the last of two equal keys win.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from baremo.model.document import messages
from baremo.model.document.builder import ABSENT, Builder
from baremo.model.document.problems import Path, Report
from baremo.model.document.reasons import yaml_reason

NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.ASCII)
"""A plain scalar that is a number: as in JSON, and a plus sign may stand before it."""

WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
"""The plain scalars that are no text."""

_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!", None)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str, report: Report, lines: dict[str, int] | None = None) -> object:
    """Return the document that the text says; `ModelError` if it is no YAML. `lines` takes where each place begins."""
    builder = Builder(report, line_of=lambda mark: mark, lines=lines)
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    report.stop(Path(), messages.DOCUMENTS, line=_line(event))
            else:
                _take(event, builder)
    except yaml.YAMLError as error:
        _refuse(error, text, report)
    return None if builder.result is ABSENT else builder.result


def _take(event: Any, builder: Builder) -> None:
    """Give one event to the builder."""
    if isinstance(event, yaml.ScalarEvent):
        _check_tag(event, builder)
        builder.add(_resolve(event, builder), _line(event), event.anchor)
    elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
        _check_tag(event, builder)
        empty: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        builder.open(empty, _line(event), event.anchor)
    elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
        builder.close(_line(event))
    elif isinstance(event, yaml.AliasEvent):
        builder.alias(event.anchor or "", _line(event))


def _resolve(event: Any, builder: Builder) -> object:
    """Return what a scalar says; quotes make it a text."""
    text: str = event.value
    if not event.implicit[0]:
        return text
    if text in WORDS:
        return WORDS[text]
    return builder.number(text, _line(event)) if NUMBER.fullmatch(text) else text


def _check_tag(event: Any, builder: Builder) -> None:
    if event.tag not in _TAGS:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        builder.report.add(builder.path(), messages.TAG, line=_line(event), tag=tag)


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1


def _place(position: int, text: str) -> dict[str, int]:
    """Return the line and column of a position; the end of the text is its last place."""
    before = text[:position]
    return {"line": before.count("\n") + 1, "column": len(before) - before.rfind("\n")}


def _refuse(error: yaml.YAMLError, text: str, report: Report) -> None:
    """Say where the reader stopped, and why."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        mark = error.problem_mark
        reason = yaml_reason(error.problem or "", error.context)
        place = _place(mark.index, text)
    else:
        reason = yaml_reason(str(error).split("\n", 1)[0], None)
        before = text.encode()[: getattr(error, "position", 0)]  # libyaml counts bytes here
        place = _place(len(before.decode(errors="ignore")), text)
    report.stop(Path(), messages.SYNTAX, format="YAML", reason=reason, **place)
