"""The sizes and names that the house keeps to; ruff checks what it can, this checks the rest."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "baremo"
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = [path.relative_to(PACKAGE).as_posix() for path in MODULES]
SAYS_NOTHING = {"common", "helpers", "manager", "misc", "services", "utils"}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Give each function of a module with its length in lines, decorators left out."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}", lines


def test_functions_are_short() -> None:
    lengths = {name: lines for path in MODULES for name, lines in functions(path)}
    assert median(lengths.values()) <= 9
    assert quantiles(lengths.values(), n=10)[-1] <= 30
    assert {name: lines for name, lines in lengths.items() if lines > 60} == {}


def test_modules_are_short() -> None:
    lengths = {name: len(path.read_text().splitlines()) for name, path in zip(NAMES, MODULES, strict=True)}
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_module_has_a_telling_name_and_a_docstring(path: Path) -> None:
    assert not SAYS_NOTHING & {path.stem, path.parent.name}
    assert ast.get_docstring(ast.parse(path.read_text()))
