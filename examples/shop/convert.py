"""Turns the web shop log of Retentioneering into the two files that Baremo reads.

    python examples/shop/convert.py ecom.csv.gz examples/shop

NOTICE.md says where the log comes from and what is changed here.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

CONTACT_COLUMNS = ("id", "created_at", "channel", "cohort", "lifecycle")
EVENT_COLUMNS = (
    "id", "contact", "kind", "occurred_at", "session", "platform", "url", "step", "field", "value",
)  # fmt: skip

# What the log calls it → our kind, and the properties that tell what the name told.
EVENTS: dict[str, dict[str, str]] = {
    "home": {"kind": "page_viewed", "url": "/"},
    "catalog": {"kind": "page_viewed", "url": "/catalog"},
    "promo_page": {"kind": "page_viewed", "url": "/promo"},
    "account_page": {"kind": "page_viewed", "url": "/account"},
    "review_page": {"kind": "page_viewed", "url": "/reviews"},
    "search": {"kind": "products_searched"},
    "filter_results": {"kind": "products_filtered"},
    "compare": {"kind": "products_compared"},
    "product_view": {"kind": "product_viewed"},
    "wishlist_add": {"kind": "wishlist_updated"},
    "add_to_cart": {"kind": "cart_updated"},
    "cart": {"kind": "cart_viewed"},
    "shipping_details": {"kind": "checkout_reached", "step": "shipping"},
    "payment_details": {"kind": "checkout_reached", "step": "payment"},
    "purchase": {"kind": "order_completed"},
    "support_chat": {"kind": "chat_started"},
    "payment_error": {"kind": "payment_failed"},
    "checkout_bug": {"kind": "checkout_failed"},
    "error_page": {"kind": "page_failed"},
}

Row = dict[str, str]


def read_visits(source: Path) -> list[Row]:
    """Read the log, each user's rows in the order of time."""
    with gzip.open(source, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return sorted(rows, key=lambda row: (row["user_id"], row["timestamp"], row["session_id"]))


def moment(text: str) -> str:
    """Write a time of the log, which names no zone, as UTC."""
    return text.replace(" ", "T") + "Z"


def convert_contacts(rows: Iterable[Row]) -> list[Row]:
    """Give each user once: first seen when, and what the latest visit says about them."""
    contacts: dict[str, Row] = {}
    for row in rows:
        contact = contacts.setdefault(row["user_id"], {"id": row["user_id"], "created_at": moment(row["timestamp"])})
        contact["channel"] = row["acquisition_channel"]
        contact["cohort"] = row["user_cohort"]
        contact["lifecycle"] = row["user_lifecycle"]
    return list(contacts.values())


def convert_events(rows: Iterable[Row]) -> Iterator[Row]:
    """Give every row as an event, and one more wherever a user's lifecycle changed."""
    lifecycles: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        about = {"contact": row["user_id"], "occurred_at": moment(row["timestamp"])}
        lifecycle = row["user_lifecycle"]
        if lifecycles.setdefault(row["user_id"], lifecycle) != lifecycle:
            changed = {"kind": "field_changed", "field": "lifecycle", "value": lifecycle}
            yield {"id": f"f{number:05}", **about, **changed}
        lifecycles[row["user_id"]] = lifecycle
        visit = {"session": row["session_id"], "platform": row["platform"]}
        yield {"id": f"e{number:05}", **about, **visit, **EVENTS[row["event"]]}


def write_csv(path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """Write rows as CSV, packed if the name ends in .gz; the same rows give the same bytes."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    content = text.getvalue().encode()
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


def convert(source: Path, folder: Path) -> None:
    """Write contacts.csv and events.csv.gz into the folder."""
    rows = read_visits(source)
    folder.mkdir(parents=True, exist_ok=True)
    write_csv(folder / "contacts.csv", CONTACT_COLUMNS, convert_contacts(rows))
    write_csv(folder / "events.csv.gz", EVENT_COLUMNS, convert_events(rows))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python examples/shop/convert.py ecom.csv.gz FOLDER")
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
