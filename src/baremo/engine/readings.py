"""What Spark says in Python: JSON, RE2, url parameters and powers, column by column (scoring.md §3).

Spark's own JSON, regular expressions and powers mean something slightly different. These functions run on the
workers, over Arrow arrays; texts that come after the columns are the same for all rows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import pyarrow as pa
import re2

from baremo.model.texts import fold, lower
from baremo.model.urls import normalise

_DOCUMENT = msgspec.json.Decoder(dict[str, msgspec.Raw])
_TEXT = msgspec.json.Decoder(str)
_WHOLE = re.compile(r"-?[0-9]{1,20}")
_KINDS = {'"': "text", "t": "boolean", "f": "boolean", "[": "list", "{": "object"}


def read_members(documents: Any, *names: str) -> Any:
    """Return for each JSON object the kind and the text of each member, one after the other in one list."""
    return pa.array([_members(text, names) for text in documents.to_pylist()], pa.list_(pa.string()))


def _members(document: str | None, names: Sequence[str]) -> list[str | None] | None:
    if not document:
        return None
    try:
        found = _DOCUMENT.decode(document)
    except msgspec.ValidationError:
        return None  # JSON, but no object
    return [part for name in names for part in _read(found.get(name))]


def _read(raw: msgspec.Raw | None) -> tuple[str | None, str | None]:
    written = "null" if raw is None else bytes(raw).decode()
    kind = _KINDS.get(written[0], "number")
    if kind == "text":
        return kind, _TEXT.decode(written)
    if kind == "number":
        return (None, None) if written == "null" else (kind, _spell(written))
    return kind, written


def _spell(number: str) -> str:
    """Write a number of JSON: whole numbers of 64 bits exactly, any other as the 64-bit float that it is."""
    if _WHOLE.fullmatch(number) and -(2**63) <= int(number) < 2**64:
        return str(int(number))
    return repr(float(number))


def read_texts(arrays: Any) -> Any:
    """Return the texts of each JSON array, folded; null for text that is no JSON array."""
    return pa.array([_texts(text) for text in arrays.to_pylist()], pa.list_(pa.string()))


@lru_cache(maxsize=4096)
def _texts(text: str | None) -> list[str] | None:
    if text is None:
        return None
    try:
        found = json.loads(text, parse_int=float, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list):
        return None
    # Half of a surrogate pair can be written in JSON, but it is no text.
    return [lower(item.encode(errors="replace").decode()) for item in found if isinstance(item, str)]


def _refuse(name: str) -> Any:
    raise ValueError(name)


def is_on_list(documents: Any, name: str, status: str) -> Any:
    """Tell whether each JSON object, list name → status, has the list with the status; both are folded."""

    def tell() -> Iterator[bool]:
        for text in documents.to_pylist():
            found = json.loads(text) if text else None
            pairs = found.items() if isinstance(found, dict) else ()
            yield any(fold(key) == name and isinstance(kept, str) and fold(kept) == status for key, kept in pairs)

    return pa.array(tell(), pa.bool_())


def is_found(texts: Any, pattern: str) -> Any:
    """Tell whether an RE2 pattern is found in each text, ignoring case."""
    search = _compile(pattern).search
    return pa.array([None if text is None else search(text) is not None for text in texts.to_pylist()], pa.bool_())


@lru_cache
def _compile(pattern: str) -> Any:
    return re2.compile("(?i)" + pattern)


def read_parameter(urls: Any, name: str) -> Any:
    """Return the query parameter of each url, decoded and folded."""
    found = [None if url is None else normalise(url).parameter(name) for url in urls.to_pylist()]
    return pa.array(found, pa.string())


def raise_powers(bases: Any, exponents: Any) -> Any:
    """Return powers as the C library computes them; Java's often differ in the last bit."""
    pairs = zip(bases.to_pylist(), exponents.to_pylist(), strict=True)
    return pa.array([None if exponent is None else base**exponent for base, exponent in pairs], pa.float64())
