"""The package as people install it: built and served where there is no Node."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.processes import ROOT, environment, eventually, fetch, free_port

NODE = {"node", "npm", "npx", "nodejs", "corepack"}


@pytest.fixture
def path_without_node(tmp_path: Path) -> Path:
    """A folder with the programs of the machine but Node and what belongs to it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for place in ("/bin", "/usr/bin"):
        for program in Path(place).iterdir():
            if program.name not in NODE and not (folder / program.name).exists():
                (folder / program.name).symlink_to(program)
    assert shutil.which("node", path=str(folder)) is None
    return folder


@pytest.mark.long
def test_a_wheel_that_was_built_without_node_serves_the_app(tmp_path: Path, path_without_node: Path) -> None:
    tree = tmp_path / "tree"
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in files.strip("\0").split("\0"):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tree / name)
    command = [str(ROOT / "tools" / "uv"), "build", "--wheel", "-o", str(tmp_path / "dist")]
    python = f"{Path(sys.executable).parent}:{path_without_node}"
    built = subprocess.run(
        command,
        cwd=tree,
        check=False,
        env={**os.environ, "PATH": python, "UV_PYTHON": sys.executable},
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    [wheel] = (tmp_path / "dist").glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    assert (installed / "baremo" / "webui" / "index.html").exists()
    _serves(installed, tmp_path / "data")


def _serves(installed: Path, data: Path) -> None:
    port = free_port()
    more = {
        "BAREMO_DATA_DIR": str(data),
        "BAREMO_BIND": f"127.0.0.1:{port}",
        "BAREMO_WEB_PROCESSES": "1",
        "BAREMO_LOG_LEVEL": "error",
    }
    variables = {**environment(more), "PYTHONPATH": str(installed)}
    process = subprocess.Popen([sys.executable, "-m", "baremo", "serve"], env=variables, cwd=installed)
    try:
        url = f"http://127.0.0.1:{port}"
        eventually(lambda: fetch(f"{url}/health")[0] == 200)
        status, page = fetch(f"{url}/contacts")
        [script] = re.findall(r'src="(/assets/[^"]+\.js)"', page)
        assert (status, fetch(url + script)[0]) == (200, 200)
    finally:
        process.terminate()
        process.wait(30)
