"""Step 2: it has to be a call, to say whose it is, and to have what such a call needs."""

from __future__ import annotations

import secrets

from baremo.contacts.identities import ANONYMOUS, EMAIL, USER, Claim, make_claim
from baremo.contacts.limits import MAX_IDENTITY_LENGTH
from baremo.events import kinds
from baremo.events.digests import digest_contents, digest_id
from baremo.events.ingest.limits import MAX_KIND, MAX_MESSAGE_ID
from baremo.events.ingest.messages import CALLS, Draft, Text
from baremo.events.ingest.reasons import DroppedError, Reason


def check(draft: Draft) -> None:
    """Check what the call needs, and read by which identities it names its contact."""
    message = draft.message
    if message.type not in CALLS:
        raise DroppedError(Reason.UNKNOWN_TYPE, str(message.type)[:MAX_KIND])
    if message.type == "track":
        _check_name(message.event or "")
    if message.type == "group" and not read_text(message.group_id):
        raise DroppedError(Reason.NO_GROUP)
    draft.email = _find_email(draft)
    _identify(draft)
    name = read_text(message.message_id)
    if len(name) > MAX_MESSAGE_ID:
        raise DroppedError(Reason.ID_TOO_LONG, "messageId")
    draft.id = digest_id(draft.envelope.source, name or secrets.token_hex(16))
    draft.fingerprint = digest_contents(message.contents())


def read_text(value: Text) -> str:
    """Return an id as text, empty if there is none; some libraries send numbers."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def _check_name(name: str) -> None:
    if not name.strip():
        raise DroppedError(Reason.NO_EVENT_NAME)
    if len(name) > MAX_KIND:
        raise DroppedError(Reason.NAME_TOO_LONG)
    if kinds.kind_of(name) in kinds.RESERVED:
        raise DroppedError(Reason.RESERVED_KIND, name)


def _identify(draft: Draft) -> None:
    message = draft.message
    named = [(USER, read_text(message.user_id)), (ANONYMOUS, read_text(message.anonymous_id))]
    if message.type == "alias":
        previous = read_text(message.previous_id)
        # The id before may have been a user's or a device's; whichever arrives under it belongs to the same person.
        named = [(USER, read_text(message.user_id)), (USER, previous), (ANONYMOUS, previous)]
    named.append((EMAIL, draft.email))
    for source, text in named:
        if text:
            _claim(draft, source, text)
    _check_claims(draft)


def _claim(draft: Draft, source: str, text: str) -> None:
    if len(text) > MAX_IDENTITY_LENGTH:
        raise DroppedError(Reason.ID_TOO_LONG, source)
    claim = make_claim(source, text)
    if claim is None:
        draft.counted.append(Reason.JUNK_IDENTITY)
    elif claim not in draft.claims:
        draft.claims.append(claim)


def _check_claims(draft: Draft) -> None:
    if not draft.claims:
        raise DroppedError(Reason.NO_IDENTITY)
    if draft.message.type != "alias":
        return
    new = make_claim(USER, read_text(draft.message.user_id))
    old: Claim | None = make_claim(USER, read_text(draft.message.previous_id))
    if new is None or old is None:
        raise DroppedError(Reason.NO_PREVIOUS)


def _find_email(draft: Draft) -> str:
    around = draft.context.traits
    own = draft.message.traits if draft.message.type == "identify" else None
    for traits in (own, around):
        if isinstance(traits, dict) and isinstance(traits.get("email"), str) and traits["email"].strip():
            return str(traits["email"])
    return ""
