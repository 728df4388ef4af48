"""What follows from a setting in Django: cookies, hosts, headers, durability."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Database
from tests.processes import environment

NAMES = [
    "SESSION_COOKIE_NAME",
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "SESSION_COOKIE_HTTPONLY",
    "SECURE_HSTS_SECONDS",
    "SECURE_PROXY_SSL_HEADER",
    "ALLOWED_HOSTS",
    "CSRF_TRUSTED_ORIGINS",
    "DEBUG",
]


def derived(tmp_path: Path, **settings: str) -> dict[str, Any]:
    told = "json.dumps({name: getattr(settings, name) for name in names})"
    code = f"import json; from baremo.platform import django_settings as settings; names = {NAMES}; print({told})"
    here = environment({"BAREMO_DATA_DIR": str(tmp_path / "none"), **settings})
    ran = subprocess.run([sys.executable, "-c", code], env=here, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def test_behind_https_cookies_travel_only_encrypted_and_only_to_this_host(tmp_path: Path) -> None:
    found = derived(tmp_path, BAREMO_PUBLIC_URL="https://baremo.example.org", BAREMO_PROXIES="1")
    assert found["SESSION_COOKIE_NAME"] == "__Host-baremo"
    assert found["SESSION_COOKIE_SECURE"] is found["CSRF_COOKIE_SECURE"] is found["SESSION_COOKIE_HTTPONLY"] is True
    assert found["SECURE_HSTS_SECONDS"] > 0
    assert found["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert "baremo.example.org" in found["ALLOWED_HOSTS"]
    assert "*" not in found["ALLOWED_HOSTS"]
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://baremo.example.org"]


def test_on_this_machine_alone_no_header_of_a_proxy_is_believed(tmp_path: Path) -> None:
    found = derived(tmp_path)
    assert (found["SESSION_COOKIE_NAME"], found["SESSION_COOKIE_SECURE"]) == ("baremo", False)
    assert found["SECURE_PROXY_SSL_HEADER"] is None
    assert found["DEBUG"] is False
    assert list(tmp_path.iterdir()) == [], "reading settings makes nothing"


def test_a_commit_that_was_reported_survives_a_power_cut(database: Database) -> None:
    from django.db import connection

    def ask(question: str) -> str:
        with connection.cursor() as cursor:
            cursor.execute(question)
            return str(cursor.fetchone()[0])

    if database.vendor == "sqlite":
        assert (ask("pragma synchronous"), ask("pragma journal_mode"), ask("pragma foreign_keys")) == ("2", "wal", "1")
    else:
        assert (ask("show synchronous_commit"), ask("show fsync")) == ("on", "on")


@pytest.mark.parametrize(
    ("proxies", "claimed", "address"),
    [
        (0, "203.0.113.7", "192.0.2.1"),
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        (2, "198.51.100.1, 203.0.113.7", "198.51.100.1"),
        (3, "203.0.113.7", "203.0.113.7"),
        (1, "", "192.0.2.1"),
        (1, "<script>", ""),
    ],
)
def test_the_address_is_what_trusted_proxies_say(
    django_ready: Any, monkeypatch: pytest.MonkeyPatch, proxies: int, claimed: str, address: str
) -> None:
    from dataclasses import replace

    from django.conf import settings
    from django.test import RequestFactory

    from baremo.platform.accounts.identify import client_address

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, proxies=proxies))
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", headers={"X-Forwarded-For": claimed})
    assert client_address(request) == address


def test_no_migration_is_missing(database: Database) -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
