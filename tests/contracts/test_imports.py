"""Each import contract of pyproject.toml is broken on purpose once, to know that it holds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = {
    contract["id"]: contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
}
# Of each contract: the module that receives the bad import, and the import.
BAD_IMPORTS = [
    ("layers", "language", "import baremo.model.conditions"),
    ("layers", "model/planted", "import baremo.engine"),
    ("layers", "planted", "import baremo.language"),  # a room without a place
    ("no-framework-inside", "model/planted", "import django.db"),
    ("no-framework-inside", "engine/planted", "import httpx"),
    ("duckdb-in-its-place", "engine/planted", "import duckdb"),
    ("duckdb-in-its-place", "model/planted", "from duckdb import connect"),
    ("spark-in-its-place", "engine/planted", "import pyspark.sql"),
    ("layers", "platform/planted", "import baremo.api.door"),
    ("layers", "platform/jobs/planted", "from baremo.cli import main"),
    ("ninja-in-its-place", "platform/planted", "from ninja import Router"),
    ("ninja-in-its-place", "platform/planted", "import pydantic"),
    ("server-in-its-place", "api/planted", "from granian.server import Server"),
    ("layers", "platform/planted", "import baremo.contacts.models"),
    ("layers", "contacts/planted", "from baremo.events import table"),
    ("layers", "events/planted", "import baremo.api.contacts"),
    ("steps-without-database", "events/ingest/date", "from django.db import connection"),
    ("steps-without-database", "contacts/identities", "import baremo.contacts.models"),
    ("operators-apart", "model/operators/is_not", "import baremo.model.operators.is_"),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def broken_contracts(tree: Path) -> list[str]:
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    broken = re.findall(r"^(.+) BROKEN", run.stdout, re.MULTILINE)
    assert run.returncode == bool(broken), run.stdout + run.stderr
    return broken


def test_the_tree_as_it_is_breaks_none(tree: Path) -> None:
    assert broken_contracts(tree) == []


@pytest.mark.parametrize(("contract", "module", "line"), BAD_IMPORTS)
def test_a_planted_import_breaks_its_contract_alone(tree: Path, contract: str, module: str, line: str) -> None:
    with (tree / "src" / "baremo" / f"{module}.py").open("a") as file:
        file.write(f"\n{line}\n")
    assert broken_contracts(tree) == [CONTRACTS[contract]]


def test_every_contract_is_broken_here_once() -> None:
    assert {contract for contract, _, _ in BAD_IMPORTS} == set(CONTRACTS)
