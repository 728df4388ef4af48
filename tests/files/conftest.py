"""A directory with a small history, which is also read as large ones are."""

from __future__ import annotations

from pathlib import Path

import pytest

from baremo.files import checking, csv_rows, mending, repeats
from tests.files.reading import Folder

BOUNDS = ((checking, "_FEW_ROWS"), (mending, "_TINY"), (mending, "_SAMPLE"), (repeats, "_FEW"), (csv_rows, "_SMALL"))


@pytest.fixture(params=["few", "many"])
def folder(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Files of a few rows; of `many`, each is taken for more than the bounds from which other ways are faster."""
    if request.param == "many":
        for module, bound in BOUNDS:
            monkeypatch.setattr(module, bound, 0)
    return Folder(tmp_path)
