"""Writes the figures of ingest into docs/benchmarks.md and its Spanish twin.

    python -m benchmarks.ingest.table

It takes the last of the results that are kept: benchmarks/results/ingest-2026-11-….json.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.table import PAGES, ROOT, Page

START, END = "<!-- figures of ingest -->", "<!-- end of figures of ingest -->"
TEXTS = {
    "en": {
        "machine": "{processor}, {cores} cores, {memory_gib} GiB, Python {python}, {day}. Load average: {loads}.\n"
        "Contacts × events of the base: {base}.",
        "process": "In one process, from the bytes of a batch to its commit",
        "web": "Over HTTP, two processes of the web and eight senders on the same machine",
        "heads": "| database | messages in a transaction | floor, a second | Baremo, a second | ratio |",
        "web_heads": "| database | messages in a request | floor, a second | Baremo, a second | ratio | median, 99 % |",
    },
    "es": {
        "machine": "{processor}, {cores} núcleos, {memory_gib} GiB, Python {python}, {day}. Carga media: {loads}.\n"
        "Contactos × eventos de la base: {base}.",
        "process": "En un proceso, desde los bytes de un lote hasta su confirmación",
        "web": "Por HTTP, con dos procesos de la web y ocho emisores en la misma máquina",
        "heads": "| base de datos | mensajes por transacción | mínimo, por segundo | Baremo, por segundo | razón |",
        "web_heads": "| base de datos | mensajes por petición | mínimo, por segundo | Baremo, por segundo | razón "
        "| mediana, 99 % |",
    },
}
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def render(report: dict[str, Any], language: str) -> str:
    """Write the tables in a language."""
    page, texts = Page(report, language), TEXTS[language]
    loads = ", ".join(
        f"{page.number(each['load_before'], 1)}–{page.number(each['load_after'], 1)}" for each in report["ingest"]
    )
    base = page.base(report["ingest"][0])
    facts = {**report["machine"], "day": report["taken_at"][:10], "loads": loads, "base": base}
    parts = [texts["machine"].format(**facts)]
    for part, heads in (("process", "heads"), ("web", "web_heads")):
        rows = list(_rows(page, part))
        lines = [texts[heads], f"|---{'|--:' * (texts[heads].count('|') - 2)}|", *rows]
        parts += [f"**{texts[part]}**", "\n".join(lines)] if rows else []
    return "\n\n".join(parts)


def _rows(page: Page, part: str) -> Iterator[str]:
    for base in page.report["ingest"]:
        for each in base.get(part, ()):
            numbers = [page.number(each[name]) for name in ("messages", "floor", "ingest")]
            cells = [NAMES[base["database"]], *numbers, page.number(each["ratio"], 2)]
            if part == "web":
                took = each["milliseconds"]
                cells.append(f"{page.number(took['p50'])} ms, {page.number(took['p99'])} ms")
            yield f"| {' | '.join(cells)} |"


def insert(page: str, figures: str) -> str:
    """Put the figures between the marks of a page."""
    before, _, rest = page.partition(START)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the page lacks {START} or {END}")
    return f"{before}{START}\n{figures}\n{END}{after}"


def last_kept() -> Path:
    """Give the results that the pages show."""
    return max((ROOT / "benchmarks" / "results").glob("ingest-20*.json"))


def main() -> None:
    """Write the figures into both pages."""
    report = json.loads(last_kept().read_text())
    for language, path in PAGES.items():
        path.write_text(insert(path.read_text(), render(report, language)))


if __name__ == "__main__":
    main()
