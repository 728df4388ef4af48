"""Secrets at rest: encrypted with keys derived from BAREMO_SECRET_KEY, each bound to the place it was made for."""

from __future__ import annotations

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from baremo.errors import BaremoError
from baremo.language import Label


class UnreadableSecretError(BaremoError):
    """No key that we have decrypts the secret."""

    template = Label(
        es="un secreto guardado ({purpose}) no se puede descifrar: BAREMO_SECRET_KEY ha cambiado; "
        "pon la anterior en BAREMO_SECRET_KEY_FALLBACKS",
        en="a stored secret ({purpose}) cannot be decrypted: BAREMO_SECRET_KEY has changed; "
        "put the earlier one into BAREMO_SECRET_KEY_FALLBACKS",
    )


def encrypt(text: str, purpose: str) -> str:
    """Return a secret as it may be stored; only the same purpose gets it back."""
    return _box(_keys()).encrypt(f"{purpose}\0{text}".encode()).decode()


def decrypt(stored: str, purpose: str) -> str:
    """Return the secret; a stored text that was made for another place is refused."""
    try:
        made_for, _, text = _box(_keys()).decrypt(stored.encode()).decode().partition("\0")
    except InvalidToken as wrong:
        raise UnreadableSecretError(purpose=purpose) from wrong
    if made_for != purpose:
        raise UnreadableSecretError(purpose=purpose)
    return text


def is_current(stored: str) -> bool:
    """Tell whether a secret is encrypted with the present key, so that earlier ones can go."""
    try:
        _box(_keys()[:1]).decrypt(stored.encode())
    except InvalidToken:
        return False
    return True


def _keys() -> tuple[str, ...]:
    return (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)


@lru_cache(maxsize=8)
def _box(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(_derive(key)) for key in keys])


def _derive(key: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"baremo secrets 1").derive(key.encode())
    return base64.urlsafe_b64encode(derived)
