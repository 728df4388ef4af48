"""A site for browsers: the service with its worker, a user of each role, and ways to fill and to ask it."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.databases import SECRET_KEY
from tests.processes import ROOT, environment, eventually, fetch, free_port, running


@dataclass
class Site:
    """A service that runs, and who may enter it."""

    url: str
    data_dir: Path
    variables: Mapping[str, str]
    sessions: Mapping[str, str]
    keys: Mapping[str, str]
    filled: set[str] = field(default_factory=set)
    notes: dict[str, Any] = field(default_factory=dict)
    """What those who fill it want to remember, such as the number of a contact."""

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Ask the API with a key that may do all, and return what it says; a refusal fails the test."""
        return self._send(method, path, body, f"Bearer {self.keys['api']}")

    def collect(self, *messages: Mapping[str, Any]) -> None:
        """Send messages as a web page does, in batches."""
        shown = base64.b64encode(f"{self.keys['write']}:".encode()).decode()
        for start in range(0, len(messages), 500):
            self._send("POST", "/v1/batch", {"batch": messages[start : start + 500]}, f"Basic {shown}")

    def baremo(self, *arguments: str, stdin: str = "") -> str:
        """Run a command of the service on its data."""
        command = [sys.executable, "-m", "baremo", *arguments]
        ran = subprocess.run(
            command, env=environment(self.variables), cwd=ROOT, input=stdin, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def python(self, module: str) -> Any:
        """Run a module that does what no door of the service does, and return the JSON it prints."""
        command = [sys.executable, "-m", module]
        ran = subprocess.run(
            command, env=environment(self.variables), cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout) if ran.stdout else None

    def _send(self, method: str, path: str, body: Any, shown: str) -> Any:
        headers = {"Authorization": shown, "Content-Type": "application/json", "Accept-Language": "en"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                told = response.read()
        except urllib.error.HTTPError as refused:
            raise AssertionError(f"{method} {path}: {refused.code} {refused.read().decode()}") from refused
        return json.loads(told) if told else None


@contextmanager
def serving(data_dir: Path, command: str = "serve", *, is_founded: bool = True, **more: str) -> Iterator[Site]:
    """Serve a site in a directory; unless said otherwise, with users of each role, and keys."""
    port = free_port()
    variables = {
        "BAREMO_DATA_DIR": str(data_dir),
        "BAREMO_SECRET_KEY": SECRET_KEY,
        "BAREMO_BIND": f"127.0.0.1:{port}",
        "BAREMO_WEB_PROCESSES": "1",
        "BAREMO_LOG_LEVEL": "error",
        "BAREMO_LOG_FORMAT": "text",
        # Tests click faster than people do.
        "BAREMO_API_RATE": "1000000",
        "BAREMO_API_BURST": "1000000",
        **more,
    }
    site = Site(f"http://127.0.0.1:{port}", data_dir, variables, {}, {})
    if is_founded:
        founded = site.python("tests.browser.founding")
        site.sessions, site.keys = founded["sessions"], founded["keys"]
    with running("baremo", command, **variables):
        eventually(lambda: fetch(f"{site.url}/health")[0] == 200)
        yield site
