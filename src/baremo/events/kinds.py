"""The kinds of events that have a meaning of their own, and the names under which others send them."""

from __future__ import annotations

import re
from functools import lru_cache

FIELD_CHANGED, TAG_ADDED, TAG_REMOVED = "field_changed", "tag_added", "tag_removed"
LIST_SUBSCRIBED, LIST_UNSUBSCRIBED, LIST_CHANGED = "list_subscribed", "list_unsubscribed", "list_changed"
PAGE_VIEWED = "page_viewed"

SUBSCRIBED, UNSUBSCRIBED = "subscribed", "unsubscribed"

ALIASES = {
    "page_viewed": PAGE_VIEWED,
    "email_sent": "email_sent",
    "email_delivered": "email_sent",
    "email_opened": "email_opened",
    "email_link_clicked": "email_clicked",
    "email_clicked": "email_clicked",
    "email_bounced": "email_bounced",
    "email_forwarded": "email_forwarded",
    "email_replied": "email_replied",
    "email_marked_as_spam": LIST_UNSUBSCRIBED,
    "subscribed": LIST_SUBSCRIBED,
    "list_subscribed": LIST_SUBSCRIBED,
    "unsubscribed": LIST_UNSUBSCRIBED,
    "list_unsubscribed": LIST_UNSUBSCRIBED,
    "form_submitted": "form_submitted",
    "deal_created": "crm_activity",
    "crm_activity": "crm_activity",
    "tag_added": TAG_ADDED,
    "tag_removed": TAG_REMOVED,
}
"""Names of tracked events, in small letters with underscores; other events keep their own name as their kind."""

RESERVED = frozenset({FIELD_CHANGED, LIST_CHANGED})
"""Kinds that only changes of contacts make: nobody sends them as events."""

_VIEWED = re.compile(r"viewed_.+_page")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=10_000)  # the same few names come again and again
def name_key(name: str) -> str:
    """Return a name as names are compared: `Email Opened`, `email-opened` and `emailOpened` are one."""
    return re.sub(r"[\s\-]+", "_", _CAMEL.sub("_", name.strip())).lower()


@lru_cache(maxsize=10_000)
def kind_of(name: str) -> str:
    """Return the kind of a tracked event."""
    key = name_key(name)
    return ALIASES.get(key) or (PAGE_VIEWED if _VIEWED.fullmatch(key) else name.strip())
