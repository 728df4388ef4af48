"""An import at work: progress, cancel, resume, killed workers, and files with everything wrong in them."""

from __future__ import annotations

import contextlib
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Database
from tests.events.importing.files import AT, counts_of, people, rejects_of, take_in, undo, upload, work, write
from tests.events.telling import count_rows
from tests.lanes import short_on
from tests.processes import ROOT, environment, eventually, running


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.events.importing import running as module

    monkeypatch.setattr(module, "AT_ONCE", {"contacts": 10, "events": 10})


def contacts(count: int) -> list[str]:
    return ["id,email,city", *(f"c{n},c{n}@example.org,Lugo" for n in range(count))]


def start(path: Path, kind: str = "contacts", *, at: Any = AT, plan: Any = None) -> Any:
    from baremo.events.importing import asking
    from baremo.platform.actor import SYSTEM

    imported = upload(kind, path, at=at)
    return asking.start(imported.pk, plan, SYSTEM, at=at)


def test_a_cancelled_import_stops_at_a_chunk_and_goes_on_from_there(
    database: Database, tmp_path: Path, small_chunks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.events.importing import asking
    from baremo.events.importing import running as module
    from baremo.platform.actor import SYSTEM

    imported = start(write(tmp_path, "a.csv", *contacts(35)))
    store, done = module._store_rows, []

    def store_two(*given: Any) -> Any:
        done.append(1)
        if len(done) == 2:
            runs[0].is_cancelled.set()
        return store(*given)

    runs: list[Any] = []
    read = module.make_reader

    def note_run(kind: Any, plan: Any, run: Any, row: Any) -> Any:
        runs.append(run)
        return read(kind, plan, run, row)

    monkeypatch.setattr(module, "make_reader", note_run)
    monkeypatch.setattr(module, "_store_rows", store_two)
    assert work(AT) == "cancelled"
    imported = asking.find(imported.pk)
    assert (asking.standing_of(imported).state, imported.read, count_rows("contacts")) == ("cancelled", 20, 20)
    assert (asking.standing_of(imported).done, asking.standing_of(imported).total) == (20, 35)
    asking.resume(imported.pk, SYSTEM, at=AT)
    assert work(AT + timedelta(seconds=1)) == "done"
    assert counts_of(asking.find(imported.pk)) == (35, 35, 0, 0, 0)


def test_a_chunk_that_fails_leaves_nothing_and_is_done_again(
    database: Database, tmp_path: Path, small_chunks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.events.importing import asking
    from baremo.events.importing import running as module

    imported = start(write(tmp_path, "a.csv", *contacts(25)))
    add = module._add
    calls: list[int] = []

    def fail_once(*given: Any) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise OSError("the disk is gone")
        add(*given)

    monkeypatch.setattr(module, "_add", fail_once)
    with pytest.raises(AssertionError, match="disk is gone"):
        work(AT)
    assert count_rows("contacts") == 10
    assert count_rows("imported_chunks") == 1
    assert work(AT + timedelta(minutes=1)) == "done"
    assert counts_of(asking.find(imported.pk)) == (25, 25, 0, 0, 0)


def test_a_file_that_is_larger_than_it_said_is_cut_off_and_leaves_nothing(database: Database) -> None:
    from baremo.events.importing.uploads import UploadTooLargeError, folder, receive

    taken = []

    def pieces() -> Iterator[bytes]:
        for number in range(100):
            taken.append(number)
            yield b"x" * 1_000

    with pytest.raises(UploadTooLargeError):
        receive(pieces(), "a.csv", limit=5_000)
    assert len(taken) == 6, "the rest is not even read"
    assert list(folder().iterdir()) == []


def test_dying_right_after_any_commit_does_nothing_twice(
    database: Database, tmp_path: Path, small_chunks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.platform.jobs.running import Run

    imported = start(write(tmp_path, "a.csv", *contacts(25), "null,,"))
    step, deaths, tries = Run.step, 0, 0

    @contextlib.contextmanager
    def step_and_die(run: Any) -> Iterator[Any]:
        with step(run) as row:
            yield row
        raise OSError("died")

    monkeypatch.setattr(Run, "step", step_and_die)
    while not is_done(imported):
        tries += 1
        assert tries < 20, "it does not get anywhere"
        with contextlib.suppress(AssertionError):
            work(AT + timedelta(hours=tries))
            continue
        deaths += 1
    assert deaths == 5, "after counting, three chunks, and the end"
    assert counts_of(find(imported)) == (26, 25, 0, 0, 1)
    assert tables() == [25, 50, 0, 0, 25, 1]


def poisoned(directory: Path, count: int, seed: int) -> tuple[Path, dict[int, str]]:
    """Return a file of which every tenth row is wrong in one of many ways, and the line and way of each."""
    chance, wrong, line = random.Random(seed), dict[int, str](), 2
    path = directory / "poisoned.csv"
    with path.open("wb") as file:
        file.write(b"id,email,city,employees\r\n")
        for number in range(count):
            text = f"c{number},c{number}@example.org,Lugo,{number % 50}".encode()
            if chance.random() < 0.1:
                wrong[line], text = chance.choice(BAD)
            elif chance.random() < 0.01:
                text = b'c#,,"Lu\r\ngo",7'
            file.write(text.replace(b"#", str(number).encode()) + b"\r\n")
            line += 1 + text.count(b"\n")
    return path, wrong


BAD = [
    ("QUOTE", b'b#,"b#@example.org,Lugo,1'),
    ("NUL", b"b#,a\0,Lugo,1"),
    ("ENCODING", b"b#,,Le\xf3n,1"),
    ("CELLS", b"b#,,Lugo"),
    ("CELLS", b"b#,,Lugo,1,2"),
    ("NO_EMAIL", b"b#,nobody,Lugo,1"),
    ("NOBODY", b"null,,Lugo,1"),
    ("FIELD_TYPE", b"b#,,Lugo,many"),
    ("NO_IDENTITY", b",,Lugo,1"),
]


@short_on("sqlite")
@pytest.mark.parametrize("count", [20_000, pytest.param(1_000_000, marks=pytest.mark.long)])
def test_of_a_poisoned_file_every_good_row_is_there_once_and_every_bad_line_is_named(
    database: Database, tmp_path: Path, count: int
) -> None:
    path, wrong = poisoned(tmp_path, count, 7)
    bad = len(wrong)
    imported = take_in("contacts", path)
    assert (imported.read, imported.created, imported.refused) == (count, count - bad, bad)
    # Whether a quote is closed shows in later lines, and if one of them cannot be read, that is the reason told.
    unclear = {"QUOTE": "?", "ENCODING": "?", "NUL": "?"}
    found = [(line, unclear.get(reason, reason)) for line, reason, _ in rejects_of(imported)]
    assert found == [(line, unclear.get(reason, reason)) for line, reason in sorted(wrong.items())]
    assert count_rows("contacts") == count - bad


def comparable() -> Any:
    """Return everybody without what depends on when an import began."""
    return [
        (who, fields, tags, lists, [(e[0], e[2:]) for e in history])
        for who, _, fields, tags, lists, history in people()
    ]


def tables() -> list[int]:
    names = ("contacts", "identities", "events", "accepted_messages", "imported_contacts", "rejected_rows")
    return [count_rows(name) for name in names]


@pytest.mark.parametrize("kills", [2, pytest.param(30, marks=pytest.mark.long)])
@pytest.mark.parametrize(
    ("vendor", "kind"),
    [
        ("sqlite", "contacts"),
        ("postgresql", "events"),
        pytest.param("postgresql", "contacts", marks=pytest.mark.long),
        pytest.param("sqlite", "events", marks=pytest.mark.long),
    ],
    indirect=["vendor"],
)
def test_kill_9_at_random_and_resume_gives_what_an_undisturbed_import_gives(
    database: Database, tmp_path: Path, kind: str, kills: int, capsys: Any
) -> None:
    seed = random.randrange(10**6)
    with capsys.disabled():
        sys.stdout.write(f" seed={seed} ")
    chance = random.Random(seed)
    path = poisoned(tmp_path, 3_000 * kills, seed)[0] if kind == "contacts" else past(tmp_path, 6_000 * kills)
    imported = start(path, kind, at=now())
    done = 0
    for _ in range(kills):
        with running("tests.events.importing.working", **database.environment) as process:
            wait_for_progress(imported)
            time.sleep(chance.uniform(0, 0.3))
            process.kill()
            process.wait()
        done += not is_done(imported)
    assert done >= 2, "the test proves nothing unless something was killed in the middle"
    with running("tests.events.importing.working", **database.environment):
        eventually(lambda: is_done(imported), 300)
    disturbed, counted = (comparable(), tables()), counts_of(find(imported))
    undo(find(imported), at=now())
    assert tables()[:3] == [0, 0, 0]
    calm = take_in(kind, path, at=now())
    assert counts_of(calm) == counted
    assert [row[1:] for row in rejects_of(calm)] == [row[1:] for row in rejects_of(imported)]
    assert (comparable(), [*tables()[:5], tables()[5] // 2]) == disturbed


@short_on("postgresql")
def test_an_undo_that_is_killed_goes_on_where_it_was(database: Database, tmp_path: Path) -> None:
    from baremo.events.importing import asking
    from baremo.platform.actor import SYSTEM

    imported = take_in("contacts", write(tmp_path, "a.csv", *contacts(6_000)), at=now())
    asking.undo(imported.pk, SYSTEM, at=now())
    kills = 0
    while kills < 3 and find(imported).state == "undoing":
        with running("tests.events.importing.working", **database.environment) as process:
            wait_for_fewer(imported)
            process.kill()
            process.wait()
            kills += 1
    assert kills >= 2, "the test proves nothing unless something was killed in the middle"
    with running("tests.events.importing.working", **database.environment):
        eventually(lambda: find(imported).state == "undone")
    assert (find(imported).undone, find(imported).kept) == (6_000, 0)
    assert tables() == [0, 0, 0, 0, 0, 0]


def wait_for_fewer(imported: Any) -> None:
    before = count_rows("contacts")
    eventually(lambda: count_rows("contacts") < before or find(imported).state == "undone")


def past(directory: Path, count: int) -> Path:
    lines = (f"e{n},c{n % 997},seen,2024-01-01T00:00:{n % 60:02}Z,/p{n}" for n in range(count))
    return write(directory, "events.csv", "id,contact,kind,occurred_at,url", *lines)


def now() -> Any:
    from baremo.platform import clock

    return clock.now()


def find(imported: Any) -> Any:
    from baremo.events.importing import asking

    return asking.find(imported.pk)


def wait_for_progress(imported: Any) -> None:
    before = rows_done(imported)
    eventually(lambda: rows_done(imported) > before or is_done(imported))


def rows_done(imported: Any) -> int:
    return int(find(imported).read)


def is_done(imported: Any) -> bool:
    return bool(find(imported).state == "done")


@short_on("postgresql")
def test_the_command_does_the_work_itself_and_says_what_happened(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "Correo,Nombre,Edad", "ana@example.org,Ana,30", "nobody,Bea,31")
    ended = command(database, "contacts", path, "--dry-run", "--map", "Correo=email", "--map", "Edad=age:number")
    assert ended.returncode == 1
    assert "Correo → email" in ended.stderr
    assert count_rows("contacts") == 0
    rejects = tmp_path / "rejects.csv"
    ended = command(database, "contacts", path, "--map", "Correo=email", "--map", "Edad=age:number")
    assert (ended.returncode, "3: Correo is no email address" in ended.stderr) == (1, True), ended.stderr
    ended = command(database, "contacts", path, "--rejects", rejects, "--language", "es")
    assert ended.returncode == 0, ended.stderr
    assert rejects.read_text().splitlines() == [
        "file,line,reason,column,row",
        'a.csv,3,Correo no es una dirección de correo,Correo,"nobody,Bea,31"',
    ]
    assert command(database, "contacts", "--undo", "1").returncode == 0
    ended = command(database, "contacts", path, "--map", "Correo=nothing:at:all")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert command(database, "contacts").returncode == 1


@short_on("sqlite")
def test_ctrl_c_stops_the_command_and_it_can_be_resumed(database: Database, tmp_path: Path) -> None:
    import signal

    path = write(tmp_path, "a.csv", *contacts(30_000))
    with subprocess.Popen(
        arguments("contacts", path), env=environment({**database.environment, "BAREMO_LANGUAGE": "en"}), cwd=ROOT,
        stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        eventually(lambda: count_rows("contacts") > 0)
        process.send_signal(signal.SIGINT)
        told = process.communicate(timeout=60)[1]
    assert (process.returncode, "--resume 1" in told) == (130, True), told
    assert 0 < count_rows("contacts") < 30_000
    ended = command(database, "contacts", "--resume", "1")
    assert (ended.returncode, count_rows("contacts")) == (0, 30_000), ended.stderr


def arguments(*given: object) -> list[str]:
    return [sys.executable, "-m", "baremo", "import", *map(str, given)]


def command(database: Database, *given: object) -> subprocess.CompletedProcess[str]:
    around = environment({**database.environment, "BAREMO_LANGUAGE": "en", "BAREMO_LOG_LEVEL": "error"})
    return subprocess.run(arguments(*given), env=around, cwd=ROOT, capture_output=True, text=True, check=False)
