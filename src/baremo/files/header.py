"""The columns of a file: their names, and what CSV says before the first row."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from baremo.files.bounds import MAX_CELL, MAX_COLUMNS
from baremo.files.lines import TextFile
from baremo.files.problems import (
    BROKEN_HEADER,
    EMPTY_NAME,
    SAME_BUT_CASE,
    SAME_BUT_CODE,
    SAME_NAME,
    TOO_MANY_COLUMNS,
    EncodingError,
    HeaderError,
)
from baremo.language import Label

DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Header:
    """The names of the columns of a CSV, and what separates its cells."""

    names: tuple[str, ...]
    delimiter: str


def read_header(source: TextFile) -> Header:
    """Read the first line of a CSV; comma, else semicolon, else tab separates cells."""
    line = source.first_line()
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise EncodingError(file=source.path, line=1) from error
    if "\0" in text:
        raise EncodingError(file=source.path, line=1)
    if len(line) > MAX_CELL:
        raise HeaderError(file=source.path, what=TOO_MANY_COLUMNS)
    delimiter = next((mark for mark in DELIMITERS if mark in text), ",")
    try:
        names = next(csv.reader([text], delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise HeaderError(file=source.path, what=BROKEN_HEADER) from error
    return Header(read_names(names, source.path), delimiter)


def read_names(names: Sequence[str], file: Path | str) -> tuple[str, ...]:
    """Return names in NFC, as those in models are; refuse empty ones, and two that are or look the same."""
    if len(names) > MAX_COLUMNS:
        raise HeaderError(file=file, what=TOO_MANY_COLUMNS)
    seen: dict[str, tuple[int, str]] = {}
    for position, name in enumerate(names, start=1):
        if not name.strip():
            raise HeaderError(file=file, what=EMPTY_NAME.fill(position=position))
        if any(char < " " or char == "\x7f" for char in name):
            raise HeaderError(file=file, what=BROKEN_HEADER)
        other = seen.setdefault(normal_name(name).lower(), (position, name))
        if other != (position, name):
            raise HeaderError(file=file, what=_same(name, other[1]))
    return tuple(map(normal_name, names))


def normal_name(name: str) -> str:
    """Return a name as a model can have it: in NFC."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def _same(name: str, other: str) -> Label:
    if name == other:
        return SAME_NAME.fill(name=name)
    label = SAME_BUT_CODE if normal_name(name) == normal_name(other) else SAME_BUT_CASE
    return label.fill(name=name, other=other)
