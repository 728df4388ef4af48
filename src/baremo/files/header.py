"""The columns of a file: their names, and what CSV says before the first row."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from baremo.files.bounds import MAX_CELL, MAX_COLUMNS
from baremo.files.lines import TextFile
from baremo.files.problems import (
    BROKEN_HEADER,
    EMPTY_NAME,
    SAME_BUT_CASE,
    SAME_NAME,
    TOO_MANY_COLUMNS,
    EncodingError,
    HeaderError,
)

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
    check_names(names, source.path)
    return Header(tuple(names), delimiter)


def check_names(names: Sequence[str], file: Path | str) -> None:
    """Refuse names that are empty, stand there twice or differ only in case."""
    if len(names) > MAX_COLUMNS:
        raise HeaderError(file=file, what=TOO_MANY_COLUMNS)
    seen: dict[str, str] = {}
    for position, name in enumerate(names, start=1):
        if not name.strip():
            raise HeaderError(file=file, what=EMPTY_NAME.fill(position=position))
        if any(char < " " or char == "\x7f" for char in name):
            raise HeaderError(file=file, what=BROKEN_HEADER)
        other = seen.get(name.lower())
        if other is not None:
            same = SAME_NAME.fill(name=name) if other == name else SAME_BUT_CASE.fill(name=name, other=other)
            raise HeaderError(file=file, what=same)
        seen[name.lower()] = name
