"""What people did as messages of the Segment API, as the site, the product and the office would send them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from baremo.demo.happenings import Happening, name_all
from baremo.demo.people import Person
from baremo.demo.rhythm import write_moment

Sender = Literal["site", "app", "office"]
SENDERS: tuple[Sender, ...] = ("site", "app", "office")
"""Who sends: the web site, the product, and what sends mail and notes calls."""
_SITE = ("page_viewed", "form_submitted", "webinar_registered")
_OFFICE = ("email_", "list_", "crm_", "webinar_attended", "subscription_")
Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message, who sends it, and when, in seconds since 1970."""

    at: int
    sender: Sender
    message: Message


def sender_of(happening: Happening) -> Sender:
    """Return who tells of a happening."""
    if happening.kind in _SITE:
        return "site"
    return "office" if happening.kind.startswith(_OFFICE) else "app"


def write_messages(happenings: Iterable[Happening]) -> Iterator[tuple[Happening, Message]]:
    """Give the message for each happening; what was sent before is the same message again."""
    for name, each in name_all(happenings):
        message: Message = {
            **_name_person(each.person),
            "messageId": name,
            "timestamp": write_moment(each.at),
            "properties": {**each.properties, **({"automated": True} if each.automated else {})},
        }
        if each.kind == "page_viewed":
            yield each, message | {"type": "page", "context": {"library": {"name": "analytics.js"}}}
        else:
            yield each, message | {"type": "track", "event": each.kind}


def introduce(person: Person) -> list[Message]:
    """Return the messages by which a contact is made known: who they are, their tags, and whether they want mail."""
    traits = {**person.fields(), "email": person.email}
    said: list[Message] = [{"type": "identify", "traits": traits}]
    said += [{"type": "track", "event": "tag_added", "properties": {"tag": tag}} for tag in person.tags]
    if person.lists:
        [name] = person.lists
        said.append({"type": "track", "event": "list_subscribed", "properties": {"list": name}})
    return [
        message
        | {
            "userId": person.key,
            "messageId": f"hello-{person.key}-{number}",
            "timestamp": write_moment(person.created_at + number),
        }
        for number, message in enumerate(said)
    ]


def encode(message: Message) -> bytes:
    """Return a message as bytes."""
    return msgspec.json.encode(message)


def _name_person(key: str) -> Message:
    """Return how a message names somebody: as a device as long as nobody knows who it is."""
    return {"anonymousId": key} if key.startswith("device-") else {"userId": key}
