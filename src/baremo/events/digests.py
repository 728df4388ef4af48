"""What tells messages and events apart: digests of where they come from, of their ids and of their contents."""

from __future__ import annotations

from hashlib import blake2b

ID_BYTES, FINGERPRINT_BYTES = 16, 8


def digest_id(source: str, *parts: str) -> bytes:
    """Return the id of a message, or of an event that comes of it."""
    return blake2b("\0".join((source, *parts)).encode(), digest_size=ID_BYTES).digest()


def digest_contents(contents: bytes) -> bytes:
    """Return what tells one message from another that has its id."""
    return blake2b(contents, digest_size=FINGERPRINT_BYTES).digest()
