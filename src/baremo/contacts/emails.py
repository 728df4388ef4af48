"""Email addresses as they identify people."""

from __future__ import annotations

import re
import unicodedata

from baremo.contacts.limits import MAX_EMAIL_LENGTH

_FORM = re.compile(r"[^@\s\x00-\x1f<>,;:\"()\[\]\\]+@[^@\s\x00-\x1f<>,;:\"()\[\]\\]+")


def normalize_email(text: str) -> str | None:
    """Return an address in the form in which it is compared; None if the text is no address."""
    address = unicodedata.normalize("NFC", text).strip().lower()
    if len(address) > MAX_EMAIL_LENGTH or not _FORM.fullmatch(address):
        return None
    return address
