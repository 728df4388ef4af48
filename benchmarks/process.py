"""Runs a command as a process of its own and says how long it took and how much memory it held."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

# Where Python may not keep compiled modules, every start compiles them all again; nobody works like that.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command."""

    seconds: float
    cpu_seconds: float
    mebibytes: float
    output: str


class CommandFailedError(Exception):
    """A measured command ended with an error."""


def run(command: Sequence[str], more: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end, with more variables; its memory is what the kernel says of this one child."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        began = time.perf_counter()
        child = subprocess.Popen(command, stdout=output, stderr=errors, text=True, env={**ENVIRONMENT, **(more or {})})
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if child.returncode:
            raise CommandFailedError(f"{' '.join(command)}: {child.returncode}\n{errors.read()[-2000:]}")
        unit = 2**20 if sys.platform == "darwin" else 2**10  # bytes there, kibibytes elsewhere
        return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, output.read())


def take_turns(contestants: Mapping[str, Callable[[], Run]], rounds: int) -> dict[str, list[Run]]:
    """Run every contestant once to warm up, then in turns, so that a busy moment hits all alike."""
    results: dict[str, list[Run]] = {name: [] for name in contestants}
    for turn in range(rounds + 1):
        for name, contestant in contestants.items():
            result = contestant()
            if turn:
                results[name].append(result)
    return results


def summarise(runs: Sequence[Run]) -> dict[str, object]:
    """Give the median and every single run, so that nobody has to believe the median."""
    return {
        "seconds": round(median(each.seconds for each in runs), 3),
        "cpu_seconds": round(median(each.cpu_seconds for each in runs), 3),
        "peak_mib": round(max(each.mebibytes for each in runs)),
        "runs": [round(each.seconds, 3) for each in runs],
    }
