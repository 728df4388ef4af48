"""Texts as they came, in rows that point to no contact: found by the identities that stand in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from typing import Any
from urllib.parse import unquote

import re2
from django.apps import apps
from django.db import models

from baremo.contacts.sql import among, fetch, write_many

_LONG = 6
_AT_ONCE = 500
_NAMES_AT_ONCE = 500
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
# A name does not begin or end within another one: `ana@x.org` does not stand in `mariana@x.org`, nor `u-1` in `u-17`.
_BEFORE, _AFTER = r"(?:^|[^\pL\pN._%+-])", r"(?:$|[^\pL\pN._-]|[._-](?:$|[^\pL\pN]))"

Matcher = Callable[[str], bool]


def list_models() -> list[type[models.Model]]:
    """Return the models that keep texts as they came."""
    return [model for model in apps.get_models() if getattr(model, "loose_texts", ())]


def find_last_keys() -> dict[str, int]:
    """Return the latest key of each table, from which on a later search may begin."""
    return {
        model._meta.db_table: fetch(f"select coalesce(max(id), 0) from {model._meta.db_table}")[0][0]  # noqa: S608
        for model in list_models()
    }


def find_rows(names: Collection[str], after: dict[str, int] | None = None) -> dict[str, list[int]]:
    """Return by table the keys of rows in which one of some names stands, however it is escaped there."""
    matches = make_matcher(names)
    return {
        model._meta.db_table: [
            key for key, text in _read(model, (after or {}).get(model._meta.db_table, 0)) if matches(text)
        ]
        for model in list_models()
    }


def delete_rows(found: dict[str, list[int]]) -> None:
    """Remove rows that were found."""
    for table, keys in found.items():
        if keys:
            condition, parameters = among("id", keys)
            write_many(f"delete from {table} where {condition}", [parameters])  # noqa: S608  # our own names


def make_matcher(names: Collection[str]) -> Matcher:
    """Return what tells whether one of some names stands in a text."""
    options = re2.Options()
    options.max_mem = 256 << 20
    options.never_capture = True
    ordered = sorted({_flatten(name) for name in names} - {""})
    patterns = [
        re2.compile("|".join(_pattern(name) for name in ordered[begin : begin + _NAMES_AT_ONCE]), options)
        for begin in range(0, len(ordered), _NAMES_AT_ONCE)
    ]

    def match(text: str) -> bool:
        plain = _flatten(_unescape(text))
        readings = [plain, _flatten(unquote(plain))] if "%" in plain else [plain]
        return any(pattern.search(reading) for pattern in patterns for reading in readings)

    return match


def _pattern(name: str) -> str:
    quoted = re2.escape(name)
    if len(name) >= _LONG:
        return f"{_BEFORE}{quoted}{_AFTER}"
    # Short ids stand by chance in many a text; those have to be a whole value there.
    return f'"\\s*{quoted}\\s*"|[:,\\[]\\s*{quoted}(?:\\.0+)?\\s*[,}}\\]]'


def _read(model: type[models.Model], after: int) -> Iterator[tuple[int, str]]:
    columns = ", ".join(model.loose_texts)  # type: ignore[attr-defined]  # listed for having them
    statement = f"select id, {columns} from {model._meta.db_table} where id > %s order by id limit {_AT_ONCE}"  # noqa: S608
    rows: list[Any] = fetch(statement, [after])
    while rows:
        for key, *texts in rows:
            yield key, "\n".join(str(text) for text in texts)
        rows = fetch(statement, [rows[-1][0]])


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    plain = _ESCAPE.sub(_read_escape, text)
    # What was escaped in halves is one character.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _read_escape(found: re.Match[str]) -> str:
    said = found[1]
    return chr(int(said[1:], 16)) if len(said) > 1 else _PLAIN.get(said, said)


def _flatten(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()
