"""A run that was killed leaves nothing behind for ever: the next one removes it, and nothing of a run that lives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from baremo.files.leftovers import find_leftovers, make_mark, own_folder
from baremo.files.writing import Outputs
from tests.processes import environment

KILLED = """
import os, signal, sys, tempfile
from pathlib import Path
from baremo.files.leftovers import own_folder
from baremo.files.writing import Outputs

with own_folder(), Outputs() as outputs:
    outputs.open(Path(sys.argv[1])).write_text("half of a result")
    tempfile.mkdtemp()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    import tempfile

    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_run_has_left_is_removed_by_the_next(tmp_path: Path, temporary: Path) -> None:
    results = tmp_path / "results"
    results.mkdir()
    out = results / "out.csv"
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(out)], env=environment({"TMPDIR": str(temporary)}), check=False
    )
    assert killed.returncode == -9
    assert (len(names(results)), len(names(temporary))) == (1, 1)
    with own_folder(), Outputs() as outputs:
        outputs.open(out).write_text("a result")
        assert (len(names(results)), len(names(temporary))) == (1, 1)
        outputs.commit()
    assert (names(results), names(temporary)) == (["out.csv"], [])


def test_what_belongs_to_a_run_that_lives_or_to_another_machine_stays(tmp_path: Path) -> None:
    elsewhere, dead = "00000000", 2**22 + 1  # no process has such a number
    for mark in (make_mark(), f"{make_mark().partition('-')[0]}-{dead}", f"{elsewhere}-{dead}", "notes"):
        (tmp_path / f".out.csv.{mark}-0123abcd.part").touch()
    found = find_leftovers(tmp_path, ".out.csv.", r"-[0-9a-f]{8}\.part")
    assert [path.name.split("-")[1] for path in found] == [str(dead)]
    assert find_leftovers(tmp_path / "nowhere", "", "") == []
    assert os.getpid() != dead
