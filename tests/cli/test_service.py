"""The service as somebody runs it: real processes, a free port, signals."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from baremo.platform.web.leaving import LINGER_SECONDS
from tests.cli.running import Ran, command
from tests.databases import Database
from tests.faults.service import Service, Watch, send
from tests.lanes import short_on
from tests.people import PASSWORD
from tests.processes import environment, eventually, fetch, free_port, running


def baremo(*arguments: str, given: str = "", **more: str) -> Ran:
    run = subprocess.run(
        command(*arguments), env=environment(more), input=given.encode(), capture_output=True, check=False, timeout=120
    )
    return Ran(run.returncode, run.stdout.decode(), run.stderr.decode())


def children(pid: int) -> list[int]:
    """Everybody below a process."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    below: dict[int, list[int]] = {}
    for line in listed.splitlines():
        child, parent = map(int, line.split())
        below.setdefault(parent, []).append(child)
    found = list(below.get(pid, []))
    for each in found:
        found += below.get(each, [])
    return found


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_whole_journey(empty_database: Database) -> None:
    """Migrate, make a user and keys, serve, ask, kill what can be killed, and stop."""
    port = free_port()
    here = {**empty_database.environment, "BAREMO_BIND": f"127.0.0.1:{port}"}
    url = f"http://127.0.0.1:{port}"
    migrated = baremo("migrate", **here)
    assert (migrated.code, "applied accounts.0001_initial" in migrated.told) == (0, True), migrated.told
    assert "up to date" in baremo("migrate", "--language", "en", **here).told
    made = baremo(
        "user",
        "create",
        "--email",
        "ana@example.org",
        "--role",
        "administrator",
        "--password-stdin",
        given=PASSWORD,
        **here,
    )
    assert made.code == 0, made.told
    key = baremo("key", "create", "--kind", "api", "--name", "journey", **here).out.strip()
    assert key.startswith("baremo_api_")
    with running("baremo", "serve", **here) as service:
        assert eventually(lambda: fetch(f"{url}/health")[0] == 200)
        assert fetch(f"{url}/health")[1]["status"] == "ok"
        assert [user["email"] for user in fetch(f"{url}/api/users", key)[1]["items"]] == ["ana@example.org"]
        assert fetch(f"{url}/metrics")[0] == 401
        told = eventually(lambda: [line for line in [fetch(f"{url}/metrics", key)[1]] if "tidy" in line])[0]
        assert 'baremo_requests_total{method="GET",route="/health",status="200"}' in told
        assert 'baremo_job_runs_total{kind="tidy",outcome="done"}' in told, "the worker's numbers are there, too"

        before = children(service.pid)
        for pid in before:
            if lives(pid):
                os.kill(pid, signal.SIGKILL)
        assert eventually(lambda: fetch(f"{url}/health")[0] == 200), "serve starts anew what was killed"
        eventually(lambda: len(set(children(service.pid)) - set(before)) >= 4)

        began = time.monotonic()
        below = children(service.pid)
        service.terminate()
        assert service.wait(15) == 0
        assert time.monotonic() - began <= 10
        eventually(lambda: not [pid for pid in below if lives(pid)], 5)


@short_on("sqlite")
def test_nothing_outlives_a_killed_serve(empty_database: Database) -> None:
    port = free_port()
    here = {**empty_database.environment, "BAREMO_BIND": f"127.0.0.1:{port}"}
    with running("baremo", "serve", **here) as service:
        eventually(lambda: fetch(f"http://127.0.0.1:{port}/health")[0] == 200)
        below = children(service.pid)
        service.kill()
        eventually(lambda: not [pid for pid in below if lives(pid)], 20)


@pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)
def test_a_rolling_restart_refuses_no_request(empty_database: Database) -> None:
    port = free_port()
    here = {**empty_database.environment, "BAREMO_BIND": f"127.0.0.1:{port}"}
    url = f"http://127.0.0.1:{port}/health"
    with running("baremo", "serve", **here) as service:
        eventually(lambda: fetch(url)[0] == 200)
        before = set(children(service.pid))
        service.send_signal(signal.SIGHUP)
        answers = []
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            answers.append(fetch(url))
            time.sleep(0.02)
            if len(before & set(children(service.pid))) <= 2:  # who looks after the web, and its tracker
                break
        assert [answer for answer in answers if answer[0] != 200] == []
        assert 1 <= len(before & set(children(service.pid))) <= 2
        eventually(lambda: len(children(service.pid)) >= 4)


@pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)
def test_the_only_process_stays_until_its_successor_is_ready(database: Database) -> None:
    with Service(database, "web", {"BAREMO_WEB_PROCESSES": "1"}) as web:
        assert web.process is not None
        [before] = web.list_answering()
        with Watch(web) as watch:
            web.process.send_signal(signal.SIGHUP)
            began = time.monotonic()
            after = eventually(lambda: set(web.find("answering")) - {before})
            eventually(lambda: not lives(before))
            seconds_to_begin = time.monotonic() - began - LINGER_SECONDS
        assert set(web.list_answering()) == after
    assert watch.statuses == {200}
    assert watch.longest < seconds_to_begin / 2


@pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)
def test_who_stands_in_the_queue_is_answered_though_a_process_is_killed(database: Database) -> None:
    with Service(database, "web", {"BAREMO_WEB_PROCESSES": "2"}) as web:
        answering = eventually(lambda: len(web.find("answering")) == 2 and web.find("answering"))
        send(signal.SIGSTOP, answering)
        waiting = [socket.create_connection(("127.0.0.1", web.port), timeout=20) for _ in range(20)]
        for each in waiting:
            each.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        send(signal.SIGKILL, answering[:1])
        send(signal.SIGCONT, answering[1:])
        assert {each.recv(12) for each in waiting} == {b"HTTP/1.1 200"}
        for each in waiting:
            each.close()


@pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)
def test_who_was_let_in_and_has_not_yet_spoken_is_heard_before_the_web_stops(database: Database) -> None:
    port = free_port()
    here = {**database.environment, "BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_WEB_PROCESSES": "1"}
    with running("baremo", "web", **here) as web:
        eventually(lambda: fetch(f"http://127.0.0.1:{port}/health")[0] == 200)
        with socket.create_connection(("127.0.0.1", port)) as silent:
            time.sleep(0.3)
            web.terminate()
            time.sleep(0.1)
            silent.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert silent.recv(1000).startswith(b"HTTP/1.1 200")
        assert web.wait(15) == 0


@pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)
def test_requests_under_way_are_answered_before_the_web_stops(database: Database) -> None:
    port = free_port()
    here = {**database.environment, "BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_WEB_PROCESSES": "1"}
    with running("baremo", "web", **here) as web:
        eventually(lambda: fetch(f"http://127.0.0.1:{port}/health")[0] == 200)
        body = b'{"email": "ana@example.org", "password": "wrong horse"}'
        with socket.create_connection(("127.0.0.1", port)) as slow:
            head = f"POST /api/keys HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
            slow.sendall(head.encode() + b"Content-Type: application/json\r\n\r\n" + body[:10])
            time.sleep(0.3)
            web.terminate()
            time.sleep(0.3)
            slow.sendall(body[10:])
            assert slow.recv(1000).startswith(b"HTTP/1.1 401")
        assert web.wait(15) == 0


@pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)
def test_web_and_worker_refuse_a_database_that_is_too_old(empty_database: Database) -> None:
    for name in ("web", "worker"):
        ran = baremo(name, "--language", "en", **empty_database.environment)
        assert (ran.code, "run baremo migrate" in ran.told) == (1, True)


def test_a_secret_key_is_made_once_for_the_eyes_of_its_owner(tmp_path: Path) -> None:
    here = {"BAREMO_DATA_DIR": str(tmp_path / "data")}
    assert baremo("migrate", **here).code == 0
    file = tmp_path / "data" / "secret-key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    key = file.read_text()
    assert len(key.strip()) >= 32
    assert baremo("migrate", **here).code == 0
    assert file.read_text() == key


@pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)
def test_what_is_wrong_with_a_command_is_said_in_both_languages(empty_database: Database) -> None:
    here = empty_database.environment
    twice = [
        baremo("user", "create", "--email", "a@example.org", "--role", "viewer", "--language", language, **here)
        for language in ("es", "es", "en")
    ]
    assert [ran.code for ran in twice] == [0, 1, 1]
    assert "ya hay un usuario" in twice[1].told
    assert "there is a user with the address" in twice[2].told
    weak = baremo(
        "user", "create", "--email", "b@example.org", "--role", "viewer", "--password-stdin", given="12345\n", **here
    )
    assert weak.code == 1
    unknown = baremo("key", "create", "--kind", "api", "--name", "n", "--scope", "king", "--language", "es", **here)
    assert (unknown.code, "contacts:read" in unknown.told, unknown.out) == (1, True, "")
    wrong = baremo("migrate", "--language", "es", **{**here, "BAREMO_BIND": "nowhere"})
    assert (wrong.code, "BAREMO_BIND" in wrong.told) == (1, True)


def test_commands_over_files_do_not_import_the_service() -> None:
    code = "import sys; import baremo.cli.score, baremo.cli.main; sys.exit('django' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], env=environment({}), check=False)
    assert run.returncode == 0
