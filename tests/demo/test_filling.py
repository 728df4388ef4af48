"""An installation with the sample company is what its page tells, on both databases."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from baremo.demo.rhythm import DAY, HOUR
from tests.databases import Database

NOW = int(datetime(2026, 11, 20, 12, 34, 56, tzinfo=UTC).timestamp())
ROOT = Path(__file__).resolve().parents[2]
PAGES = (("docs/demo.md", "en"), ("docs/es/demostracion.md", "es"))


def told_scores(page: str) -> dict[str, tuple[int, int]]:
    rows = re.findall(r"^\| ([^|]+) \| (-?\d+) \| (-?\d+) \| [^|]+ \|$", (ROOT / page).read_text(), re.MULTILINE)
    return {name: (int(interest), int(fit)) for name, interest, fit in rows}


def read_values(key: str) -> dict[str, float]:
    from baremo.contacts.sql import fetch

    statement = (
        "select c.fields, v.rank from contacts c join score_values v on v.contact_id = c.id "
        "join editions e on e.id = v.edition_id join definitions d on d.id = e.definition_id "
        "where d.part = 'score' and d.key = %s"
    )
    return {
        json.loads(fields).get("name"): rank / 10**6 for fields, rank in fetch(statement, [key]) if rank is not None
    }


def check_characters() -> None:
    interest, fit = read_values("interest"), read_values("fit")
    for page, _ in PAGES:
        told = told_scores(page)
        assert len(told) == 13
        # Camila's points fade; the page tells whole ones.
        assert {name: (int(interest[name]), int(fit[name])) for name in told} == told


def check_traces() -> None:
    from baremo.contacts.sql import fetch
    from baremo.events.importing.models import Import
    from baremo.events.models import PendingContact, RefusedMessage
    from baremo.platform.accounts.models import User
    from baremo.scoring.models import Adjustment, Definition, Publication, ScoreChange

    assert list(Import.objects.order_by("pk").values_list("state", "refused")) == [
        ("done", 0),
        ("done", 0),
        ("done", 8),
    ]
    reasons = {row.reason for row in RefusedMessage.objects.all()}
    assert len(reasons) >= 6
    assert Adjustment.objects.exclude(reason="").count() == Adjustment.objects.count() == 5
    assert {user.role for user in User.objects.all()} == {"administrator", "marketer", "seller", "viewer"}
    publications = list(Publication.objects.order_by("pk"))
    assert [row.in_force_at is not None for row in publications] == [True] * 4
    assert [row.at for row in publications] == sorted(row.at for row in publications)
    interest = Definition.objects.get(part="score", key="interest")
    assert interest.live is not None
    assert interest.live.number == 4
    assert interest.draft != interest.live.document, "a draft is ready for the preview"
    assert not PendingContact.objects.exists()
    days = {row.at // (DAY * 10**6) for row in ScoreChange.objects.all()}
    assert len(days) >= 8, "movers of the week have a week"
    [(owned,)] = fetch("select count(*) from contacts where owner_id is not null")
    assert owned > 10


def check_messages() -> None:
    from baremo.contacts.sql import fetch

    rows = fetch("select source, count(*) from events where source like 'key:%%' group by source")
    assert len(rows) == 3, "site, app and office sent"
    [(most,)] = fetch("select max(occurred_at) from events")
    assert most < NOW * 10**6


def check_pause(filled: Any) -> None:
    """What happened while nobody looked arrives, once, and long pauses are bounded."""
    from baremo.contacts.sql import fetch
    from baremo.demo.company import make_company
    from baremo.demo.present import Present, choose_regulars
    from baremo.demo.running import MOST_DAYS, make_up

    present = Present(1, choose_regulars(make_company(1, NOW, 200).people), 0.5)

    def count() -> int:
        return int(fetch("select count(*) from events")[0][0])

    before = count()
    pause = make_up(filled, present, NOW + 10 * HOUR, lambda _: None)
    assert 0.9 * pause.events < count() - before
    after = count()
    filled.through = NOW
    make_up(filled, present, NOW + 10 * HOUR, lambda _: None)
    assert count() == after, "the same messages are the same"
    pause = make_up(filled, present, NOW + 400 * DAY, lambda _: None)
    assert pause.days > 300
    [(first,)] = fetch("select min(occurred_at) from events where occurred_at > %s", [(NOW + DAY) * 10**6])
    assert first > (NOW + (400 - MOST_DAYS - 1) * DAY) * 10**6


def test_the_installation_is_what_its_page_tells(empty_database: Database, tmp_path: Path) -> None:
    from django.db import connections

    from baremo.demo.filling import Plan
    from baremo.demo.home import Home
    from baremo.demo.running import begin
    from baremo.platform.accounts.models import User
    from baremo.platform.installation.sample import is_sample
    from tests.databases import use_database

    empty_database.data_dir.mkdir(exist_ok=True)
    use_database(empty_database.url)
    home = Home(tmp_path / "home")
    home.directory.mkdir()
    state = begin(home, Plan(seed=1, now=NOW, contacts=200, language="es"), lambda _: None)
    assert is_sample()
    assert User.objects.get(email="clara@veleta.example").check_password(state.password)
    check_characters()
    check_traces()
    check_messages()
    check_pause(state)
    connections.close_all()


def test_a_database_that_is_somebody_elses_is_refused(database: Database, tmp_path: Path) -> None:
    from baremo.demo.filling import Plan
    from baremo.demo.home import Home
    from baremo.demo.running import begin
    from baremo.platform.accounts.models import User
    from baremo.platform.installation.sample import RealDataError

    home = Home(tmp_path / "home")
    home.directory.mkdir()
    with pytest.raises(RealDataError) as refused:
        begin(home, Plan(seed=1, now=NOW, contacts=200, language="es"), lambda _: None)
    assert "BAREMO_DATABASE_URL" in refused.value.words("es")
    assert not User.objects.exists()


def test_the_password_is_another_each_time() -> None:
    from baremo.demo.staff import make_password

    made = {make_password() for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch(r"[0-9a-f]{4}(-[0-9a-f]{4}){4}", each) for each in made)
