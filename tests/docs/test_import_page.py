"""The page about importing names every reason, option, limit and state."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import click
import pytest

from baremo.cli import importing
from baremo.events.importing import limits
from baremo.events.importing.reasons import Reason, find_reason
from baremo.files.sources import TEXT_ENDINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("import.md", "es/importar.md")


def read(page: str) -> str:
    return (DOCS / page).read_text().replace("2.000", "2,000").replace("5.000", "5,000").replace(".000", ",000")


@pytest.mark.parametrize("page", PAGES)
def test_every_reason_is_in_the_table_with_its_words(page: str) -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", read(page).split("\n## ")[-1], re.MULTILINE))
    assert set(rows) >= {reason.name.lower() for reason in Reason}
    language, column = ("es", "la columna") if page.startswith("es") else ("en", "the column")
    for code, words in rows.items():
        assert words == find_reason(code.upper()).value.words(language, column=column)


@pytest.mark.parametrize("page", PAGES)
def test_every_option_is_named(page: str) -> None:
    group = importing.build("en")
    assert isinstance(group, click.Group)
    options = {option for command in group.commands.values() for each in command.params for option in each.opts}
    text = read(page)
    assert [each for each in options - {"--language", "file"} if each not in text] == []
    assert [ending for ending in (*TEXT_ENDINGS, ".parquet", ".gz") if f"`{ending}`" not in text] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_limit_is_in_its_table(page: str) -> None:
    cells = " ".join(row.split("|")[2] for row in read(page).splitlines() if row.startswith("| "))
    days = [each // timedelta(days=1) for each in (limits.KEPT_REJECTS, limits.KEPT_UPLOADS)]
    numbers = [limits.CONTACTS_AT_ONCE, limits.EVENTS_AT_ONCE, limits.KEPT_TEXT, limits.MAX_EVENT // 1024, *days]
    assert [number for number in numbers if f"{number:,}" not in cells] == []
    assert f"{limits.SAMPLE:,}" in read(page)
    assert f"{limits.MAX_DEPTH} " in cells


@pytest.mark.parametrize("page", PAGES)
def test_every_state_is_named(page: str) -> None:
    states = ["uploaded", "waiting", "running", "done", "cancelled", "failed", "undoing", "undone", "expired"]
    assert [state for state in states if f"`{state}`" not in read(page)] == []
