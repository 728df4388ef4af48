"""A message of the Segment API as it is decoded, and the draft of what is stored of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

import msgspec

from baremo.contacts.identities import Claim
from baremo.contacts.profile import Statement
from baremo.events.ingest.reasons import Reason

Call = Literal["track", "identify", "page", "screen", "alias", "group"]
CALLS: tuple[Call, ...] = get_args(Call)

Text = str | int | float | None
Members = dict[str, Any] | None


class Context(msgspec.Struct, gc=False):
    """What of a message's surroundings matters; senders are not held to its types."""

    traits: Any = None
    page: Any = None
    campaign: Any = None
    library: Any = None
    userAgent: Any = None  # noqa: N815  # the sender's name for it
    groupId: Any = None  # noqa: N815  # the sender's name for it


class Message(msgspec.Struct, rename="camel", gc=False):
    """One call; what it does not name is passed over."""

    type: str | None = None
    message_id: Text = None
    user_id: Text = None
    anonymous_id: Text = None
    previous_id: Text = None
    group_id: Text = None
    event: str | None = None
    name: str | None = None
    category: str | None = None
    properties: Members = None
    traits: Members = None
    context: Context | None = None
    timestamp: Text = None
    original_timestamp: Text = None
    sent_at: Text = None
    channel: str | None = None

    def contents(self) -> bytes:
        """Return what the message says, apart from how and when it was sent."""
        said = (
            (self.type, self.event, self.name, self.category),
            (self.user_id, self.anonymous_id, self.previous_id, self.group_id),
            (self.properties, self.traits, self.original_timestamp or self.timestamp),
        )
        return msgspec.json.encode(said, order="sorted")


@dataclass(frozen=True, kw_only=True, slots=True)
class Envelope:
    """What is common to the messages of a request."""

    source: str
    received_at: int
    call: Call | None = None
    sent_at: int | None = None
    context: Context | None = None


NOWHERE = Context()
"""Surroundings of which nothing is known; nobody changes them."""


# There are thousands at a time, and none is part of a circle: the collector of garbage need not look at them.
class Draft(msgspec.Struct, eq=False, gc=False):
    """A message on its way through the steps, and what becomes of it."""

    body: bytes
    envelope: Envelope
    received_at: int
    """A little earlier for each message before the last of a request, so that their order is kept."""
    message: Message = msgspec.field(default_factory=Message)
    id: bytes = b""
    fingerprint: bytes = b""
    occurred_at: int = 0
    claims: list[Claim] = []
    email: str = ""
    """The address by which the message names its contact, as it was sent."""
    kind: str = ""
    properties: dict[str, Any] = {}
    automated: bool = False
    values: dict[str, Any] = {}
    """Fields as they were sent, to be converted to their types."""
    statements: list[Statement] = []
    counted: list[Reason] = []

    @property
    def context(self) -> Context:
        """The surroundings; there are always some."""
        return self.message.context or NOWHERE
