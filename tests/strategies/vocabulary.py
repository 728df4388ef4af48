"""The small world in which random models and random histories meet often enough to match.

Models test only these kinds, fields, properties, tags and lists, mostly against these values; histories are
made of the same. Values of a wrong type and missing ones are meant: they are where engines disagree.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TypeAlias

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

NOW = datetime(2026, 1, 31, 12, 30, 15, 250_000, tzinfo=UTC)
"""The moment around which everything happens; dates below lie within some weeks of it."""

CONTACTS = ("ana", "ben", "cid")
DEALS = ("d1", "d2")

KINDS = ("page_viewed", "email_clicked", "crm_activity", "login")
CHANGE_KINDS = ("field_changed", "tag_added", "tag_removed", "list_subscribed", "list_unsubscribed")
"""Kinds that say since when something is as it is; their properties are `field`, `deal`, `tag` and `list`."""

MANY_KINDS = tuple(f"kind_{number}" for number in range(24))
"""More kinds than a plan has branches of their own for; only crowded models test them."""

TAGS = ("a", "b")
TAG_SPELLINGS = ("a", "A", "b", "B")
LISTS = ("news",)
LIST_SPELLINGS = ("news", "News")
STATUSES = ("subscribed", "unsubscribed", "Subscribed", "bounced")

MISSING: tuple[Json, ...] = (None, "", [], "[]")
"""What counts as no value; a list cell of a file may hold `[]` as text."""

TEXTS = ("ES", "es", "MX", "Ávila", "ávila", "avila", "Ñ", "ñ", "İ", "i", "ı", "Σ", "σ", "ς", "ß")
"""The texts that compare in surprising ways: case, accents, dots and sigmas; all in NFC, as histories are."""

DECOMPOSED = "a\u0301vila"
"""The same text as «ávila», not in NFC; whoever reads models or files composes it."""

NUMBER_TEXTS = ("7", "7.0", "007", "-7", "7.5", "0", "1e3", "+7", " 7", "7.", ".5", "12345678901234567890")
NUMBERS: tuple[int | float, ...] = (7, 7.0, 7.5, 0, -7, 50, 1000, 0.1, 2**53 + 1)
BOOLEANS: tuple[Json, ...] = (True, False, "true", "false", "True", "yes", 1)

DATES = (
    "2026-01-01",
    "2026-01-30",
    "2026-01-31",
    "2026-01-31T00:00:00Z",
    "2026-01-31T12:30:15.25Z",
    "2026-01-31T23:59:59.999999Z",
    "2026-01-31 12:30",
    "2026-02-01T00:30:00+01:00",
    "2026-02-01",
    "2026-02-14",
)
NO_DATES = ("31/01/2026", "2026-02-30", "2026-1-1", "2026-01-31T25:00:00Z", "yesterday")

URLS = (
    "https://www.x.com/",
    "https://x.com",
    "http://WWW.X.com/Pricing",
    "https://x.com/pricing/",
    "x.com/pricing?plan=pro",
    "https://x.com:8443/pricing?plan=Pro&Plan=free#top",
    "//x.com/pricing/annual?utm=1",
    "https://shop.x.com/products/a%20b?q=a+b",
    "https://x.com/products/",
    "https://x.com/products/ñ?q=%C3%91",
    "/pricing",
    "mailto:ana@x.com",
    "",
)
URL_TEXTS = (
    "/",
    "/pricing",
    "/pricing/",
    "/Products/*",
    "x.com",
    "https://www.x.com/",
    "https://www.x.com/products/*",
    "/pricing?plan=pro",
    "?plan=",
    "pricing",
    "shop.",
)
"""What models compare a url with."""

LISTINGS: tuple[Json, ...] = (
    ["red"],
    ["Red", "blue"],
    ["ñ", "red", "blue"],
    ["red", 7],
    [],
    '["red", "Blue"]',
    "[]",
    "red",
)
LIST_ITEMS = ("red", "RED", "blue", "ñ")

FIELDS: dict[str, tuple[Json, ...]] = {
    "country": (*TEXTS, *MISSING, 7),
    "city": ("Madrid", "madrid", "Leganés", "Leganes", "São Paulo", *NUMBER_TEXTS[:3], "true", *MISSING),
    "employees": (*NUMBERS, *NUMBER_TEXTS, "many", True, *MISSING),
    "joined": (*DATES, *NO_DATES, *MISSING),
    "renewal": (*DATES, *MISSING),
    "interests": (*LISTINGS, None),
    "vip": (*BOOLEANS, *MISSING),
}
"""Fields of contacts with the values that they take. `created_at` can be tested, too; it is a date."""

DEAL_FIELDS: dict[str, tuple[Json, ...]] = {
    "stage": ("Lead", "lead", "Qualified", *MISSING),
    "status": ("open", "won", "lost"),
    "amount": (*NUMBERS, *NUMBER_TEXTS[:5], *MISSING),
    "renewal": (*DATES, *MISSING),
    "country": ("ES", "es", "MX", None),
}

PROPERTIES: dict[str, tuple[Json, ...]] = {
    "url": (*URLS, None),
    "campaign": ("c1", "C1", "c2", 7, "7", "7.0", True, ["c1"], {"id": 1}, *MISSING),
    "type": ("webinar", "Webinar", "SMS", "meeting", *TEXTS, *MISSING),
    "amount": (*NUMBERS, *NUMBER_TEXTS, True, *MISSING),
    "when": (*DATES, *NO_DATES, *MISSING),
    "flag": (*BOOLEANS, *MISSING),
    "colours": (*LISTINGS, None),
}
"""Properties of events with the values that they take."""

CHANGE_PROPERTIES: dict[str, tuple[Json, ...]] = {
    "tag": TAG_SPELLINGS,
    "Tag": (*TAG_SPELLINGS, 7),
    "list": LIST_SPELLINGS,
    "status": STATUSES,
    "by": ("ana", "Ana", "ANA", "Ávila", 7, "7.0", *MISSING),
}
"""Properties of events that change tags and lists, beside those that all events have; names compare exactly."""

DEAL_REFERENCES: tuple[Json, ...] = (None, "", "d1", "d2", "D1", "elsewhere")
"""What the property `deal` of an event may hold."""

FIELDS_OF_TEXT = ("country", "city", "employees")
FIELDS_OF_DATES = ("joined", "renewal", "created_at")
PROPERTIES_OF_TEXT = ("type", "campaign", "amount")

DURATIONS = ("1h", "12h", "1d", "2d", "7d", "1w", "30d")
"""Short enough to begin and end within a history."""
