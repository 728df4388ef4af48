"""Step 1: from bytes to messages. What is broken in one message does not touch the others."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from baremo.events.ingest.date import read_moment
from baremo.events.ingest.limits import MAX_DEPTH, MAX_MESSAGE
from baremo.events.ingest.messages import Context, Draft, Envelope, Message
from baremo.events.ingest.reasons import DroppedError, Reason

_MAX_DIGITS = 40
_READABLE_DEPTH = 100
_PIECES = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[\]{}]|[^"\[\]{}]+|"', re.DOTALL)


class NotABatchError(ValueError):
    """The body is no JSON, or none of the form of a batch."""


class _Batch(msgspec.Struct):
    batch: list[msgspec.Raw]
    sentAt: Any = None  # noqa: N815  # the sender's name for it
    context: Any = None


class _Keyed(msgspec.Struct):
    writeKey: Any = None  # noqa: N815  # the sender's name for it


_read_batch = msgspec.json.Decoder(_Batch).decode
_read_message = msgspec.json.Decoder(Message).decode
_read_key = msgspec.json.Decoder(_Keyed).decode


def open_batch(body: bytes) -> tuple[list[bytes], int | None, Context | None]:
    """Return the messages of a batch, when it was sent, and what surrounds all of them."""
    try:
        batch = _read_batch(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _open_carefully(body)
    return [bytes(raw) for raw in batch.batch], read_moment(batch.sentAt), _read_context(batch.context)


def find_write_key(body: bytes) -> str:
    """Return the key that stands in a body; empty if there is none."""
    try:
        key = _read_key(body).writeKey
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    return key if isinstance(key, str) else ""


def check_object(body: bytes) -> None:
    """Raise if a body is no JSON object at all."""
    try:
        msgspec.json.decode(body, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        raise NotABatchError(str(wrong)) from wrong


def decode(draft: Draft) -> None:
    """Decode one message, with what its batch says for all of them."""
    if len(draft.body) > MAX_MESSAGE:
        raise DroppedError(Reason.TOO_LARGE, f"{len(draft.body)} > {MAX_MESSAGE}")
    try:
        draft.message = message = _read_message(draft.body)
    except RecursionError as wrong:
        raise DroppedError(Reason.TOO_DEEP) from wrong
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        raise DroppedError(Reason.UNREADABLE, str(wrong)) from wrong
    if draft.envelope.context is not None:
        message.context = _merge(message.context, draft.envelope.context)
    message.type = draft.envelope.call or message.type
    check_shape(draft.body, message)


def check_shape(body: bytes, message: Message) -> None:
    """Refuse what the database cannot keep or nobody needs: null characters and deep nesting."""
    has_nul = b"\\u0000" in body
    if not has_nul and body.count(b"{") + body.count(b"[") <= MAX_DEPTH:
        return
    # Of what is passed over nothing is kept, so it may look as it likes.
    kept = (message.properties, message.traits, msgspec.structs.astuple(message), msgspec.to_builtins(message.context))
    _walk(kept, MAX_DEPTH + 2)


def _walk(value: Any, levels: int) -> None:
    if isinstance(value, str):
        if "\x00" in value:
            raise DroppedError(Reason.NULL_CHARACTER)
    elif isinstance(value, dict | list | tuple):
        if levels == 0:
            raise DroppedError(Reason.TOO_DEEP, f"> {MAX_DEPTH}")
        for each in value:
            _walk(each, levels - 1)
            if isinstance(value, dict):
                _walk(value[each], levels - 1)


def _merge(own: Context | None, common: Context | None) -> Context | None:
    if own is None or common is None:
        return own or common
    for name in Context.__struct_fields__:
        if getattr(own, name) is None:
            setattr(own, name, getattr(common, name))
    return own


def _read_context(value: Any) -> Context | None:
    """Return what surrounds a batch; what no message could have is passed over."""
    if not isinstance(value, dict):
        return None
    try:
        _walk(value, MAX_DEPTH)
    except DroppedError:
        return None
    return msgspec.convert(value, Context)


def _open_carefully(body: bytes) -> tuple[list[bytes], int | None, Context | None]:
    """Take a batch apart with a reader that lets pass what is wrong inside of one message."""
    try:
        batch = json.loads(_cut_deep(body).decode("utf-8", "surrogateescape"), parse_int=_read_int)
    except (ValueError, RecursionError) as wrong:
        raise NotABatchError(str(wrong)) from wrong
    if not isinstance(batch, dict) or not isinstance(batch.get("batch"), list):
        raise NotABatchError("batch")
    messages: Sequence[Any] = batch["batch"]
    try:
        context = _read_context(msgspec.json.decode(json.dumps(batch.get("context"))))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        context = None
    return [json.dumps(each).encode() for each in messages], read_moment(batch.get("sentAt")), context


def _cut_deep(body: bytes) -> bytes:
    """Put 0 in the place of what no reader can follow: the message around it is refused, and the others are not."""
    if body.count(b"{") + body.count(b"[") <= _READABLE_DEPTH:
        return body
    depth, kept = 0, []
    for piece in _PIECES.findall(body):
        if piece in (b"[", b"{"):
            depth += 1
            if depth == _READABLE_DEPTH + 1:
                kept.append(b"0")
        if depth <= _READABLE_DEPTH:
            kept.append(piece)
        if piece in (b"]", b"}"):
            depth -= 1
    return b"".join(kept)


def _read_int(text: str) -> int | float:
    # A number of thousands of digits is none that could be kept; as infinity it makes its message unreadable.
    return int(text) if len(text) <= _MAX_DIGITS else math.inf


def new_draft(body: bytes, envelope: Envelope, received_at: int) -> Draft:
    """Return the draft of a message that has not taken any step."""
    return Draft(body=body, envelope=envelope, received_at=received_at)
