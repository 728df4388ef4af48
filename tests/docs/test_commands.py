"""The pages about the command line and Python say what there is, and their code runs."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from baremo.files import bounds

DOCS = Path(__file__).resolve().parents[2] / "docs"
COMMANDS = ("check", "describe", "score", "explain")


@pytest.mark.parametrize("page", ["cli.md", "es/cli.md"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(page: str, name: str) -> None:
    text = (DOCS / page).read_text()
    assert f"### baremo {name}\n" in text
    for parameter in import_module(f"baremo.cli.{name}").build("en").params:
        for option in parameter.opts if parameter.param_type_name == "option" else []:
            [row] = re.findall(rf"^\| `{option}[ `].*$", text, re.MULTILINE)
            of = row.split(" | ")[1]
            assert name in of or of in ("all", "todas")


@pytest.mark.parametrize("page", ["cli.md", "es/cli.md"])
def test_limits_are_documented(page: str) -> None:
    text = (DOCS / page).read_text().replace("2.000", "2,000")
    for limit in (f"{bounds.MAX_CELL >> 20} MiB", f"{bounds.MAX_LINE >> 20} MiB", f"{bounds.MAX_COLUMNS:,}"):
        assert f"| {limit} |" in text


@pytest.mark.parametrize("page", ["python.md", "es/python.md"])
def test_the_example_runs(page: str) -> None:
    [code] = re.findall(r"^```python\n(.*?)^```", (DOCS / page).read_text(), re.MULTILINE | re.DOTALL)
    exec(compile(code, page, "exec"), {})


@pytest.mark.parametrize("page", ["cli.md", "python.md"])
def test_both_languages_have_the_same_headings_and_tables(page: str) -> None:
    def shape(path: Path) -> list[str]:
        return re.findall(r"^(#+ |```\w*|\| ?-*)", path.read_text(), re.MULTILINE)

    assert shape(DOCS / page) == shape(DOCS / "es" / page)
