"""By whom a message that was not taken in is named, as far as can be told of what may be no JSON at all."""

from __future__ import annotations

import re

import msgspec

from baremo.contacts.identities import ANONYMOUS, EMAIL, USER, Claim, make_claim

_NAMED = re.compile(rb'"(userId|anonymousId|previousId|email)"\s*:\s*("(?:[^"\\]|\\.){1,300}"|-?\d{1,40}(?:\.0+)?)')
_SOURCES: dict[bytes, tuple[str, ...]] = {
    b"userId": (USER,),
    b"anonymousId": (ANONYMOUS,),
    b"previousId": (USER, ANONYMOUS),
    b"email": (EMAIL,),
}


def list_names(body: bytes) -> list[bytes]:
    """Return the members that name somebody, as they stand there, each once."""
    return list(dict.fromkeys(b'"%s": %s' % found for found in _NAMED.findall(body)))


def find_claims(body: bytes) -> set[Claim]:
    """Return the identities that a message may mean."""
    found: set[Claim | None] = set()
    for name, value in _NAMED.findall(body):
        found |= {make_claim(source, _read(value)) for source in _SOURCES[name]}
    return {claim for claim in found if claim is not None}


def _read(value: bytes) -> str:
    if not value.startswith(b'"'):
        return value.partition(b".")[0].decode()
    try:
        return str(msgspec.json.decode(value))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return value[1:-1].decode("utf-8", "replace")
