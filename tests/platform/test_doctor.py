"""`baremo doctor` finds what is wrong, says how to mend it in both languages, and changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from baremo.platform.doctor import setup
from baremo.platform.doctor.findings import Finding
from baremo.platform.settings import read_settings
from tests.cli.test_service import baremo
from tests.databases import Database, use_database
from tests.people import BEGIN, PASSWORD, People
from tests.postgresql import run_server


def ids(findings: Any) -> list[str]:
    listed: list[Finding] = list(findings)
    for finding in listed:
        assert finding.problem.es != finding.problem.en
        assert finding.remedy.es != finding.remedy.en
        assert "{" not in finding.problem.es + finding.problem.en + finding.remedy.es + finding.remedy.en
    return [finding.id for finding in listed]


def test_a_good_set_up_is_well(empty_database: Database) -> None:
    here = empty_database.environment
    sick = baremo("doctor", "--language", "en", **here)
    assert (sick.code, "run baremo migrate" in sick.out) == (1, True)
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
    well = baremo("doctor", "--language", "es", **here)
    assert (well.code, well.out.splitlines()[-1]) == (0, "Todo está bien."), well.out


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    ran = baremo("doctor", "--language", "en", BAREMO_DATA_DIR=str(tmp_path / "none"), BAREMO_BNID="x")
    assert ran.code == 1
    for named in ("settings.unknown", "BAREMO_BIND?", "data.missing", "database.missing"):
        assert named in ran.out
    assert list(tmp_path.iterdir()) == []


def test_settings_that_cannot_be_read_are_all_told() -> None:
    ran = baremo("doctor", BAREMO_BIND="x", BAREMO_PROXIES="y")
    assert (ran.code, ran.out.count("settings.wrong")) == (1, 2)


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"BAREMO_BIND": "0.0.0.0:80"}, ["bind.open"]),
        ({"BAREMO_BIND": "0.0.0.0:80", "BAREMO_PUBLIC_URL": "https://baremo.example.org"}, []),
        ({"BAREMO_BIND": "[::1]:80"}, []),
        ({"BAREMO_SECRET_KEY": "a" * 40}, ["key.weak"]),
        ({"BAREMO_SECRET_KEY": ""}, ["key.missing"]),
        ({"BAREMO_MAIL_URL": ""}, ["mail.missing"]),
    ],
)
def test_the_set_up_is_examined(tmp_path: Path, changes: dict[str, str], wanted: list[str]) -> None:
    key = {"BAREMO_SECRET_KEY": "0123456789abcdef" * 3, "BAREMO_MAIL_URL": "smtp://mail.example.org"}
    settings = read_settings({"BAREMO_DATA_DIR": str(tmp_path), **key, **changes})
    assert ids(setup.examine_setup(settings)) == wanted


def test_a_key_that_others_can_read_and_a_directory_that_cannot_be_written_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret-key").write_text("0123456789abcdef" * 3)
    (tmp_path / "secret-key").chmod(0o644)
    settings = read_settings({"BAREMO_DATA_DIR": str(tmp_path), "BAREMO_MAIL_URL": "smtp://mail.example.org"})
    assert ids(setup.examine_setup(settings)) == ["key.open"]
    (tmp_path / "secret-key").chmod(0o600)
    # /proc is writable to nobody, not even to root.
    assert "data.not_writable" in ids(setup.examine_setup(replace(settings, data_dir=Path("/proc/self/fdinfo"))))
    monkeypatch.setattr("baremo.platform.space.LEAST_BYTES", 2**60)
    monkeypatch.setattr("baremo.platform.space.LEAST_SHARE", 1.0)
    assert ids(setup.examine_setup(settings)) == ["disk.full"]


def test_a_changed_secret_key_is_noticed_and_a_fallback_mends_it(empty_database: Database) -> None:
    here = empty_database.environment
    baremo("migrate", **here)
    changed = {**here, "BAREMO_SECRET_KEY": "quite another key as long as the first one"}
    ran = baremo("doctor", "--language", "en", **changed)
    assert "secrets.unreadable" in ran.out
    assert "installation.installation.canary" in ran.out
    refused = baremo("worker", "--language", "en", **changed)
    assert (refused.code, "BAREMO_SECRET_KEY_FALLBACKS" in refused.told) == (1, True)
    mended = baremo("doctor", **changed, BAREMO_SECRET_KEY_FALLBACKS=here["BAREMO_SECRET_KEY"])
    assert "secrets.unreadable" not in mended.out
    assert "secrets.old_key" in mended.out


def test_clocks_that_disagree_are_found(django_ready: Any) -> None:
    from baremo.platform.doctor.database import examine_skew

    assert ids(examine_skew(BEGIN, BEGIN + timedelta(seconds=4))) == []
    assert ids(examine_skew(BEGIN, BEGIN - timedelta(seconds=90))) == ["clock.skew"]


def test_a_postgresql_that_may_forget_is_found_and_refused(django_ready: Any, tmp_path: Path) -> None:
    from baremo.platform.doctor.database import examine_database

    with run_server("fsync=off", "full_page_writes=off") as careless:
        use_database(careless.url("postgres"))
        found = ids(examine_database(django_ready))
        assert found == ["database.unsafe", "database.unsafe", "migrations.pending"]
        here = {"BAREMO_DATABASE_URL": careless.url("postgres"), "BAREMO_DATA_DIR": str(tmp_path)}
        refused = baremo("web", "--language", "es", **here)
        assert (refused.code, "fsync" in refused.told) == (1, True)
    use_database(careless.url("postgres"))
    assert ids(examine_database(django_ready)) == ["database.unreachable"]


@pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)
def test_a_journal_that_is_not_wal_is_found(database: Database) -> None:
    from django.db import connection

    from baremo.platform.doctor.database import examine_database

    with connection.cursor() as cursor:
        cursor.execute("pragma journal_mode=delete")
    assert ids(examine_database(read_settings(database.environment))) == ["database.journal"]


def test_late_and_dead_jobs_and_a_missing_administrator_are_told(database: Database) -> None:
    from baremo.platform.doctor.stored import examine_stored
    from baremo.platform.jobs.asking import ask
    from baremo.platform.jobs.models import Job

    dead = ask("tidy", at=BEGIN)
    Job.objects.filter(pk=dead.pk).update(state="dead", due_at=None)
    ask("tidy", at=BEGIN)
    assert ids(examine_stored()) == ["users.no_administrator", "jobs.late", "jobs.dead"]


def test_with_an_administrator_nothing_stored_is_wrong(people: People) -> None:
    from baremo.platform.doctor.stored import examine_stored

    assert ids(examine_stored()) == []
