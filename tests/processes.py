"""Real processes of the service, and the end of them."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def environment(more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BAREMO_", "PROMETHEUS_"))}
    for name in ("DJANGO_SETTINGS_MODULE", "PYTHONDONTWRITEBYTECODE"):
        # Where Python may not keep compiled modules, each of the many processes compiles them all again.
        kept.pop(name, None)
    return {**kept, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PYTHONUTF8": "1", **more}


@contextmanager
def running(module: str, *arguments: str, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a Python module in a group of its own; whatever happens, nothing of the group is left."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments], env=environment(more), cwd=ROOT, start_new_session=True
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGCONT)
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def eventually(is_so: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """Wait until something is so, and return it."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = is_so()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


def fetch(url: str, key: str = "") -> tuple[int, Any]:
    """Ask over the network; status 0, and why, if nobody answers."""
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {key}"} if key else {})
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            status, body = response.status, response.read()
    except urllib.error.HTTPError as refused:
        status, body = refused.code, refused.read()
    except OSError as problem:
        return 0, repr(problem)
    try:
        return status, json.loads(body)
    except ValueError:
        return status, body.decode(errors="replace")
