"""JSON values in data: strict, in NFC, each key once, and not nested too deep."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import msgspec

from baremo.files.bounds import MAX_DEPTH
from baremo.files.reasons import Reason


class NotPlainError(Exception):
    """A JSON value may not stand in a history."""

    def __init__(self, reason: Reason) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


def clean_object(text: str) -> str:
    """Return a JSON object with its texts and keys in NFC and each key once: the last counts.

    What is so already is returned as it stands, if it is written in one of the two usual ways.
    """
    value = decode(text)
    if not isinstance(value, dict):
        raise NotPlainError(Reason.OBJECT)
    clean = _clean(value, 1)
    if json.dumps(clean, ensure_ascii=False) == text:
        return text
    return json.dumps(clean, ensure_ascii=False, separators=(",", ":"))


def decode(text: str | bytes) -> Any:
    """Read JSON as the standard says it, without NaN; NotPlainError if it is none."""
    try:
        return msgspec.json.decode(text)
    except RecursionError:
        raise NotPlainError(Reason.DEPTH) from None
    except (msgspec.MsgspecError, ValueError):
        raise NotPlainError(Reason.OBJECT) from None


def _clean(value: Any, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise NotPlainError(Reason.DEPTH)
    if isinstance(value, str):
        return _clean_text(value)
    if isinstance(value, list):
        return [_clean(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return {_clean_text(key): _clean(item, depth + 1) for key, item in value.items()}
    return value


def _clean_text(text: str) -> str:
    if "\0" in text:
        raise NotPlainError(Reason.NUL)
    return unicodedata.normalize("NFC", text)


def clean_texts(text: str) -> list[str]:
    """Return a JSON array of texts, in NFC; NotPlainError if it is none."""
    try:
        value = decode(text)
    except NotPlainError:
        raise NotPlainError(Reason.TEXTS) from None
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise NotPlainError(Reason.TEXTS)
    return [_clean_text(item) for item in value]
