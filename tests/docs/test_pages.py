"""What the pages of the repository promise one another."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest

from baremo.model.document import read_model

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    page
    for pattern in ("*.md", "changes/README.md", "docs/**/*.md", "examples/**/*.md", "benchmarks/**/*.md")
    for page in ROOT.glob(pattern)
)
DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
PAIRS = [
    ("README.md", "README.es.md"),
    ("docs/concepts.md", "docs/es/conceptos.md"),
    ("docs/explain.md", "docs/es/explicacion.md"),
    ("docs/spark.md", "docs/es/spark.md"),
    ("docs/segment.md", "docs/es/segment.md"),
    ("docs/privacy.md", "docs/es/privacidad.md"),
    ("docs/import.md", "docs/es/importar.md"),
    ("docs/archive.md", "docs/es/archivo.md"),
    ("docs/leaderboards.md", "docs/es/clasificaciones.md"),
    ("docs/live.md", "docs/es/en-vivo.md"),
    ("docs/web.md", "docs/es/web.md"),
    ("docs/demo.md", "docs/es/demostracion.md"),
]

SCORE_OF_RULES = "scores:\n  - key: shown\n    name: Shown\n    subject: contact\n    rules:\n"


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def anchors(page: Path) -> set[str]:
    """Give the anchors that a page's headings make."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def shape(page: str) -> list[str]:
    """Give the levels of headings and the marks of code blocks, in order."""
    return re.findall(r"^(#+ |```\w*)", (ROOT / page).read_text(), re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?://|mailto:)([^)\s]+)\)", page.read_text())
    for path, _, anchor in (target.partition("#") for target in targets):
        leads_to = page.parent / path if path else page
        assert leads_to.exists(), path
        assert not anchor or anchor in anchors(leads_to), anchor


def test_every_page_of_the_documentation_stands_in_its_index() -> None:
    docs = ROOT / "docs"
    shown = (docs / "index.md").read_text()
    pages = [page.relative_to(docs).as_posix() for page in [*docs.glob("*.md"), *docs.glob("es/*.md")]]
    assert [page for page in pages if page != "index.md" and f"]({page})" not in shown] == []


@pytest.mark.parametrize("decision", DECISIONS, ids=name)
def test_a_decision_has_its_four_parts_and_stands_in_the_index(decision: Path) -> None:
    headings = re.findall(r"^## (.+)$", decision.read_text(), re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences", "What would change our mind"]
    assert f"]({decision.name})" in (decision.parent / "README.md").read_text()


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(decision.name[:4]) for decision in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize(("english", "spanish"), PAIRS)
def test_both_languages_have_the_same_parts(english: str, spanish: str) -> None:
    assert shape(english) == shape(spanish)


def test_the_glossary_is_complete_in_both_languages_and_has_each_word_once() -> None:
    rows = re.findall(r"^\| (?!word|-)(.+) \|$", (ROOT / "docs" / "glossary.md").read_text(), re.MULTILINE)
    cells = [row.split(" | ") for row in rows]
    assert [row for row in cells if len(row) != 4 or not all(row)] == []
    words = [row[0] for row in cells]
    assert len(words) == len(set(words)) > 40


def models(page: Path) -> list[str]:
    """Give the models that a page shows; a list of rules alone stands for a score that has them."""
    blocks = re.findall(r"^```yaml\n(.*?)^```", page.read_text(), re.MULTILINE | re.DOTALL)
    return [block if "scores:" in block else SCORE_OF_RULES + indent(block, " " * 6) for block in blocks]


@pytest.mark.parametrize("page", [page for page in PAGES if models(page)], ids=name)
def test_the_models_shown_can_be_read(page: Path) -> None:
    for model in models(page):
        assert read_model(model).scores
