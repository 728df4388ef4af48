"""The whole model goes out as a file and comes in again: the same document, with a plan of what would change."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from baremo.model.document import parse_model, read_model, to_document, write_yaml
from tests.cli.running import baremo
from tests.databases import Database
from tests.lanes import short_on
from tests.people import BEGIN, Door, People
from tests.scoring.test_definitions import BUYERS, INTEREST, ask, edit, make, publish, with_points
from tests.strategies.models import models

MODEL = {"scores": [INTEREST], "segments": [BUYERS]}


@pytest.fixture
def bruno(people: People) -> Door:
    return people.door("bruno")


def apply(door: Door, document: Any = MODEL, status: int = 200, **more: Any) -> Any:
    return ask(door, "PUT", "model", {"document": document, "reason": "the file", **more}, status)


def plan(door: Door, document: Any, **more: Any) -> Any:
    planned = ask(door, "POST", "model/plan", {"document": document, **more})
    return [each["words"] for each in planned["differences"]]


def test_what_is_applied_is_exported(bruno: Door) -> None:
    assert plan(bruno, MODEL) == ["New: score “interest”", "New: segment “buyers”"]
    apply(bruno)
    assert plan(bruno, MODEL) == []
    assert ask(bruno, "GET", "model") == MODEL
    text = bruno.get("/api/model?format=yaml").content.decode()
    assert to_document(read_model(text)) == MODEL
    assert apply(bruno, status=409)["code"] == "nothing_to_publish"


def test_what_a_file_does_not_have_stays_unless_asked(bruno: Door) -> None:
    apply(bruno)
    fit = {"scores": [{"key": "fit", "name": "Fit", "rules": []}]}
    assert plan(bruno, fit) == ["New: score “fit”"]
    told = ["New: score “fit”", "Removed: score “interest”", "Removed: segment “buyers”"]
    assert plan(bruno, fit, removes_others=True) == told
    apply(bruno, fit, removes_others=True)
    assert ask(bruno, "GET", "model") == fit
    assert ask(bruno, "GET", "segments")["items"] == []


def test_edits_of_drafts_survive_an_applied_file(bruno: Door) -> None:
    apply(bruno)
    edit(bruno, ask(bruno, "GET", "scores/interest"), with_points(7))
    apply(bruno, {"scores": [with_points(9)]})
    shown = ask(bruno, "GET", "scores/interest")
    assert (shown["live_document"]["rules"][0]["points"], shown["document"]["rules"][0]["points"]) == (9, 7)
    assert shown["has_changes"]


def test_a_draft_that_says_what_the_file_says_has_no_changes_left(bruno: Door) -> None:
    apply(bruno)
    edit(bruno, ask(bruno, "GET", "scores/interest"), with_points(9))
    apply(bruno, {"scores": [with_points(9)]})
    assert not ask(bruno, "GET", "scores/interest")["has_changes"]


def test_a_plan_that_is_out_of_date_is_not_applied(bruno: Door) -> None:
    since = ask(bruno, "POST", "model/plan", {"document": MODEL})["since"]
    publish(bruno, make(bruno, {"key": "fit", "name": "Fit", "rules": []}))
    assert apply(bruno, since=since, status=409)["code"] == "model_changed"


def test_a_wrong_model_is_refused_whole(bruno: Door) -> None:
    wrong = {"scores": [INTEREST, {"key": "fit", "name": "Fit", "rules": [{"key": "r", "points": 0}]}]}
    refused = apply(bruno, wrong, 422)
    assert "scores[1].rules[0].points" in [each["path"] for each in refused["errors"]]
    broken = {"segments": [BUYERS]}
    assert apply(bruno, broken, 422)["errors"]
    assert ask(bruno, "GET", "scores")["items"] == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(model=models())
def test_law_7_any_model_comes_out_as_it_went_in(model: Any, database: Database) -> None:
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.publishing import Said, apply, plan_apply
    from baremo.scoring.stored import load_live_model

    said = Said(reason="law 7", actor=SYSTEM, at=BEGIN)
    if plan_apply(model, removes_others=True).differences:
        apply(model, said, removes_others=True)
    live = load_live_model().model
    assert {each.key: each for each in live.scores} == {each.key: each for each in model.scores}
    assert {each.key: each for each in live.segments} == {each.key: each for each in model.segments}
    assert read_model(write_yaml(live)) == live


def test_many_who_publish_at_once_wait_for_one_another(people: People, database: Database) -> None:
    """Twelve apply different points, each having seen the same: one counts, the others are told."""
    from django.db import connections

    bruno = people.door("bruno")
    since = apply(bruno)["id"]
    codes: list[int] = []

    def try_it(points: int) -> None:
        door = people.door("bruno")
        body = {"document": {"scores": [with_points(points)]}, "reason": f"{points}", "since": since}
        codes.append(door.ask("PUT", "/api/model", body).status_code)
        connections.close_all()

    threads = [threading.Thread(target=try_it, args=(points,)) for points in range(10, 22)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [200] + [409] * 11
    versions = ask(bruno, "GET", "scores/interest/versions")["items"]
    assert [each["number"] for each in versions] == [2, 1]


@short_on("sqlite")
def test_the_command_exports_plans_and_applies(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "model.yaml"
    file.write_text(write_yaml(parse_model(MODEL)))
    here = database.environment

    def run(*arguments: object) -> Any:
        return baremo("model", *arguments, "--language", "en", cwd=tmp_path, **here)

    assert run("export").out == "{}\n"
    planned = run("apply", file, "--plan")
    assert (planned.code, planned.out) == (
        0,
        "Score “interest”:\n  New: score “interest”\nSegment “buyers”:\n  New: segment “buyers”\n",
    )
    unsaid = run("apply", file)
    assert (unsaid.code, "--reason" in unsaid.told) == (2, True)
    unasked = run("apply", file, "--reason", "first")
    assert (unasked.code, "Nothing was published" in unasked.told) == (1, True)
    applied = run("apply", file, "--reason", "first", "--yes", "--no-wait")
    assert applied.code == 0, applied.told
    assert run("export").out == file.read_text()
    assert run("export", "--out", "out.yaml").code == 0
    assert (tmp_path / "out.yaml").read_text() == file.read_text()
    assert "Nothing changes" in run("apply", file, "--reason", "again", "--yes").told
    spanish = baremo("model", "apply", file, "--plan", "--remove-others", "--language", "es", cwd=tmp_path, **here)
    assert "No cambia nada" in spanish.told
