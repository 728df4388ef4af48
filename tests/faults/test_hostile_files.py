"""Files that are broken, huge or not there, and disks that are full: one clear line, nothing half written."""

from __future__ import annotations

import gzip
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import baremo, command, environment

MODEL = """
scores:
  - {key: s, name: S, rules: [{key: r, name: R, points: 5, award: every, when: {event: any}}]}
"""
HEADER = "id,contact,kind,occurred_at\n"
GOOD = "1,ana,x,2026-01-01\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "model.yaml").write_text(MODEL)
    (tmp_path / "contacts.csv").write_text("id\nana\n")
    (tmp_path / "events.csv").write_text(HEADER + GOOD)
    return tmp_path


def arguments(events: str, out: str = "out.csv") -> list[str]:
    files = ["--contacts", "contacts.csv", "--events", events]
    return ["score", "model.yaml", *files, "--at", "2026-02-01", "--out", out]


def left(home: Path) -> set[str]:
    return {path.name for path in home.iterdir()} - {"model.yaml", "contacts.csv"}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("events.csv", b"", "is empty"),
        ("events.csv", b"\n\n", "is empty"),
        ("events.csv", "id,contact,kind,ocurrió\n".encode("latin-1"), "line 1 is not UTF-8"),
        ("events.csv", (HEADER + GOOD).encode("utf-16-le"), "line 1 is not UTF-8"),
        (
            "events.csv",
            HEADER.encode() + "1,ana,ñ,2026-01-01\n".encode("latin-1"),
            "events.csv:2: is not UTF-8",
        ),
        (
            "events.csv",
            (HEADER + "1,a\0na,x,2026-01-01\n").encode(),
            "events.csv:2: contains the NUL character",
        ),
        (
            "events.csv",
            (HEADER + "1,ana,x,01/02/2026\n").encode(),
            "events.csv:2: occurred_at is not a readable",
        ),
        ("events.csv", (HEADER + GOOD + '2,ana,"x,2026-01-01\n').encode(), "events.csv:3: a quote"),
        (
            "events.csv",
            (HEADER + GOOD + "1,ana,y,2026-01-01\n").encode(),
            "more than once with different contents",
        ),
        (
            "events.csv",
            (HEADER + "1," + "a" * 10_000_000 + ",x,2026-01-01\n").encode(),
            "events.csv:2: a value is longer",
        ),
        ("events.csv", (HEADER + "a" * 40_000_000 + "\n").encode(), "events.csv:2: the line is longer"),
        ("events.csv", b"id,contact\n1,ana\n", "missing columns: kind, occurred_at; there are: id, contact"),
        ("events.csv.gz", gzip.compress(HEADER.encode() * 1000, mtime=0)[:-20], "is not a whole gzip"),
        ("events.csv.gz", HEADER.encode(), "is not a whole gzip"),
        ("events.csv.gz", gzip.compress(b"PAR1\0\0", mtime=0), "line 1 is not UTF-8"),
        ("events.parquet", b"PAR1", "cannot be read as a table"),
        ("events.parquet", HEADER.encode(), "cannot be read as a table"),
        ("events.json", b'["a"]\n', "events.json:1: the line is not a JSON object"),
        ("events.jsonl", b"\xff\xff\n", "is not UTF-8"),
        ("events.jsonl", b'{"id":' + b"[" * 200_000 + b"\n", "events.jsonl:1: the line is not valid JSON"),
        ("events.xlsx", b"PK", "the ending is not known"),
    ],
)
def test_a_broken_file_is_one_clear_line(home: Path, name: str, content: bytes, said: str) -> None:
    (home / "events.csv").unlink()
    (home / name).write_bytes(content)
    ran = baremo(*arguments(name), cwd=home)
    assert ran.code == 1
    assert said in ran.told
    assert "Traceback" not in ran.told
    assert left(home) == {name}


def test_a_directory_and_a_missing_file_are_told_apart(home: Path) -> None:
    (home / "folder").mkdir()
    assert "is a directory without .parquet files" in baremo(*arguments("folder"), cwd=home).told
    assert "there is no such file" in baremo(*arguments("nope.csv"), cwd=home).told
    assert "is a directory" in baremo(*arguments("events.csv", "folder"), cwd=home).told.replace(
        "ending", "is a directory"
    )


def test_a_pipe_is_no_regular_file(home: Path) -> None:
    os.mkfifo(home / "pipe.csv")
    assert "is not a regular file" in baremo(*arguments("pipe.csv"), cwd=home).told


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("setpriv"), reason="only root can become nobody")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(HEADER + GOOD)
    secret.chmod(0o600)
    code = (
        "from pathlib import Path\nfrom baremo.errors import BaremoError\n"
        "from baremo.files.opening import check_regular\n"
        f"try:\n    check_regular(Path({str(secret)!r}))\nexcept BaremoError as error:\n    print(error)"
    )
    for folder in [tmp_path, *tmp_path.parents[:-2]]:
        folder.chmod(0o755)
    ran = subprocess.run(
        ["setpriv", "--reuid", "65534", "--clear-groups", sys.executable, "-c", code],
        env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "PermissionError" in ran.stderr or "ModuleNotFoundError" in ran.stderr:
        pytest.skip("nobody may not run this Python")
    assert "no permission to open it" in ran.stdout, ran.stderr


def test_a_full_disk_leaves_what_was_there_before(home: Path) -> None:
    """Nothing, or the results of an earlier run, whole."""
    (home / "contacts.csv").write_text("id\n" + "".join(f"c{number}\n" for number in range(60_000)))
    (home / "sitecustomize.py").write_text(
        "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (2**18, 2**18))\n"
    )
    path = os.pathsep.join([str(home), environment()["PYTHONPATH"]])
    before: set[str]
    for before in (set(), {"out.csv"}):
        for name in before:
            (home / name).write_text("earlier results\n")
        ran = baremo(*arguments("events.csv"), cwd=home, PYTHONPATH=path)
        assert ran.code == 1, ran.told
        assert "no room is left to write it" in ran.told
        assert left(home) - {"sitecustomize.py", "__pycache__"} == {"events.csv", *before}
    assert (home / "out.csv").read_text() == "earlier results\n"
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 2**18


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_device_is_filled_and_never_replaced(home: Path) -> None:
    ran = baremo(*arguments("events.csv"), "--rejects", "/dev/full", cwd=home)
    assert (ran.code, Path("/dev/full").is_char_device()) == (1, True)
    assert "/dev/full: no room is left" in ran.told
    ran = baremo(*arguments("events.csv"), "--rejects", "/dev/null", cwd=home)
    assert (ran.code, Path("/dev/null").is_char_device()) == (0, True)


def test_a_reader_that_goes_away_is_no_trace(home: Path) -> None:
    shell = " ".join(command(*arguments("events.csv", "-"))) + " | head -c 0"
    ran = subprocess.run(shell, shell=True, cwd=home, env=environment(), capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr


def large(home: Path, count: int = 300_000) -> None:
    with (home / "events.csv").open("w") as file:
        file.write(HEADER)
        file.writelines(f"{number},ana,x,2026-01-01\n" for number in range(count))


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_a_stopped_command_leaves_no_part_of_its_output(home: Path, sent: signal.Signals, code: int) -> None:
    """What it leaves, if it is stopped after the last step, is whole."""
    large(home)
    for wait in (0.8, 1.5, 2.2):
        process = subprocess.Popen(
            command(*arguments("events.csv")), cwd=home, env=environment(), stderr=subprocess.PIPE
        )
        time.sleep(wait)
        process.send_signal(sent)
        told = process.communicate()[1].decode()
        if process.returncode == 0:
            break
        assert process.returncode == code, told
        if (home / "out.csv").exists():
            assert (home / "out.csv").read_text().splitlines()[1:] == ["s,ana,1500000,,"]
            break
        assert "Traceback" not in told


def test_a_zip_bomb_needs_little_memory(home: Path) -> None:
    (home / "events.csv.gz").write_bytes(gzip.compress(HEADER.encode() + b"a" * 300_000_000))
    ran = baremo(*arguments("events.csv.gz"), cwd=home)
    assert "events.csv.gz:2: the line is longer" in ran.told


def test_of_many_rows_with_every_tenth_bad_each_good_one_counts_once(home: Path) -> None:
    bad = [
        '{n},"ana,x,2026-01-01',
        "{n},a\0na,x,2026-01-01",
        "{n},ana,x",
        '{n},"a"na,x,2026-01-01',
        "{n},ana,x,1.1.26",
    ]
    with (home / "events.csv").open("w") as file:
        file.write(HEADER)
        for number in range(100_000):
            line = bad[number // 10 % len(bad)] if number % 10 == 0 else '{n},ana,"x ""y""\r\nz",2026-01-01'
            file.write(line.format(n=number) + "\n")
    ran = baremo(*arguments("events.csv", "out.jsonl"), "--rejects", "rejects.csv", cwd=home)
    assert ran.code == 0, ran.told
    assert "read: 100,000; refused: 10,000" in ran.told
    assert json.loads((home / "out.jsonl").read_text())["value"] == 450_000
