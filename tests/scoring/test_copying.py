"""A copy of the whole base stands for itself: an engine elsewhere gives the values that the service stores."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from baremo.engine.history import History, Parquet
from baremo.model.document import read_model
from tests.databases import Database
from tests.faults import traffic
from tests.lanes import short_on
from tests.scoring.settling import keep_archive, place, score_all, settle


@pytest.fixture
def base(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """People of whom the archive has heard a part, all of them scored; somebody was merged into somebody else."""
    from django.conf import settings as django_settings

    from baremo.events.people import merge_contacts
    from baremo.platform import clock
    from baremo.platform.actor import SYSTEM
    from tests.laws.world import find

    monkeypatch.setattr(django_settings, "BAREMO", replace(django_settings.BAREMO, data_dir=database.data_dir))
    chance = random.Random(3)
    traffic.publish(7)
    settle()
    for _ in range(60):
        traffic.happen(chance)
    settle()
    [one, other] = [number for who in traffic.PEOPLE if (number := find(who)) is not None][:2]
    merge_contacts(one, other, SYSTEM, at=clock.now())
    keep_archive(clock.now())
    for _ in range(30):
        traffic.happen(chance)
    score_all(clock.now())


def history_of(folder: Path) -> History:
    names = ("contacts", "events", "adjustments", "awards")
    return History(**{name: Parquet((str(next((folder / name).iterdir())),)) for name in names})


def stored() -> dict[tuple[str, str], Any]:
    from baremo.contacts.models import Contact
    from baremo.scoring.checking.comparing import read_stored

    found = read_stored(list(Contact.objects.values_list("pk", flat=True)))
    return {
        (name[1], str(contact)): (each.value, each.band)
        for contact, values in found.items()
        for name, each in values.items()
        if name[0] == "score"
    }


def scored_at() -> int:
    from baremo.scoring.models import ScoredContact

    return max(ScoredContact.objects.values_list("scored_at", flat=True))


def values_of(scored: Any) -> dict[tuple[str, str], Any]:
    return {(row["score"], row["subject"]): (row["value"], row["band"]) for row in scored.values.to_pylist()}


def copy(folder: Path) -> Any:
    from baremo.scoring.copying import copy_base

    return copy_base(place(), folder)


@pytest.mark.usefixtures("base")
@short_on("postgresql")
def test_a_copy_scores_as_the_service_has_scored(tmp_path: Path) -> None:
    from baremo.contacts.models import Contact
    from baremo.engine import duckdb

    copied = copy(tmp_path / "copy")
    assert copied.contacts == Contact.objects.count()
    model = read_model((tmp_path / "copy" / "model.yaml").read_bytes())
    found = duckdb.score(model, history_of(tmp_path / "copy"), scored_at())
    assert values_of(found) == stored()
    assert found.awards.num_rows == 0
    assert len({value for value, _ in stored().values()}) > 5, "values differ"
    assert pq.read_table(tmp_path / "copy" / "awards").num_rows > 0


@pytest.mark.long
@pytest.mark.spark
@pytest.mark.xdist_group("spark")
@pytest.mark.usefixtures("base")
def test_spark_over_a_copy_gives_what_the_service_has_scored(tmp_path: Path) -> None:
    from baremo.engine import spark
    from tests.engine.spark_session import quick_session

    copy(tmp_path / "copy")
    quick_session()
    model = read_model((tmp_path / "copy" / "model.yaml").read_bytes())
    found = spark.score(model, history_of(tmp_path / "copy"), scored_at())
    assert values_of(found) == stored()
    assert found.awards.num_rows == 0


@pytest.mark.usefixtures("base")
@short_on("sqlite")
def test_a_copy_is_all_or_nothing_and_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.scoring import copying

    (tmp_path / "there").mkdir()
    with pytest.raises(copying.FolderThereError):
        copy(tmp_path / "there")

    def fail(*_: Any) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copying, "write_yaml", fail)
    with pytest.raises(Exception, match=r"."):
        copy(tmp_path / "copy")
    assert [path.name for path in tmp_path.iterdir() if path.name not in ("data", "there")] == []


def test_without_a_model_or_an_archive_there_is_nothing_to_copy(database: Database, tmp_path: Path) -> None:
    from baremo.scoring.copying import NothingToCopyError

    with pytest.raises(NothingToCopyError):
        copy(tmp_path / "copy")
