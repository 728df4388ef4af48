"""Makes bases of contacts and events to measure with: skewed, seeded, the same bytes' worth every time.

    python -m benchmarks.generate SIZE FOLDER        SIZE: tiny, small, medium or large

Few contacts have most of the events (zipf), a year of them, clustered by contact and in order of time within
each, as the archive keeps them. Two of a hundred are automated. Columns are those of `baremo.engine.history`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

Ints = npt.NDArray[np.int64]
Generator = np.random.Generator

NOW = np.datetime64("2026-01-01T00:00:00", "us")
YEAR = 365 * 24 * 3600 * 1_000_000  # microseconds
ROWS_AT_ONCE = 1_000_000
ROWS_PER_GROUP = 122_880  # as many as DuckDB itself puts into a row group


@dataclass(frozen=True, slots=True)
class Size:
    """How many contacts and events a base has, and the seed it grows from."""

    contacts: int
    events: int
    seed: int = 20260101


SIZES = {
    "tiny": Size(100, 2_000),
    "small": Size(10_000, 200_000),
    "medium": Size(100_000, 2_000_000),
    "large": Size(1_000_000, 20_000_000),
}

KINDS = {
    "page_viewed": 0.42,
    "email_delivered": 0.14,
    "email_opened": 0.14,
    "email_clicked": 0.06,
    "product_viewed": 0.09,
    "form_submitted": 0.03,
    "cart_updated": 0.03,
    "order_completed": 0.015,
    "video_watched": 0.025,
    "chat_started": 0.01,
    "webinar_attended": 0.01,
    "crm_activity": 0.015,
    "tag_added": 0.008,
    "field_changed": 0.007,
}
KIND_NAMES = list(KINDS)

TAGS = ["customer", "partner", "newsletter", "trial", "champion", "event-2025", "competitor", "press"]
FIELDS = ["city", "plan", "industry", "employees"]
COUNTRIES = ["ES", "MX", "PT", "AR", "CO", "CL", "PE", "FR", "DE", "US"]
CITIES = ["Madrid", "Barcelona", "Valencia", "Sevilla", "Getafe", "Leganés", "Lisboa", "Lima", "Bogotá"]
INDUSTRIES = ["software", "retail", "education", "health", "tourism", "finance", "manufacturing", "public"]
PLANS = ["free", "basic", "pro", "enterprise"]
SECTIONS = ["blog", "docs", "product", "pricing", "demo", "customers", "about", "careers", "help", "webinars"]


# ------------------------------------------------------------------------------------------------ columns


def take(values: list[str] | pa.Array, which: Ints) -> pa.Array:
    """Give texts by their numbers."""
    texts = values if isinstance(values, pa.Array) else pa.array(values)
    return texts.take(pa.array(which))


def skewed(random: Generator, choices: int, count: int) -> Ints:
    """Draw numbers below `choices`, the low ones far more often."""
    drawn: Ints = (choices * random.random(count) ** 3).astype(np.int64)
    return drawn


def blank(column: pa.Array, keep: npt.NDArray[np.bool_]) -> pa.Array:
    """Leave a column empty where it is not to be kept."""
    return pc.if_else(pa.array(keep), column, pa.scalar(None, column.type))


def contact_ids(numbers: Ints) -> pa.Array:
    """Name contacts, all names equally long so that they sort like their numbers."""
    return pc.binary_join_element_wise("c", pc.utf8_lpad(pc.cast(numbers, pa.string()), 8, "0"), "")


def event_ids(first: int, count: int) -> pa.Array:
    """Name events with 16 hexadecimal digits that look random and are never the same twice."""
    numbers = np.arange(first, first + count, dtype=np.uint64)
    numbers *= np.uint64(0x9E3779B97F4A7C15)  # odd, so it maps 64-bit numbers one to one
    numbers ^= numbers >> np.uint64(32)
    digits = np.frombuffer(b"0123456789abcdef", dtype=np.uint8)
    shifts = np.arange(60, -4, -4, dtype=np.uint64)
    text = digits[((numbers[:, None] >> shifts) & np.uint64(15)).astype(np.uint8)]
    offsets = np.arange(0, 16 * count + 1, 16, dtype=np.int32)
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(text))


# ------------------------------------------------------------------------------------------------ contacts


def events_of_each(size: Size) -> Ints:
    """Share the events out: rank r gets 1 / (r + a 2,000th of all)^0.9; ranks are strewn about."""
    shares = 1 / (np.arange(size.contacts) + 1 + size.contacts / 2_000) ** 0.9
    wanted = np.floor(np.cumsum(shares) / shares.sum() * size.events)
    counts = np.diff(wanted, prepend=0).astype(np.int64)
    counts[0] += size.events - counts.sum()
    strewn: Ints = np.random.default_rng(size.seed).permutation(counts)
    return strewn


def tags_of_each(random: Generator, count: int) -> pa.Array:
    """Give none to three different tags to each contact."""
    lengths = random.choice(4, count, p=[0.6, 0.25, 0.1, 0.05])
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    first = np.repeat(skewed(random, len(TAGS), count) - offsets[:-1], lengths)
    tags = take(TAGS, (first + np.arange(offsets[-1])) % len(TAGS))
    return pa.ListArray.from_arrays(pa.array(offsets.astype(np.int32)), tags)


def make_contacts(size: Size) -> pa.Table:
    """Make all contacts: fields of every type with gaps in them, tags and lists."""
    random = np.random.default_rng([size.seed, 1])
    count = size.contacts
    lists = ['{"Newsletter": "subscribed"}', '{"Newsletter": "unsubscribed", "Offers": "subscribed"}', "{}"]
    ago = (random.random(count) * 3 * YEAR).astype("timedelta64[us]")
    renewal = np.datetime64("2025-10-01", "D") + random.integers(0, 365, count).astype("timedelta64[D]")
    columns = {
        "id": contact_ids(np.arange(count)),
        "created_at": pa.array(NOW - ago),
        "country": blank(take(COUNTRIES, skewed(random, 10, count)), random.random(count) > 0.1),
        "city": blank(take(CITIES, skewed(random, 9, count)), random.random(count) > 0.3),
        "industry": blank(take(INDUSTRIES, random.integers(0, 8, count)), random.random(count) > 0.4),
        "plan": take(PLANS, skewed(random, 4, count)),
        "employees": pa.array(10 ** (random.random(count) * 4)).cast(pa.int64(), safe=False),
        "vip": pa.array(random.random(count) < 0.02),
        "renewal": blank(pa.array(renewal), random.random(count) > 0.7),
        "tags": tags_of_each(random, count),
        "lists": blank(take(lists, skewed(random, 3, count)), random.random(count) > 0.5),
    }
    return pa.table(columns)


# ------------------------------------------------------------------------------------------------ events


def make_urls(random: Generator, count: int) -> pa.Array:
    """Make addresses of 3,000 pages, one of four with a query."""
    page = skewed(random, 3_000, count)
    pages = [f"https://www.example.com/{SECTIONS[n % 10]}/{n // 10}" for n in range(3_000)]
    pages[3] = "https://www.example.com/pricing"
    queries = [""] * 12 + [f"?utm_source={source}&ref=7" for source in ("news", "ads", "social", "partner")]
    query = random.integers(0, len(queries), count)
    return pc.binary_join_element_wise(take(pages, page), take(queries, query), "")


def make_campaigns(random: Generator, count: int) -> pa.Array:
    """Name 300 campaigns."""
    return take([f"campaign-{n:03}" for n in range(300)], skewed(random, 300, count))


def json_texts(random: Generator, kind: str) -> list[str]:
    """Write 5,000 different JSON properties of a kind."""
    amounts = np.round(10 ** (1 + random.random(5_000) * 3), 2).tolist()
    names = random.integers(0, 50, 5_000).tolist()
    sessions = random.integers(0, 10**9, 5_000).tolist()
    shape = SHAPES[kind]
    return [json.dumps(shape(*each)) for each in zip(names, amounts, sessions, strict=True)]


FORMS = ["contact", "demo", "trial", "quote"]
ACTIVITIES = ["call", "meeting", "webinar", "note"]

# The properties of a kind, from a small number, an amount and a large number.
SHAPES: dict[str, Callable[[int, float, int], dict[str, object]]] = {
    "product_viewed": lambda n, _, s: {"product": f"p{n}", "category": SECTIONS[n % 10], "session": f"s{s}"},
    "order_completed": lambda n, amount, _: {"amount": amount, "currency": "EUR", "items": n},
    "form_submitted": lambda n, _, s: {"form": FORMS[s % 4], "fields": {"size": n}},
    "crm_activity": lambda n, _, s: {"type": ACTIVITIES[s % 4], "minutes": n},
    "video_watched": lambda n, _, s: {"video": f"v{n}", "seconds": s % 600},
    "cart_updated": lambda n, amount, _: {"product": f"p{n}", "amount": amount},
    "tag_added": lambda n, _, s: {"tag": TAGS[n % len(TAGS)], "by": f"u{s % 40}"},
    "field_changed": lambda n, _, s: {"field": FIELDS[n % len(FIELDS)], "by": f"u{s % 40}"},
}


class Properties:
    """The JSON texts of every kind, written once, to draw from."""

    def __init__(self, seed: int) -> None:
        """Write the texts of all kinds one after the other."""
        random = np.random.default_rng([seed, 2])
        texts = [text for kind in SHAPES for text in json_texts(random, kind)]
        self.texts = pa.array(texts)
        self.place = np.full(len(KIND_NAMES), -1)
        for number, kind in enumerate(SHAPES):
            self.place[KIND_NAMES.index(kind)] = number * 5_000

    def draw(self, random: Generator, kinds: Ints) -> pa.Array:
        """Give each event a text of its kind, or nothing."""
        places = self.place[kinds]
        which = places + random.integers(0, 5_000, len(kinds))
        return self.texts.take(pa.array(which, mask=places < 0))


def times_of(random: Generator, contacts: Ints) -> npt.NDArray[np.datetime64]:
    """Draw a moment of the last year for each event; a contact's events come in order of time."""
    ago = (random.random(len(contacts)) ** 1.3 * YEAR).astype(np.int64)  # more of them lately
    since = YEAR - 1 - ago
    before = (contacts - contacts[0]) * YEAR  # contacts are in order already
    in_order = (np.sort(before + since) - before).astype("timedelta64[us]")
    moments: npt.NDArray[np.datetime64] = NOW - np.timedelta64(YEAR, "us") + in_order
    return moments


def make_events(random: Generator, contacts: Ints, first: int, properties: Properties) -> pa.Table:
    """Make the events of some contacts, each named as often as it has events."""
    count = len(contacts)
    shares = np.array(list(KINDS.values()))
    kinds = np.searchsorted(np.cumsum(shares / shares.sum())[:-1], random.random(count), side="right")
    mailed = np.isin(kinds, [KIND_NAMES.index(name) for name in KIND_NAMES if name.startswith("email_")])
    with_url = (kinds == 0) | (kinds == KIND_NAMES.index("email_clicked"))
    columns = {
        "id": event_ids(first, count),
        "contact": contact_ids(contacts),
        "kind": take(KIND_NAMES, kinds),
        "occurred_at": pa.array(times_of(random, contacts)),
        "automated": pa.array(random.random(count) < 0.02),
        "properties": properties.draw(random, kinds),
        "url": blank(make_urls(random, count), with_url),
        "campaign": blank(make_campaigns(random, count), mailed),
    }
    return pa.table(columns)


def stretches(counts: Ints) -> Iterator[Ints]:
    """Name contacts as often as they have events, about a million events at a time."""
    ends = np.cumsum(counts)
    start = 0
    while start < len(counts):
        done = ends[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + ROWS_AT_ONCE, side="right")))
        yield np.repeat(np.arange(start, stop), counts[start:stop])
        start = stop


def write_events(size: Size, path: Path) -> None:
    """Write the events of a base, contact after contact."""
    properties = Properties(size.seed)
    first, writer = 0, None
    for number, contacts in enumerate(stretches(events_of_each(size))):
        random = np.random.default_rng([size.seed, 3, number])
        table = make_events(random, contacts, first, properties)
        first += len(contacts)
        writer = writer or pq.ParquetWriter(path, table.schema, compression="zstd")
        writer.write_table(table, row_group_size=ROWS_PER_GROUP)
    if writer:
        writer.close()


def generate(name: str, folder: Path) -> Path:
    """Write the two files of a size into a folder of its name, unless they are there."""
    size, base = SIZES[name], folder / name
    base.mkdir(parents=True, exist_ok=True)
    if not (base / "events.parquet").exists():
        pq.write_table(make_contacts(size), base / "contacts.parquet", compression="zstd")
        write_events(size, base / "events.unfinished")
        (base / "events.unfinished").rename(base / "events.parquet")
    return base


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in SIZES:
        sys.exit(f"usage: python -m benchmarks.generate {'|'.join(SIZES)} FOLDER")
    began = time.perf_counter()
    made = generate(sys.argv[1], Path(sys.argv[2]))
    print(f"{made}: {time.perf_counter() - began:.1f} s")
