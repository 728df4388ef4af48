"""Stored values are compared with what the history says; what is wrong is named, counted and mended."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from baremo.model.document import parse_model
from baremo.model.moments import from_microseconds
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import FrozenClock, People
from tests.scoring.noon import NOON
from tests.scoring.stored_values import put_in_force, store_right_values

MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "bands": [{"name": "hot", "from": 10}],
            "audience": {"not": {"tag": "staff"}},
            "rules": [
                {
                    "key": "click",
                    "points": 5,
                    "award": "every",
                    "expires_after": "30d",
                    "when": {"event": "email_clicked"},
                },
            ],
        },
        {
            "key": "place",
            "name": "Place",
            "rules": [
                {"key": "madrid", "points": 3, "when": {"field": "city", "operator": "is", "value": "Madrid"}},
            ],
        },
    ],
    "segments": [{"key": "hot", "name": "Hot", "when": {"score": "interest", "operator": "at_least", "value": 10}}],
}
LATER = "2026-03-02T12:00:00Z"


def click(who: str, at: str) -> dict[str, Any]:
    return track("Email Link Clicked", userId=who, timestamp=at)


@pytest.fixture
def base(people: People, clock: FrozenClock) -> None:
    """Eva, who clicked twice, and Ivo, who lives in Madrid; their values are stored."""
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.models import WrittenAward, WrittenRule
    from baremo.scoring.publishing import Said, apply

    publication = apply(parse_model(MODEL), Said(reason="the story", actor=SYSTEM, at=clock.now()))
    send(click("eva", "2026-02-20T00:00:00Z"), click("eva", "2026-02-21T00:00:00Z"), at=micros("2026-02-21T00:00:00Z"))
    send(identify(userId="ivo", city="Madrid"), at=micros("2026-02-22T00:00:00Z"))
    editions = put_in_force(publication, clock.now())
    [place] = [key for key in editions if key == ("score", "place")]
    rule = WrittenRule.objects.filter(key="madrid").first() or WrittenRule.objects.create(
        definition_id=publication.versions.get(definition__key=place[1]).definition_id,
        key="madrid",
        digest="",
        begun=publication,
    )
    WrittenAward.objects.create(contact_id=contact_of("user_id=ivo"), rule=rule, at=micros("2026-02-22T00:00:00Z"))
    store_right_values(editions, NOON)


def check(at: str = LATER) -> Any:
    from baremo.contacts.models import Contact
    from baremo.scoring.checking.check import check_contacts

    return check_contacts(list(Contact.objects.values_list("pk", flat=True)), lambda: micros(at))


def value_of(who: str, part: str, key: str) -> Any:
    from baremo.scoring.models import Definition, ScoreValue

    edition = Definition.objects.get(part=part, key=key).edition
    return ScoreValue.objects.filter(contact_id=contact_of(f"user_id={who}"), edition=edition)


def scored(who: str) -> Any:
    from baremo.scoring.models import ScoredContact

    return ScoredContact.objects.filter(pk=contact_of(f"user_id={who}"))


def forget_award() -> None:
    from baremo.scoring.models import WrittenAward

    WrittenAward.objects.all().delete()


WRONG: dict[str, tuple[Callable[[], Any], list[str]]] = {
    "value": (lambda: value_of("eva", "score", "interest").update(rank=9_999_999), ["value 9.999999 ≠ 10"]),
    "huge": (lambda: value_of("eva", "score", "interest").update(beyond="1e25"), [f"value 1{'0' * 25} ≠ 10"]),
    "outside": (lambda: value_of("eva", "score", "interest").update(rank=None), ["value none ≠ 10"]),
    "missing": (lambda: value_of("eva", "score", "interest").delete(), ["value missing ≠ 10"]),
    "band": (lambda: value_of("eva", "score", "interest").update(band=None), ["band None ≠ hot"]),
    "next": (
        lambda: value_of("eva", "score", "interest").update(next_change_at=None),
        ["next_change_at never ≠ 2026-03-22T00:00:00Z"],
    ),
    "member": (lambda: value_of("eva", "segment", "hot").delete(), ["member no ≠ yes"]),
    "look": (lambda: scored("eva").update(next_change_at=None), ["next look never ≠ 2026-03-22T00:00:00Z"]),
    "never scored": (lambda: scored("eva").delete(), ["scored never ≠ once at least"]),
    "writing": (forget_award, ["award of madrid unwritten ≠ 2026-02-22T00:00:00Z"]),
}


@pytest.mark.usefixtures("base")
def test_values_that_are_right_are_found_right() -> None:
    found = check()
    assert (found.contacts, found.values, found.passed_over, found.differences) == (2, 6, 0, ())


@pytest.mark.usefixtures("base")
@pytest.mark.parametrize("what", WRONG)
def test_whatever_is_wrong_is_named(what: str) -> None:
    spoil, named = WRONG[what]
    spoil()
    found = check()
    assert [f"{each.what} {each.stored} ≠ {each.right}" for each in found.differences] == named
    who = "ivo" if what == "writing" else "eva"
    assert found.wrong_contacts == [contact_of(f"user_id={who}")]


@pytest.mark.usefixtures("base")
def test_whoever_is_about_to_be_scored_is_passed_over() -> None:
    send(click("eva", "2026-03-01T13:00:00Z"), at=micros("2026-03-01T13:00:00Z"))
    found = check()
    assert (found.contacts, found.passed_over, found.differences) == (1, 1, ())
    assert check("2026-03-22T00:00:00Z").contacts == 1


@pytest.mark.usefixtures("base")
def test_whoever_has_too_long_a_history_for_it_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.scoring.checking import sampling

    monkeypatch.setattr(sampling, "MOST_EVENTS", 1)
    assert (check().contacts, check().passed_over) == (1, 1)


@pytest.mark.usefixtures("base")
def test_a_sample_is_of_those_who_are_there() -> None:
    from baremo.contacts.models import Contact
    from baremo.scoring.checking.sampling import draw_contacts

    everybody = set(Contact.objects.values_list("pk", flat=True))
    drawn = [draw_contacts(1, Random(seed)) for seed in range(40)]
    assert {number for [number] in drawn} == everybody


@pytest.mark.usefixtures("base")
def test_the_standing_check_counts_and_mends_what_is_wrong(people: People, clock: FrozenClock) -> None:
    from baremo.events.causes import Cause
    from baremo.events.models import PendingContact
    from baremo.platform.jobs.asking import ask
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker

    def counted(name: str) -> float:
        told = people.door("ana").get("/metrics").content.decode()
        return sum(float(line.split()[1]) for line in told.splitlines() if line.startswith(f"baremo_values_{name} "))

    value_of("eva", "score", "interest").update(rank=1)
    checked, wrong = counted("checked_total"), counted("wrong_total")
    clock.at = from_microseconds(micros(LATER))
    ask("check_values", at=clock.now())
    assert Worker(clock=clock).work_once(Lane.LONG) == "done"
    assert counted("checked_total") - checked in (3, 6)  # the sample may have been of Eva alone
    [pending] = PendingContact.objects.all()
    assert (pending.contact_id, pending.causes) == (contact_of("user_id=eva"), int(Cause.REWRITE))
    assert counted("wrong_total") - wrong == 1


@pytest.mark.usefixtures("base")
def test_doctor_tells_values_that_are_wrong_and_changes_nothing() -> None:
    from baremo.events.models import PendingContact
    from baremo.scoring.checking.examining import examine_values

    assert list(examine_values()) == []
    value_of("eva", "score", "interest").update(rank=1)
    [found] = examine_values()
    assert found.id == "values.wrong"
    eva = contact_of("user_id=eva")
    assert f"score interest, contact {eva}: value 0.000001 ≠ 10" in found.problem.en
    assert found.problem.es != found.problem.en
    assert not PendingContact.objects.exists()


def test_before_anything_is_in_force_there_is_nothing_to_check(people: People) -> None:
    from baremo.scoring.checking.check import check_sample

    send(identify(userId="eva", city="Getafe"))
    assert check_sample(10, Random(1), lambda: micros(NOON)).contacts == 0
