"""A database that goes away and comes back: nothing but 503 meanwhile, and no restart needed afterwards."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from tests.cli.test_service import baremo
from tests.postgresql import Server, run_server
from tests.processes import eventually, fetch, free_port, running


def ask_all(url: str, key: str) -> list[tuple[int, Any]]:
    return [fetch(f"{url}{path}", key) for path in ("/health", "/api/users", "/metrics", "/api/jobs")]


def test_the_service_outlives_a_crash_of_postgresql(tmp_path: Path) -> None:
    with run_server() as server:
        port = free_port()
        here = {
            "BAREMO_DATABASE_URL": server.url("postgres"),
            "BAREMO_DATA_DIR": str(tmp_path),
            "BAREMO_BIND": f"127.0.0.1:{port}",
            "BAREMO_LOG_LEVEL": "error",
        }
        url = f"http://127.0.0.1:{port}"
        key = baremo("key", "create", "--kind", "api", "--name", "n", **here).out.strip()
        with running("baremo", "serve", **here) as service:
            eventually(lambda: fetch(f"{url}/health")[0] == 200)
            for _ in range(2):
                crash(server)
                answers = ask_all(url, key) + ask_all(url, key)
                assert {status for status, _ in answers} == {503}, answers
                server.start()
                eventually(lambda: {status for status, _ in ask_all(url, key)} == {200}, 20)
            assert eventually(lambda: fetch(f"{url}/api/jobs?state=done", key)[1]["items"]), "the worker goes on, too"
            assert service.poll() is None


def crash(server: Server) -> None:
    subprocess.run(["kill", "-9", (server.directory / "data" / "postmaster.pid").read_text().split()[0]], check=True)
    eventually(lambda: not server.answers())
