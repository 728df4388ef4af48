"""What a figure depends on: the machine, the versions, and how busy both were."""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("baremo", "duckdb", "pyarrow", "sqlglot", "numpy")


def describe_processor() -> str:
    """Name the processor as the system does."""
    if platform.system() == "Darwin":
        command = ["sysctl", "-n", "machdep.cpu.brand_string"]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def installed(package: str) -> str | None:
    """Give the version of a package, if it is installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def describe_machine() -> dict[str, object]:
    """Gather the facts that stand beside every result."""
    return {
        "processor": describe_processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": platform.platform(),
        "python": platform.python_version(),
        "packages": {package: installed(package) for package in PACKAGES},
    }


def load_average() -> float:
    """Give how many processes wanted a core during the last minute."""
    return round(os.getloadavg()[0], 2)
