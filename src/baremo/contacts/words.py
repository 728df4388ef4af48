"""The words by which a contact is searched for: of the name, the address and the phone, small and without accents.

They know no database.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from baremo.model.texts import fold

MAX_WORD = 100
MAX_WORDS = 30
_WORD = re.compile(r"[^\W_]+")
_PHONE = re.compile(r"[+\d][\d\s().\-/]*")
_NATIONAL = 9
_FEW_DIGITS = 4


def list_words(fields: Mapping[str, object]) -> set[str]:
    """Return the words of a contact."""
    names = " ".join(str(fields[name]) for name in ("name", "first_name", "last_name") if fields.get(name))
    words = [*_split(names), *_address_words(str(fields.get("email") or "")), *_phone_words(fields.get("phone"))]
    return set(words[:MAX_WORDS])


def read_search(text: str) -> list[str]:
    """Return the beginnings of words that are searched for, the longest first; none if there is nothing to go by."""
    wanted = _plain(text.strip())
    if "@" in wanted:
        # As much of an address as has been typed; spaces are in none.
        return sorted((part.lstrip("@")[:MAX_WORD] for part in wanted.split() if part != "@"), key=len, reverse=True)
    if _PHONE.fullmatch(wanted) and len(digits := re.sub(r"\D", "", wanted)) > _FEW_DIGITS:
        return [digits]
    if "." in wanted and " " not in wanted and re.search(r"\w", wanted):
        return [wanted[:MAX_WORD]]  # the beginning of an address or of its domain
    return sorted(_split(wanted), key=len, reverse=True)


def _split(text: str) -> list[str]:
    return [word[:MAX_WORD] for word in _WORD.findall(_plain(text))]


def _address_words(address: str) -> list[str]:
    plain = _plain(address)
    _, _, domain = plain.rpartition("@")
    return [word[:MAX_WORD] for word in (plain, domain) if word]


def _phone_words(phone: object) -> list[str]:
    digits = re.sub(r"\D", "", str(phone or ""))[:MAX_WORD]
    # People search without the country's number.
    return list(dict.fromkeys((digits, digits[-_NATIONAL:]))) if len(digits) > _FEW_DIGITS else []


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", fold(text))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
