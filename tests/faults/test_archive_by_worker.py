"""The archive as a person meets it: a worker keeps it, commands and the doctor tell of it, numbers are scraped."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from tests.databases import Database
from tests.events.archiving import in_archive, in_database, place_of
from tests.events.telling import identify, send, track
from tests.people import People
from tests.processes import ROOT, environment, eventually, running


def baremo(database: Database, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "baremo", *arguments],
        env=environment(database.environment),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_a_worker_builds_the_archive_and_keeps_it_up_to_date(database: Database) -> None:
    from baremo.events.archive.models import ArchiveNews

    send(identify("1", userId="ana", city="Parla"), track("Seen", "2", userId="ana"))
    with running("baremo", "worker", **database.environment):
        eventually(lambda: in_archive(place_of(database)) == in_database())
        send(track("Seen", "3", userId="eva"))
        eventually(lambda: in_archive(place_of(database)) == in_database())
    assert not ArchiveNews.objects.exists()


def test_commands_tell_of_the_archive_and_make_it_anew(database: Database) -> None:
    send(track("Seen", "1", userId="ana"))
    told = baremo(database, "archive", "status", "--language", "en").stdout
    assert "never been built" in told
    assert "news waiting: 1" in told
    assert "Rebuilt: 2 rows." in baremo(database, "archive", "rebuild", "--language", "en").stderr
    assert "Compactado: 0 ficheros." in baremo(database, "archive", "compact", "--language", "es").stderr
    told = baremo(database, "archive", "status", "--language", "es").stdout
    assert "events, base: 1 ficheros, 1 filas" in told
    assert in_archive(place_of(database)) == in_database()


def test_export_by_command(database: Database, tmp_path: Any) -> None:
    from baremo.platform.audit.models import AuditEntry

    send(track("Seen", "1", userId="ana"), track("Seen", "2", anonymousId="device"))
    out = tmp_path / "out"
    ended = baremo(database, "export", "--out", str(out), "--format", "csv", "--id", "user_id", "--language", "en")
    assert ended.returncode == 0, ended.stderr
    assert "2 contacts, 2 events" in ended.stderr
    assert "1 contacts have no user_id" in ended.stderr
    assert {path.name for path in out.iterdir()} == {"contacts.csv", "events.csv"}
    assert AuditEntry.objects.filter(verb="exported").count() == 1
    wrong = baremo(database, "export", "--out", str(out), "--id", "shoe_size", "--language", "es")
    assert (wrong.returncode, "«shoe_size» no nombra contactos" in wrong.stderr) == (1, True)
    nowhere = baremo(database, "export", "--out", str(tmp_path / "no" / "where"), "--language", "en")
    assert (nowhere.returncode, "there is no such file" in nowhere.stderr) == (1, True)


def findings() -> dict[str, str]:
    from baremo.events.archive.watching import examine_archive

    return {finding.id: finding.problem.en for finding in examine_archive()}


def test_the_doctor_finds_an_archive_that_is_behind_or_lacks_files(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.conf import settings

    from baremo.events.archive.models import ArchiveNews
    from tests.events.archiving import keep_all, work_in

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, data_dir=database.data_dir))
    send(track("Seen", "1", userId="ana"))
    assert findings() == {}
    ArchiveNews.objects.update(noted_at=0)
    assert "minutes behind" in findings()["archive.behind"]
    keep_all(work_in(place_of(database)))
    assert findings() == {}
    next(iter((database.data_dir / "archive").glob("*.parquet"))).unlink()
    assert findings() == {"archive.missing": "1 files of the archive are missing"}


@pytest.mark.usefixtures("people")
def test_the_archive_is_among_the_numbers(people: People) -> None:
    send(track("Seen", "1", userId="ana"))
    told = people.door("ana").get("/metrics").content.decode()
    assert "baremo_archive_news 1.0" in told
    assert 'baremo_archive_rows{level="base",part="events"} 0.0' in told
    [lag] = [float(line.split()[1]) for line in told.splitlines() if line.startswith("baremo_archive_lag_seconds ")]
    assert 0 <= lag < 60
