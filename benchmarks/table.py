"""Writes the measured figures into docs/benchmarks.md and its Spanish twin.

    python -m benchmarks.table [RESULTS.json]

Without a file it takes the last of those kept, whose names begin with the month: benchmarks/results/2026-11-….json.
Only what stands between the two marks of a page is written.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGES = {"en": ROOT / "docs" / "benchmarks.md", "es": ROOT / "docs" / "es" / "rendimiento.md"}
START, END = "<!-- figures -->", "<!-- end of figures -->"

TEXTS = {
    "en": {
        "machine": "{processor}, {cores} cores, {memory_gib} GiB, Python {python}, DuckDB {duckdb}, {day}.",
        "load": "Load average of the last minute, before and after each size: {loads}.",
        "base": "base",
        "floor": "floor",
        "rules": "30 rules",
        "ratio": "ratio",
        "memory": "memory",
        "whole": "The whole command, from its start to its end",
        "inside": "Inside one process, files and model open",
        "peer": "Three simple rules, beside the same three written by hand in SQL (whole processes)",
        "hand": "by hand",
        "three": "Baremo",
        "command": "command",
        "time": "time",
        "start": "Small things",
        "starts": {
            "python": "`python -c pass`, for comparison",
            "help": "`baremo --help`",
            "check": "`baremo check`, 30 rules",
            "score_simple": "`baremo score`, 100 contacts × 2,000 events × 3 rules",
            "score": "`baremo score`, 100 contacts × 2,000 events × 30 rules",
        },
        "many_check": "`baremo check`, {scores} scores of one rule",
        "many": "`baremo score`, 100 contacts × 2,000 events × {scores} scores ({memory})",
    },
    "es": {
        "machine": "{processor}, {cores} núcleos, {memory_gib} GiB, Python {python}, DuckDB {duckdb}, {day}.",
        "load": "Carga media del último minuto, antes y después de cada tamaño: {loads}.",
        "base": "base",
        "floor": "mínimo",
        "rules": "30 reglas",
        "ratio": "razón",
        "memory": "memoria",
        "whole": "La orden entera, de principio a fin",
        "inside": "Dentro de un proceso, con los archivos y el modelo abiertos",
        "peer": "Tres reglas sencillas, junto a las mismas tres escritas a mano en SQL (procesos enteros)",
        "hand": "a mano",
        "three": "Baremo",
        "command": "orden",
        "time": "tiempo",
        "start": "Cosas pequeñas",
        "starts": {
            "python": "`python -c pass`, para comparar",
            "help": "`baremo --help`",
            "check": "`baremo check`, 30 reglas",
            "score_simple": "`baremo score`, 100 contactos × 2.000 eventos × 3 reglas",
            "score": "`baremo score`, 100 contactos × 2.000 eventos × 30 reglas",
        },
        "many_check": "`baremo check`, {scores} puntuaciones de una regla",
        "many": "`baremo score`, 100 contactos × 2.000 eventos × {scores} puntuaciones ({memory})",
    },
}

# Title → part of the report, theirs, ours, their ratio, heads of the columns.
COMPARISONS = {
    "whole": (
        "whole_process", "floor", "score", "ratio_to_floor", ("base", "floor", "rules", "ratio", "memory"),
    ),
    "inside": ("in_process", "floor", "score", "ratio_to_floor", ("base", "floor", "rules", "ratio")),
    "peer": ("whole_process", "peer", "score_of_peer", "ratio_to_peer", ("base", "hand", "three", "ratio")),
}  # fmt: skip

Texts = dict[str, Any]
Report = dict[str, Any]


class Page:
    """The figures in one language."""

    def __init__(self, report: Report, language: str) -> None:
        """Keep the report and the words."""
        self.report = report
        self.spanish = language == "es"
        self.texts: Texts = TEXTS[language]

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number as the language does."""
        text = f"{value:,.{decimals}f}"
        return text.translate(str.maketrans(",.", ".,")) if self.spanish else text

    def seconds(self, value: float) -> str:
        """Write seconds, with two decimals below ten."""
        return f"{self.number(value, 2 if value < 10 else 1)} s"

    def memory(self, mebibytes: float) -> str:
        """Write memory in GiB from one GiB on."""
        if mebibytes < 1024:
            return f"{self.number(mebibytes)} MiB"
        return f"{self.number(mebibytes / 1024, 1)} GiB"

    def base(self, result: Report) -> str:
        """Name a base by its numbers."""
        return f"{self.number(result['contacts'])} × {self.number(result['events'])}"

    def table(self, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
        """Draw a table whose first column is text and the others numbers."""
        names = [self.texts[head] for head in heads]
        lines = [f"| {' | '.join(names)} |", f"|---{'|--:' * (len(names) - 1)}|"]
        return lines + [f"| {' | '.join(row)} |" for row in rows]

    def machine(self) -> list[str]:
        """Say what it was measured on and how busy that was."""
        facts = self.report["machine"]
        words = {**facts, "duckdb": facts["packages"]["duckdb"], "day": self.report["taken_at"][:10]}
        loads = ", ".join(
            f"{self.number(each['load_before'], 1)}–{self.number(each['load_after'], 1)}"
            for each in self.report["rescoring"]
        )
        return [self.texts["machine"].format(**words), self.texts["load"].format(loads=loads)]

    def compare(self, title: str) -> list[str]:
        """Draw one of the comparisons: a base a line, ours beside theirs."""
        part, theirs, ours, ratio, heads = COMPARISONS[title]
        rows = []
        for each in self.report["rescoring"]:
            if part not in each:
                continue
            figures = each[part]
            times = [self.seconds(figures[name]["seconds"]) for name in (theirs, ours)]
            memory = [self.memory(figures[ours]["peak_mib"])] if "memory" in heads else []
            rows.append([self.base(each), *times, self.number(figures[ratio], 1), *memory])
        return [f"**{self.texts[title]}**", "", *self.table(heads, rows)] if rows else []

    def start(self) -> list[str]:
        """List what small things take."""
        times = self.report["start"]
        rows = [[text, self.seconds(times[key]["seconds"])] for key, text in self.texts["starts"].items()]
        rows += self.many(self.report["many_scores"]) if "many_scores" in self.report else []
        return [f"**{self.texts['start']}**", "", *self.table(("command", "time"), rows)]

    def many(self, many: Report) -> list[list[str]]:
        """List what thousands of scores take."""
        scores = self.number(many["scores"])
        told = {"scores": scores, "memory": self.memory(many["score"]["peak_mib"])}
        return [
            [self.texts["many_check"].format(**told), self.seconds(many["check"]["seconds"])],
            [self.texts["many"].format(**told), self.seconds(many["score"]["seconds"])],
        ]

    def render(self) -> str:
        """Write all tables."""
        parts = (self.machine(), *map(self.compare, COMPARISONS), self.start())
        return "\n\n".join("\n".join(part) for part in parts if part)


def insert(page: str, figures: str) -> str:
    """Put the figures between the marks of a page."""
    before, _, rest = page.partition(START)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the page lacks {START} or {END}")
    return f"{before}{START}\n{figures}\n{END}{after}"


def last_kept() -> Path | None:
    """Give the results that the pages show; None if none were kept yet."""
    return max((ROOT / "benchmarks" / "results").glob("20*.json"), default=None)


def main(results: Path) -> None:
    """Write the figures into both pages."""
    report = json.loads(results.read_text())
    for language, path in PAGES.items():
        path.write_text(insert(path.read_text(), Page(report, language).render()))


if __name__ == "__main__":
    chosen = Path(sys.argv[1]) if len(sys.argv) == 2 else last_kept()
    if chosen is None or len(sys.argv) > 2:
        sys.exit("usage: python -m benchmarks.table [RESULTS.json]")
    main(chosen)
