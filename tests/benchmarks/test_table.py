"""The pages that show the measured figures."""

from __future__ import annotations

import json

import pytest

from benchmarks.table import END, PAGES, START, Page, insert, last_kept


def test_figures_go_between_the_marks_and_nowhere_else() -> None:
    page = f"before\n{START}\nold\n{END}\nafter\n"
    assert insert(page, "new") == f"before\n{START}\nnew\n{END}\nafter\n"


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks"):
        insert("no marks here", "new")


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_say_what_was_measured(language: str) -> None:
    results = last_kept()
    if results is None:
        pytest.skip("nothing has been measured yet")
    page = PAGES[language].read_text()
    assert insert(page, Page(json.loads(results.read_text()), language).render()) == page


def test_numbers_are_written_as_the_language_does() -> None:
    english, spanish = Page({}, "en"), Page({}, "es")
    assert (english.number(1234.5, 1), spanish.number(1234.5, 1)) == ("1,234.5", "1.234,5")
    assert (english.seconds(0.5), spanish.seconds(12.34)) == ("0.50 s", "12,3 s")
    assert (english.memory(900), spanish.memory(2048)) == ("900 MiB", "2,0 GiB")
