"""Files that are broken, huge or not there, and disks that are full: one clear line, nothing half written."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
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
        ("events.parquet", b"PAR1", "is no whole Parquet file"),
        ("events.parquet", HEADER.encode(), "is no whole Parquet file"),
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


@pytest.mark.parametrize("damage", [slice(0, 0), slice(100, 3000), slice(-200, -20), slice(2000, None)])
def test_a_damaged_parquet_file_is_told_in_plain_words(home: Path, damage: slice) -> None:
    """Without what the library says of it, which is English and helps nobody."""
    columns = {name: [f"{name}{number}" for number in range(5_000)] for name in ("id", "contact", "kind")}
    table = pa.table({**columns, "occurred_at": pa.array(range(5_000), pa.timestamp("us"))})
    pq.write_table(table, home / "events.parquet")
    content = bytearray((home / "events.parquet").read_bytes())
    content[damage] = b"" if damage.stop in (0, None) else bytes(255 - byte for byte in content[damage])
    (home / "events.parquet").write_bytes(content if damage.stop != 0 else b"PAR1" + content[:-4])
    said = {
        "es": "no es un archivo Parquet entero; expórtalo o descárgalo de nuevo",
        "en": "is no whole Parquet file; export or download it again",
    }
    for language, words in said.items():
        ran = baremo(*arguments("events.parquet"), "--language", language, cwd=home)
        assert (ran.code, ran.told) == (1, f"Error: events.parquet: {words}\n")


def test_parquet_files_that_do_not_fit_together_say_where(home: Path) -> None:
    (home / "parts").mkdir()
    for name, amount in (("a", ["much"]), ("b", [[1]])):
        row = {"id": [name], "contact": ["ana"], "kind": ["x"], "occurred_at": ["2026-01-01"], "amount": amount}
        pq.write_table(pa.table(row), home / "parts" / f"{name}.parquet")
    ran = baremo(*arguments("parts"), cwd=home)
    assert ran.code == 1
    assert ran.told.splitlines()[-1].startswith("Error: parts: cannot be read as a table (")
    assert 'failed to cast column "amount"' in ran.told


@pytest.mark.parametrize("engine", ["duckdb", "oracle"])
def test_points_without_measure_are_told_in_plain_words(home: Path, engine: str) -> None:
    rows = "".join(f"s,ana,2026-01-0{day},{day},set,5,-{'9' * 32}\n" for day in range(1, 5))
    (home / "adjustments.csv").write_text("score,subject,at,sequence,op,points,held\n" + rows)
    more = ["--adjustments", "adjustments.csv", "--engine", engine]
    said = {
        "es": "Los puntos de un sujeto pasan de 10^32, y un valor no puede; busca números enormes en points y held",
        "en": "The points of a subject exceed 10^32, and a value cannot; look for huge numbers in points and held",
    }
    for language, words in said.items():
        ran = baremo(*arguments("events.csv"), *more, "--language", language, cwd=home)
        assert (ran.code, ran.told.splitlines()[-1]) == (1, f"Error: {words}")
        assert left(home) == {"events.csv", "adjustments.csv"}


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


AS_NOBODY = """
import os, sys
from baremo.cli.main import main, run
*arguments, events = sys.argv[1:]
assert run([*arguments, "--events", "events.csv"], "en") == 0
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
assert run([*arguments, "--events", "events.csv"], "en") == 0
print("The others can be read", file=sys.stderr)
main([*arguments, "--events", events])
"""


@pytest.fixture
def public_home() -> Iterator[Path]:
    """A directory to which everybody has a way, unlike those in which tests usually are."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o755)
        (path / "model.yaml").write_text(MODEL)
        (path / "contacts.csv").write_text("id\nana\n")
        (path / "events.csv").write_text(HEADER + GOOD)
        yield path


@pytest.mark.parametrize("name", ["secret.csv", "secret.jsonl.gz", "secret.parquet", "secrets", "some/secrets"])
def test_what_may_not_be_read_is_told_with_the_remedy(public_home: Path, name: str) -> None:
    """Root may read everything, so it becomes nobody; by then it has loaded what nobody may not be able to load."""
    secret = public_home / name
    if secret.suffix == "":
        secret.mkdir(parents=True)
    else:
        secret.write_bytes(b"PAR1")
    secret.chmod(0)
    said = {
        "es": "no hay permiso para abrirlo; cambia sus permisos o tu usuario",
        "en": "no permission to open it; change its permissions or your user",
    }
    for language, words in said.items():
        options = ["--contacts", "contacts.csv", "--out", "-", "--language", language]
        ran = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, "score", "model.yaml", *options, name.removesuffix("/secrets")],
            cwd=public_home, env=environment(), capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 1, ran.stderr
        assert ran.stderr.partition("The others can be read\n")[2] == f"Error: {name}: {words}\n"
    secret.chmod(0o700)


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


def stop_when_written(home: Path, *more: str) -> str:
    """Send Ctrl-C to a command that has written its results, but cannot tell so, since nobody reads what it says."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    with contextlib.suppress(BlockingIOError):
        while True:
            os.write(writing, b" ")
    os.set_blocking(writing, True)
    process = subprocess.Popen(
        command(*arguments("events.csv"), *more), cwd=home, env=environment(), stderr=writing, stdout=writing
    )
    os.close(writing)
    for _ in range(600):
        if (home / "out.csv").exists():
            break
        time.sleep(0.1)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    with os.fdopen(reading) as told:
        said = told.read().strip()
    assert process.wait() == 130
    return said


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "Interrumpido; ya se había escrito: {}."), ("en", "Interrupted; already written: {}.")],
)
def test_a_command_stopped_after_its_last_step_names_what_it_has_written(home: Path, language: str, said: str) -> None:
    told = stop_when_written(home, "--awards-out", "awards.csv", "--language", language)
    assert told.splitlines()[-1] == said.format("out.csv, awards.csv")
    assert {"out.csv", "awards.csv"} < left(home)


def test_of_a_pipe_a_part_may_have_been_written(home: Path) -> None:
    (home / "contacts.csv").write_text("id\n" + "".join(f"c{number}\n" for number in range(20_000)))
    process = subprocess.Popen(
        command(*arguments("events.csv", "-")), cwd=home, env=environment(), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    assert process.stdout.read(6) == b"score,"
    process.send_signal(signal.SIGINT)
    assert process.communicate()[1].decode().splitlines()[-1] == "Interrupted; already written: - (in part)."
    assert process.returncode == 130


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
