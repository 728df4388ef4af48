"""Reading models: from bytes or text, or from a document that something else has read."""

from __future__ import annotations

import codecs
import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from baremo.model.document import limits, messages
from baremo.model.document.carrying import check_carrying
from baremo.model.document.checks import check_model
from baremo.model.document.declarations import MODEL
from baremo.model.document.json_text import read_json
from baremo.model.document.problems import ModelError, Path, Problem, Report, grouped, show
from baremo.model.document.yaml_text import read_yaml
from baremo.model.scores import Model

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_JSON_LIKE = re.compile(r"\s*[{\[]\s*[\"{\[}\]]")


def read_model(text: str | bytes, *, format: Literal["yaml", "json"] | None = None) -> Model:  # noqa: A002
    """Return the model that a YAML or JSON text says; `ModelError` names everything that is wrong with it.

    Without a format, a text that begins with a brace is JSON if it can be, and YAML otherwise.
    """
    report = Report()
    if format not in (None, "yaml", "json"):
        report.stop(Path(), messages.FORMAT, found=str(format))
    decoded = _decode(text, report)
    document = _read_document(decoded, format, report)
    return _parse(document, report)


def parse_model(document: object) -> Model:
    """Return the model that a document of mappings, lists, texts and numbers says."""
    return _parse(document, Report())


@dataclass(frozen=True, slots=True)
class Examined:
    """What could be read of a model, and everything that is wrong with it."""

    model: Model
    problems: tuple[Problem, ...]


def examine_model(document: object) -> Examined:
    """Return a model of which parts may be wrong; what has no problem at its place says what the document says."""
    report = Report()
    model = MODEL.read(document, Path(), report)
    if model is not None:
        check_model(model, report)
    return Examined(model or Model(), tuple(report.problems))


@dataclass(frozen=True, slots=True)
class Draft:
    """What a text says while it is being written, None if that is no document, and on which line each place begins."""

    document: Mapping[str, Any] | None
    problems: tuple[Problem, ...]
    lines: Mapping[str, int]

    def line_of(self, path: str) -> int | None:
        """Return the line of a place, or of the nearest place around it."""
        while path and path not in self.lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.lines.get(path)


def read_draft(text: str) -> Draft:
    """Return what a YAML text says, right or not; JSON is YAML, too."""
    report, lines = Report(), dict[str, int]()
    with contextlib.suppress(ModelError):
        document = read_yaml(_decode(text, report), report, lines)
        noted = len(report.problems)
        check_carrying(document, report)
        if len(report.problems) == noted and isinstance(document, dict):
            return Draft(document, tuple(report.problems), lines)
    return Draft(None, tuple(report.problems), lines)


def _parse(document: object, report: Report) -> Model:
    if document is None or document == {}:
        report.stop(Path(), messages.EMPTY)
    model = MODEL.read(document, Path(), report)
    if model is not None:
        if not (model.scores or model.segments or report.problems):
            report.stop(Path(), messages.EMPTY)
        check_model(model, report)
    report.raise_problems()
    return model or Model()


def _decode(text: object, report: Report) -> str:
    """Return the text of a document without its byte order mark; nothing but UTF-8 is guessed."""
    if isinstance(text, bytes | bytearray):
        if text.startswith(_UTF_16):
            report.stop(Path(), messages.UTF_16)
        try:
            text = bytes(text).decode("utf-8")
        except UnicodeDecodeError as error:
            report.stop(Path(), messages.ENCODING, position=error.start + 1)
    if not isinstance(text, str):
        report.stop(Path(), messages.NOT_TEXT, found=show(text))
    if len(text) > limits.CHARACTERS:
        report.stop(Path(), messages.TOO_LONG, count=grouped(len(text)), limit=grouped(limits.CHARACTERS))
    bad = _NO_TEXT.search(text)
    if bad is not None:
        line = text.count("\n", 0, bad.start()) + 1
        report.stop(Path(), messages.CHARACTER, line=line, code=f"U+{ord(bad[0]):04X}")
    return text.removeprefix("\ufeff")


def _read_document(text: str, form: str | None, report: Report) -> object:
    if not text.strip():
        report.stop(Path(), messages.EMPTY)
    if form == "json":
        return read_json(text, report)
    if form is None and _JSON_LIKE.match(text):
        return _read_braces(text, report)
    return read_yaml(text, report)


def _read_braces(text: str, report: Report) -> object:
    """Read a text that looks like JSON; YAML may look so, too, and then it is read as YAML."""
    trial = Report()
    try:
        document = read_json(text, trial)
    except ModelError as error:
        try:
            return read_yaml(text, report)
        except ModelError:
            raise error from None
    report.take(trial)
    return document
