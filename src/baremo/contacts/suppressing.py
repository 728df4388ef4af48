"""People who were erased do not come back: keyed digests of their identities are kept, and nothing else of them."""

from __future__ import annotations

import hmac
from collections.abc import Collection, Iterable
from functools import lru_cache

from baremo.contacts.identities import ANONYMOUS, Claim
from baremo.contacts.models import SuppressedIdentity, SuppressionKey
from baremo.contacts.sql import fetch, write_many
from baremo.language import Label
from baremo.platform.refusals import RefusedError
from baremo.platform.secrets import decrypt

DIGEST_BYTES = 16
_AT_ONCE = 5000
_SUPPRESS = """
insert into suppressed_identities (digest, erasure_id) values (%s, %s)
on conflict (digest) do update set erasure_id = excluded.erasure_id
"""


class SuppressedError(ValueError):
    """A message names somebody who was erased."""


class SuppressedIdentityError(RefusedError):
    """Somebody is given an identity of a person who was erased."""

    status = 409
    code = "suppressed"
    template = Label(
        es="esa identidad es de alguien que fue borrado; si debe volver, levanta antes la supresión",
        en="that identity belongs to somebody who was erased; if they are to come back, lift the suppression first",
    )


def digest_claims(claims: Iterable[Claim]) -> dict[Claim, bytes]:
    """Return the digests of identities, which tell nothing without the key."""
    key = _load_key()
    return {claim: _digest(key, "\0".join(claim)) for claim in claims}


def tell_key() -> str:
    """Return what tells the key of this installation from others, and nothing of it."""
    return _digest(_load_key(), "key").hex()[:16]


def find_suppressed(claims: Collection[Claim]) -> set[Claim]:
    """Return which identities are suppressed; while nobody is, one look at an empty table is all."""
    if not claims or not fetch("select 1 from suppressed_identities limit 1"):
        return set()
    wanted = {digest: claim for claim, digest in digest_claims(claims).items()}
    found: set[Claim] = set()
    digests = sorted(wanted)
    for begin in range(0, len(digests), _AT_ONCE):
        part = digests[begin : begin + _AT_ONCE]
        places = ", ".join(["%s"] * len(part))
        rows = fetch(f"select digest from suppressed_identities where digest in ({places})", part)  # noqa: S608  # places
        found |= {wanted[bytes(row[0])] for row in rows}
    return found


def keep_unsuppressed(claims: Collection[Claim], suppressed: Collection[Claim]) -> list[Claim]:
    """Return by which identities a message may still name its contact.

    A device may be used by others: beside somebody who is known and not suppressed it is passed over.
    """
    kept = [claim for claim in claims if claim not in suppressed]
    barred = [claim for claim in claims if claim in suppressed]
    if not barred:
        return kept
    is_known = any(claim.source != ANONYMOUS for claim in kept)
    if is_known and all(claim.source == ANONYMOUS for claim in barred):
        return kept
    raise SuppressedError


def suppress(digests: Iterable[bytes], erasure: str) -> None:
    """Keep the digests of an erasure, so that whom they mean does not come back."""
    write_many(_SUPPRESS, [(digest, erasure) for digest in sorted(set(digests))])


def find_suppressing(claim: Claim) -> str | None:
    """Return the erasure that keeps an identity away, if one does."""
    digest = digest_claims([claim])[claim]
    rows = fetch("select erasure_id from suppressed_identities where digest = %s", [digest])
    return rows[0][0] if rows else None


def lift(erasure: str) -> int:
    """Let those come back whom an erasure keeps away; return how many identities that are."""
    count, _ = SuppressedIdentity.objects.filter(erasure_id=erasure).delete()
    return count


def _load_key() -> bytes:
    # Read each time, since the database may be another one by now; it is decrypted once.
    return _open_key(fetch("select key from suppression_keys where id = 1")[0][0])


@lru_cache(maxsize=8)
def _open_key(stored: str) -> bytes:
    field = SuppressionKey._meta.get_field("key")
    return bytes.fromhex(decrypt(stored, field.purpose))


def _digest(key: bytes, text: str) -> bytes:
    return hmac.digest(key, text.encode(), "sha256")[:DIGEST_BYTES]
