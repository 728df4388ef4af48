"""The types of the web app are those of the API as it is now."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.node import ROOT, run_node


def test_the_types_are_those_that_the_description_of_the_api_gives(tmp_path: Path) -> None:
    fresh = tmp_path / "schema.d.ts"
    assert (ROOT / "web" / "node_modules").exists(), "the packages of the web app are missing: make web"
    ran = run_node(str(ROOT / "web" / "scripts" / "types.mjs"), str(fresh), PYTHON=sys.executable)
    assert ran.returncode == 0, ran.stderr
    kept = (ROOT / "web" / "src" / "api" / "schema.d.ts").read_text()
    assert kept == fresh.read_text(), "the API has changed: run `npm run types` in web/ and look what breaks"
