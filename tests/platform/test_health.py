"""`/health` tells the truth."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.databases import Database, use_database
from tests.people import Door


def test_all_is_well(stranger: Door) -> None:
    response = stranger.get("/health")
    assert response.status_code == 200
    assert response.json() == {"status": "ok", "reasons": []}


@pytest.mark.parametrize(("language", "words"), [("es", "baremo migrate"), ("en", "run baremo migrate")])
def test_a_database_that_lacks_migrations_is_down(empty_database: Database, language: str, words: str) -> None:
    empty_database.data_dir.mkdir(exist_ok=True)
    use_database(empty_database.url)
    response = Door(language=language).get("/health")
    assert response.status_code == 503
    assert words in response.json()["reasons"][0]


@pytest.mark.parametrize("url", ["postgresql://nobody@127.0.0.1:1/nowhere", "sqlite:////proc/nowhere/baremo.sqlite3"])
def test_a_database_out_of_reach_is_down_and_routes_say_so(django_ready: object, url: str) -> None:
    use_database(url)
    door = Door()
    response = door.get("/health")
    assert (response.status_code, response.json()["status"]) == (503, "down")
    refused = door.get("/api/users", Authorization="Bearer baremo_api_0123456789_abc")
    assert refused.status_code == 503
    assert refused["Content-Type"] == "application/problem+json"
    assert refused["Retry-After"]
    assert refused.json()["code"] == "unavailable"


def test_jobs_that_nobody_does_make_it_degraded(database: Database, stranger: Door) -> None:
    from baremo.platform import clock
    from baremo.platform.jobs.asking import ask

    ask("tidy", at=clock.now() - timedelta(minutes=6))
    response = stranger.get("/health")
    assert (response.status_code, response.json()["status"]) == (200, "degraded")
    assert "baremo worker" in response.json()["reasons"][0]


def test_it_can_be_asked_only_to_read(stranger: Door) -> None:
    response = stranger.post("/health")
    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert "GET" in response["Allow"]
