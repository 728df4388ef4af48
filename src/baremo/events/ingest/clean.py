"""Step 4: what the call means here: the kind of event, its properties, and what it says of the contact."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from baremo.contacts.limits import MAX_STATUS, MAX_TAG_NAME
from baremo.contacts.profile import Statement
from baremo.events import kinds
from baremo.events.ingest import traits
from baremo.events.ingest.check import read_text
from baremo.events.ingest.messages import Draft

_PAGE = ("url", "path", "title", "referrer", "search")
_RENAMED = {"link_url": "url", "email_subject": "message_subject"}
_LIST_NAMES, _TAG_NAMES = ("list", "list_name", "list_id"), ("tag", "tag_name")
_SPAM = "email_marked_as_spam"


def clean(draft: Draft) -> None:
    """Say what the call means."""
    _CALLS[str(draft.message.type)](draft)
    if draft.email:
        draft.values["email"] = draft.email
    if draft.kind:
        _add_campaign(draft)
        draft.properties = _tidy(draft.properties, draft.body)


def _track(draft: Draft) -> None:
    name = draft.message.event or ""
    draft.kind = _plain(kinds.kind_of(name))
    draft.properties |= _present(draft.message.properties)
    for theirs, ours in _RENAMED.items():
        if theirs in draft.properties:
            draft.properties.setdefault(ours, draft.properties[theirs])
    if kinds.name_key(name) == _SPAM:
        draft.properties.setdefault("reason", "complaint")
    if draft.kind != name.strip() and draft.kind == kinds.PAGE_VIEWED:
        draft.properties.setdefault("name", name.strip())
    _state(draft)


def _state(draft: Draft) -> None:
    """Take what is said of a tag or list as said of the contact, too."""
    if draft.kind in (kinds.TAG_ADDED, kinds.TAG_REMOVED):
        tag = _find_name(draft, _TAG_NAMES)
        if tag:
            draft.properties["tag"] = tag
            value = tag if draft.kind == kinds.TAG_ADDED else None
            draft.statements.append(Statement("tag", tag, value, draft.occurred_at))
    elif draft.kind in (kinds.LIST_SUBSCRIBED, kinds.LIST_UNSUBSCRIBED):
        name = _find_name(draft, _LIST_NAMES)
        if name:
            draft.properties["list"] = name
            status = kinds.SUBSCRIBED if draft.kind == kinds.LIST_SUBSCRIBED else kinds.UNSUBSCRIBED
            draft.statements.append(Statement("list", name, status[:MAX_STATUS], draft.occurred_at))


def _find_name(draft: Draft, names: tuple[str, ...]) -> str:
    found = next((draft.properties[name] for name in names if draft.properties.get(name)), None)
    text = read_text(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""
    return _plain(text)[:MAX_TAG_NAME].strip()


def _page(draft: Draft) -> None:
    draft.kind = kinds.PAGE_VIEWED
    around = draft.context.page
    page = {name: around[name] for name in _PAGE if name in around} if isinstance(around, dict) else {}
    named = {"name": draft.message.name, "category": draft.message.category}
    draft.properties |= {**_present(page), **_present(named), **_present(draft.message.properties)}
    if draft.message.type == "screen":
        draft.properties.setdefault("screen", draft.properties.get("name", ""))


def _identify(draft: Draft) -> None:
    # RudderStack's clients put the traits into the context.
    around = draft.context.traits if isinstance(draft.context.traits, dict) else {}
    draft.values |= traits.read_person({**_present(around), **_present(draft.message.traits)})


def _group(draft: Draft) -> None:
    name = read_text(draft.message.group_id)
    draft.values |= {"company_id": name, **traits.read_company(_present(draft.message.traits))}


def _alias(draft: Draft) -> None:
    """It says only who is who."""


_CALLS: Mapping[str, Callable[[Draft], None]] = {
    "track": _track,
    "page": _page,
    "screen": _page,
    "identify": _identify,
    "group": _group,
    "alias": _alias,
}


def _add_campaign(draft: Draft) -> None:
    campaign = draft.context.campaign
    if isinstance(campaign, dict):
        for name in ("source", "medium", "term", "content"):
            if campaign.get(name) is not None:
                draft.properties.setdefault(f"utm_{name}", campaign[name])
        if campaign.get("name") is not None:
            draft.properties.setdefault("utm_campaign", campaign["name"])


def _present(members: Mapping[str, Any] | None) -> dict[str, Any]:
    # Libraries send what they do not use as null.
    return {name: value for name, value in members.items() if value is not None} if members else {}


def _plain(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _tidy(value: Any, body: bytes) -> Any:
    """Return properties with all text in NFC; most messages have nothing that could be otherwise."""
    return _normalize(value) if not body.isascii() or b"\\u" in body else value


def _normalize(value: Any) -> Any:
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, dict):
        return {_plain(name): _normalize(each) for name, each in value.items()}
    return [_normalize(each) for each in value] if isinstance(value, list) else value
