"""Fields by the API: declared, described, of another type, removed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.test_bodies import problem
from tests.databases import Database
from tests.events.telling import contact_of, count_rows, history_of, identify, profile_of, send
from tests.people import Door, FrozenClock, People


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def patch(door: Door, name: str, version: int, **changes: Any) -> Any:
    return door.ask("PATCH", f"/api/fields/{name}", {"version": version, **changes})


def test_a_field_is_declared_described_and_found_with_how_many_have_it(ana: Door) -> None:
    made = ana.post(
        "/api/fields", {"name": "Plan / año", "type": "text", "label": "Plan", "description": "Lo que pagan"}
    )
    assert made.status_code == 201, made.content
    shown = made.json()
    assert (shown["version"], shown["is_system"], shown["contacts"], shown["is_estimate"]) == (1, False, 0, False)
    send(*(identify(userId=f"u{number}", **{"Plan / año": "free", "email": f"{number}@a.org"}) for number in range(3)))
    found = ana.get("/api/fields/Plan%20/%20a%C3%B1o").json()
    assert found == {**shown, "contacts": 3}
    fields = {each["name"]: each for each in ana.get("/api/fields").json()["items"]}
    assert fields["Plan / año"] == found
    assert (fields["email"]["is_system"], fields["email"]["contacts"], fields["phone"]["contacts"]) == (True, 3, 0)
    changed = patch(ana, "Plan / año", 1, label="", description="What they pay for").json()
    assert (changed["label"], changed["description"], changed["version"]) == ("", "What they pay for", 2)
    assert patch(ana, "Plan / año", 2, description="What they pay for").json()["version"] == 2


def test_what_cannot_be_declared_says_why(ana: Door) -> None:
    problem(ana.post("/api/fields", {"name": "email", "type": "text"}), 409, "field_exists")
    for name in ("", " plan", "a\nb", "x" * 101, "\u202e"):
        problem(ana.post("/api/fields", {"name": name, "type": "text"}), 422, "invalid")
    problem(ana.post("/api/fields", {"name": "plan", "type": "money"}), 422, "invalid")
    problem(ana.get("/api/fields/none"), 404, "not_found")
    assert ana.post("/api/fields", {"name": "plan", "type": "list"}).status_code == 201
    problem(patch(ana, "plan", 7, label="Plan"), 409, "field_changed")
    from baremo.contacts.limits import MAX_FIELDS
    from baremo.contacts.models import Field
    from baremo.platform import clock

    Field.objects.bulk_create(
        [Field(name=f"f{number}", type="text", created_at=clock.now()) for number in range(MAX_FIELDS)]
    )
    problem(ana.post("/api/fields", {"name": "one_more", "type": "text"}), 409, "too_many_fields")


def test_a_type_changes_with_every_stored_value_or_not_at_all(ana: Door) -> None:
    send(identify(userId="a", size="80"), identify(userId="b", size=" 12.5 "), identify(userId="c", size="many"))
    refused = problem(patch(ana, "size", 1, type="number"), 409, "field_type")
    assert "Of 3 contacts" in refused["detail"]
    assert "that of 1 " in refused["detail"]
    assert profile_of("user_id=a").fields == {"size": "80"}
    send(identify(userId="c", size="3"))
    assert patch(ana, "size", 1, type="number").json()["type"] == "number"
    assert [profile_of(f"user_id={name}").fields["size"] for name in "abc"] == [80, 12.5, 3]
    assert history_of("user_id=a")[-1] == ("field_changed", {"field": "size", "old": "80", "new": 80})
    assert patch(ana, "size", 2, type="text").json()["version"] == 3
    assert profile_of("user_id=b").fields["size"] == "12.5"


def test_one_and_true_are_not_the_same(ana: Door) -> None:
    send(identify(userId="a", flag=True))
    problem(patch(ana, "flag", 1, type="number"), 409, "field_type")
    assert patch(ana, "flag", 1, type="text").status_code == 200
    assert profile_of("user_id=a").fields == {"flag": "true"}
    assert patch(ana, "flag", 2, type="boolean").status_code == 200
    assert profile_of("user_id=a").fields == {"flag": True}


def test_a_removed_field_is_gone_from_every_contact_and_may_come_back(ana: Door) -> None:
    send(identify(userId="a", plan="free", city="León"), identify(userId="b", plan="paid"))
    version = ana.get(f"/api/contacts/{contact_of('user_id=a')}").json()["version"]
    assert ana.ask("DELETE", "/api/fields/plan").status_code == 204
    problem(ana.get("/api/fields/plan"), 404, "not_found")
    shown = ana.get(f"/api/contacts/{contact_of('user_id=a')}").json()
    assert (shown["fields"], shown["version"]) == ({"city": "León"}, version + 1)
    assert history_of("user_id=a")[-1] == ("field_changed", {"field": "plan", "old": "free"})
    send(identify(userId="b", plan=3), at=shown_later())
    assert profile_of("user_id=b").fields == {"plan": 3}


def shown_later() -> int:
    from baremo.model.moments import to_microseconds
    from baremo.platform import clock

    return to_microseconds(clock.now()) + 60_000_000


def test_the_systems_fields_stay_as_they_are(ana: Door) -> None:
    problem(ana.ask("DELETE", "/api/fields/email"), 409, "system_field")
    problem(patch(ana, "email", 1, type="list"), 409, "system_field")
    assert patch(ana, "email", 1, label="Correo").json()["label"] == "Correo"


@pytest.mark.parametrize("wanted", ["number", None])
def test_of_many_contacts_a_job_changes_them_and_goes_on_where_it_was(
    ana: Door, monkeypatch: pytest.MonkeyPatch, wanted: str | None
) -> None:
    from baremo.events import fields, rewriting
    from baremo.events.chores import rewrite_field
    from baremo.platform import clock
    from baremo.platform.jobs.models import Job

    monkeypatch.setattr(fields, "AT_ONCE", 3)
    monkeypatch.setattr(rewriting.walk_holders, "__defaults__", (0, 2))
    send(*(identify(userId=f"u{number}", size=str(number)) for number in range(5)), identify(userId="x", city="León"))
    if wanted:
        assert patch(ana, "size", 1, type=wanted).status_code == 200
    else:
        assert ana.ask("DELETE", "/api/fields/size").status_code == 204
    send(identify(userId="u4", size="77"), at=shown_later())
    job = Job.objects.get(kind="rewrite_field")
    assert job.payload["held"] == 5
    run = begin(job, FrozenClock(clock.now()))
    checks = iter([None, None, RuntimeError("killed")])

    def check() -> None:
        found = next(checks, None)
        if found:
            raise found

    run.check = check
    with pytest.raises(RuntimeError):
        rewrite_field(run)
    job.refresh_from_db()
    assert (job.done, job.total) == (4, 5)
    rewrite_field(begin(job, FrozenClock(clock.now())))
    left = [profile_of(f"user_id=u{number}").fields.get("size") for number in range(5)]
    assert left == ([0, 1, 2, 3, 77] if wanted else [None] * 4 + ["77"]), "what came later was meant for later"
    assert count_rows("pending_contacts") == 6


def begin(job: Any, clock: FrozenClock) -> Any:
    from baremo.platform.jobs import leases
    from baremo.platform.jobs.models import Job, Lane
    from baremo.platform.jobs.running import Run

    Job.objects.exclude(pk=job.pk).delete()
    Job.objects.filter(pk=job.pk).update(due_at=clock.now())
    taken = leases.claim(Lane.LONG, "w", clock.now())
    assert taken is not None
    return Run.of(taken, clock)


def test_roles_may_do_what_is_theirs(people: People, database: Database) -> None:
    body = {"name": "plan", "type": "text"}
    assert [people.door(name).post("/api/fields", body).status_code for name in ("dani", "carla", "bruno")] == [
        403,
        403,
        201,
    ]
    assert people.door("bruno").ask("DELETE", "/api/fields/plan").status_code == 403
    assert people.door("dani").get("/api/fields").status_code == 200


def test_changes_of_fields_stand_in_the_trail(ana: Door) -> None:
    ana.post("/api/fields", {"name": "plan", "type": "text"})
    patch(ana, "plan", 1, type="list", label="Plan")
    ana.ask("DELETE", "/api/fields/plan")
    entries = ana.get("/api/audit?object_kind=field").json()["items"]
    assert [(each["verb"], each["object_id"]) for each in entries] == [
        ("removed", "plan"),
        ("changed", "plan"),
        ("created", "plan"),
    ]
    assert entries[1]["changes"] == {"type": ["text", "list"], "label": ["", "Plan"]}
