"""`baremo demo` as somebody runs it: it fills, tells the login, answers, lets traffic come, ends, and goes on."""

from __future__ import annotations

import json
import re
import signal
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import baremo
from tests.cli.test_service import children, lives
from tests.processes import ROOT, environment, eventually, free_port


class Demo:
    """A demo that runs."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process = process
        self._log = log

    @property
    def told(self) -> str:
        return self._log.read_text()

    def wait_for_login(self) -> tuple[str, str, str]:
        found = eventually(lambda: self._find_login() or self.process.poll() is not None, 300)
        assert found is not True, self.told
        return found

    def _find_login(self) -> tuple[str, str, str] | None:
        found = re.search(r"Open +(\S+)\s+User +(\S+).*\s+Password +(\S+)\n", self.told)
        return (found[1], found[2], found[3]) if found else None


@contextmanager
def demo(home: Path, *arguments: str, **more: str) -> Iterator[Demo]:
    log = home.parent / "demo.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "baremo", "demo", "--dir", str(home), "--no-browser", *arguments],
            env=environment({"BAREMO_LANGUAGE": "en", **more}),
            cwd=ROOT,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        yield Demo(process, log)
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def ask(url: str, *, cookie: str = "", body: Any = None) -> tuple[int, Any, str]:
    token = re.search(r"csrftoken=([^;]+)", cookie)
    headers = {"Cookie": cookie, "Content-Type": "application/json", "Referer": url}
    headers |= {"X-CSRFToken": token[1]} if token else {}
    data = None if body is None else json.dumps(body).encode()
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(urllib.request.Request(url, data, headers), timeout=20) as response:
            cookies = [each.partition(";")[0] for each in response.headers.get_all("Set-Cookie") or ()]
            return response.status, json.loads(response.read()), "; ".join([cookie, *cookies])
    except urllib.error.HTTPError as refused:
        cookies = [each.partition(";")[0] for each in refused.headers.get_all("Set-Cookie") or ()]
        return refused.code, json.loads(refused.read() or b"{}"), "; ".join([cookie, *cookies])


def log_in(url: str, email: str, password: str) -> str:
    _, _, cookie = ask(f"{url}/api/auth/browser/v1/config")
    status, said, cookie = ask(
        f"{url}/api/auth/browser/v1/auth/login", cookie=cookie, body={"email": email, "password": password}
    )
    assert status == 200, said
    return cookie


def count_events(home: Path) -> int:
    import sqlite3

    with sqlite3.connect(f"file:{home / 'baremo.sqlite3'}?mode=ro", uri=True) as base:
        return int(base.execute("select count(*) from events").fetchone()[0])


def test_it_fills_answers_lets_traffic_come_ends_and_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    port = free_port()
    here = {"BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_WEB_PROCESSES": "1"}
    with demo(home, "--contacts", "60", "--pace", "300", **here) as first:
        url, email, password = first.wait_for_login()
        assert url == f"http://127.0.0.1:{port}"
        cookie = log_in(url, email, password)
        status, me, _ = ask(f"{url}/api/me", cookie=cookie)
        assert (status, me["role"], me["has_sample_data"]) == (200, "administrator", True)
        _, found, _ = ask(f"{url}/api/contacts?search=marta", cookie=cookie)
        assert [each["fields"]["name"] for each in found["items"]] == ["Marta Ruiz"]
        before = count_events(home)
        eventually(lambda: count_events(home) > before + 5)
        held = baremo("demo", "--dir", str(home), cwd=tmp_path, BAREMO_LANGUAGE="en")
        assert (held.code, "is running" in held.told) == (1, True)
        below = children(first.process.pid)
        first.process.send_signal(signal.SIGINT)
        assert first.process.wait(20) == 0
        eventually(lambda: not [pid for pid in below if lives(pid)], 5)
    for name in ("demo.json", "demo-visitors.json", "secret-key"):
        assert stat.S_IMODE((home / name).stat().st_mode) == 0o600, name
    began = time.monotonic()
    with demo(home, "--pace", "0", **here) as second:
        assert second.wait_for_login() == (url, email, password)
        assert "where you left it" in second.told
        assert time.monotonic() - began < 60, "it is not filled again"


def test_what_is_interrupted_while_it_fills_leaves_nothing_behind(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with demo(home, "--contacts", "2000", BAREMO_BIND=f"127.0.0.1:{free_port()}") as begun:
        eventually(lambda: (home / "demo.json").exists() and "Making" in begun.told)
        begun.process.send_signal(signal.SIGINT)
        assert begun.process.wait(60) == 130
        assert {each.name for each in home.iterdir()} == {"demo.lock"}


@pytest.mark.parametrize("name", ["baremo.sqlite3", "letters.txt"])
def test_a_directory_of_something_else_is_refused_and_not_touched(tmp_path: Path, name: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / name).write_text("mine")
    for arguments in ((), ("--fresh",)):
        ran = baremo("demo", "--dir", str(home), *arguments, cwd=tmp_path, BAREMO_LANGUAGE="es")
        assert ran.code == 1
        assert "no está vacío ni es de una demostración" in ran.told
    assert {each.name: each.read_text() for each in home.iterdir()} == {name: "mine"}


@pytest.mark.parametrize(
    ("arguments", "variables", "said"),
    [
        (("--pace", "-3"), {}, "“-3” is no number from 0 to 1000"),
        (("--pace", "fast"), {}, "“fast” is no number from 0 to 1000"),
        (("--now", "2199-01-01T00:00:00Z"), {}, "the history cannot end in the future"),
        (("--fresh",), {"BAREMO_DATABASE_URL": "postgresql:///real"}, "--fresh does not empty a PostgreSQL database"),
    ],
)
def test_wrong_wishes_are_refused_before_anything_is_made(
    tmp_path: Path, arguments: tuple[str, ...], variables: dict[str, str], said: str
) -> None:
    ran = baremo("demo", "--dir", "home", *arguments, cwd=tmp_path, BAREMO_LANGUAGE="en", **variables)
    assert ran.code in (1, 2)
    assert said in ran.told
    assert list(tmp_path.iterdir()) == []
