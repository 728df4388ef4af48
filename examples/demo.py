"""Scores the web shop of examples/shop: prints who leads, and why the first of them does.

    python examples/demo.py

All it does are two commands that you can give yourself, and it shows them. What they write stays in
baremo-data/demo. It speaks Spanish or English, as the environment says: `LANG=es_ES.UTF-8 python examples/demo.py`.
"""

from __future__ import annotations

import csv
import os
import shlex
import subprocess
import sys
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHOP = Path("examples") / "shop"
NOW = "2024-06-30T00:00:00Z"  # the history ends the evening before
LEADERS = 10
COLUMNS = "{:>3}  {:10}  {:>8}  {:8}  {:>8}  {:6}  {}"

TEXTS = {
    "en": {
        "model": "model.yaml",
        "leaders": "The ten leaders of 600 contacts, by interest",
        "head": "|contact|interest|band|fit|band|what we know",
        "why": "Why does {contact} have {value}?",
        "more": "All values are in {scores}. Change a rule in {model} and see what it does.",
    },
    "es": {
        "model": "modelo.yaml",
        "leaders": "Los diez primeros de 600 contactos, por interés",
        "head": "|contacto|interés|nivel|afinidad|nivel|lo que sabemos",
        "why": "¿Por qué tiene {contact} {value}?",
        "more": "Todos los valores están en {scores}. Cambie una regla en {model} y vea qué pasa.",
    },
}

Row = dict[str, str]


def chosen_language() -> str:
    """Say which of the two languages the environment asks for; English if neither."""
    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "es" if next(filter(None, asked), "").lower().startswith("es") else "en"


def read_rows(path: Path) -> list[Row]:
    """Read a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def run_baremo(*arguments: str) -> None:
    """Show a command and run it; end with its exit code if it fails."""
    print(f"\n$ baremo {shlex.join(arguments)}", flush=True)
    baremo = Path(sys.executable).with_name("baremo")
    code = subprocess.run([baremo, *arguments], cwd=ROOT, check=False).returncode
    if code:
        sys.exit(code)


def shown(value: str, language: str) -> str:
    """Write a value with one decimal."""
    text = f"{Decimal(value):.1f}"
    return text.replace(".", ",") if language == "es" else text


def rank(scores: Iterable[Row], key: str) -> list[Row]:
    """Put the rows of one score in order, the highest value first, then by contact."""
    rows = [row for row in scores if row["score"] == key]
    return sorted(rows, key=lambda row: (-Decimal(row["value"]), row["subject"]))


def print_leaders(scores: list[Row], contacts: Iterable[Row], language: str) -> None:
    """Print the first ten by interest, with their fit and what is known of them."""
    fits = {row["subject"]: row for row in scores if row["score"] == "fit"}
    known = {row["id"]: f"{row['lifecycle']}, {row['channel']}" for row in contacts}
    print(f"\n{TEXTS[language]['leaders']}\n")
    print(COLUMNS.format(*TEXTS[language]["head"].split("|")))
    for place, row in enumerate(rank(scores, "interest")[:LEADERS], 1):
        contact, fit = row["subject"], fits[row["subject"]]
        values = shown(row["value"], language), row["band"], shown(fit["value"], language), fit["band"]
        print(COLUMNS.format(f"{place}.", contact, *values, known[contact]))


def main() -> None:
    """Score, print the leaders, explain the first, say what to do next."""
    language = chosen_language()
    texts = TEXTS[language]
    model, events = str(SHOP / texts["model"]), str(SHOP / "events.csv.gz")
    history = (model, "--contacts", str(SHOP / "contacts.csv"), "--events", events, "--at", NOW)
    out = Path(os.environ.get("BAREMO_DATA_DIR", "baremo-data")) / "demo" / "scores.csv"
    (ROOT / out).parent.mkdir(parents=True, exist_ok=True)
    run_baremo("score", *history, "--out", str(out))
    scores = read_rows(ROOT / out)
    print_leaders(scores, read_rows(ROOT / SHOP / "contacts.csv"), language)
    first = rank(scores, "interest")[0]
    value = shown(first["value"], language).removesuffix(".0").removesuffix(",0")
    print(f"\n{texts['why'].format(contact=first['subject'], value=value)}")
    run_baremo("explain", *history, "--subject", first["subject"], "--score", "interest")
    print(f"\n{texts['more'].format(scores=out, model=model)}")


if __name__ == "__main__":
    main()
