"""The page about sending events names every reason, every limit and every known name."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from baremo.contacts import limits as contact_limits
from baremo.events import kinds
from baremo.events.ingest import limits
from baremo.events.ingest.reasons import COUNTED, REASONS, Reason
from baremo.platform.settings import read_settings

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("segment.md", "es/segment.md")


def read(page: str) -> str:
    return (DOCS / page).read_text().replace("2.500", "2,500").replace("4.000", "4,000").replace(".000", ",000")


@pytest.mark.parametrize("page", PAGES)
def test_every_reason_is_explained_in_the_table_where_it_belongs(page: str) -> None:
    tables = re.split(r"^\| (?:reason|motivo) \|", read(page), flags=re.MULTILINE)[1:]
    kept, counted = (set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\|([^|]+)\|", table, re.M)))) for table in tables)
    assert kept == {reason.value for reason in Reason if reason not in COUNTED}
    assert counted == {reason.value for reason in COUNTED}


@pytest.mark.parametrize("page", PAGES)
def test_every_limit_is_in_its_table(page: str) -> None:
    from baremo.api.collect import rates

    rate = read_settings({}).ingest_rate
    values = [row.split("|")[2] for row in read(page).splitlines() if row.startswith("| ")]
    told = {number for value in values for number in re.findall(r"\d(?:[\d,]*\d)?", value)}
    expected = [limits.MAX_MESSAGE // 1024, limits.MAX_BODY // 1024, limits.MAX_MESSAGES, limits.MAX_DEPTH]
    expected += [limits.MAX_MESSAGE_ID, limits.MAX_KIND, limits.MAX_REFUSED, limits.KEPT_REFUSED // timedelta(days=1)]
    expected += [rate, rate * rates.BURST_SECONDS, contact_limits.MAX_IDENTITIES, contact_limits.MAX_FIELDS]
    expected += [contact_limits.MAX_TEXT, contact_limits.MAX_TAGS]
    assert [f"{number:,}" for number in expected if f"{number:,}" not in told] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_kind_of_a_known_name_is_there(page: str) -> None:
    text = read(page)
    assert [kind for kind in set(kinds.ALIASES.values()) if f"`{kind}`" not in text] == []


def test_every_reason_has_words_in_both_languages() -> None:
    assert set(REASONS) == set(Reason)
    assert all(label.es != label.en for label in REASONS.values())
