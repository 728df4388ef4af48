"""How texts compare: NFC, simple lower case, code point by code point (scoring.md §3, «Text»)."""

from __future__ import annotations

import unicodedata

# U+0130 is the only character whose full lower-case mapping has two code points;
# its simple mapping is a plain i. Lowering one character at a time also keeps every Σ a σ.
_SIMPLE = {"\u0130": "i"}


def lower(text: str) -> str:
    """Return the text in simple lower case, code point by code point; á stays different from a."""
    if text.isascii():
        return text.lower()
    return "".join(_SIMPLE.get(character) or character.lower() for character in text)


def fold(text: str) -> str:
    """Return the text as it compares: NFC, then simple lower case."""
    return lower(unicodedata.normalize("NFC", text))
