"""The command as somebody runs it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    told: str


def environment(**more: str) -> dict[str, str]:
    left_out = ("BAREMO_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "BAREMO_DEBUG", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **more}


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "baremo", *map(str, arguments)]


def baremo(*arguments: object, cwd: Path, **more: str) -> Ran:
    run = subprocess.run(
        command(*arguments), cwd=cwd, env=environment(**more), capture_output=True, check=False, timeout=120
    )
    return Ran(run.returncode, run.stdout.decode(), run.stderr.decode())
