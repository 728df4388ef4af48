"""What was refused can be seen, counted, tried again, and goes when it is old."""

from __future__ import annotations

import json
from datetime import timedelta

from baremo.model.moments import from_microseconds
from tests.databases import Database
from tests.events.telling import NOW, count_rows, kinds_of, list_refused, send, track
from tests.people import FrozenClock, People


def test_a_refused_message_is_shown_with_its_reason_and_tried_again(people: People) -> None:
    from baremo.contacts.models import Identity
    from baremo.events.models import RefusedMessage

    send(track("Seen", "m1", userId="eva", timestamp="yesterday"), track("Seen", "m2", userId="eva"), at=NOW)
    bruno = people.door("bruno", language="es")
    [shown] = bruno.get("/api/refused").json()["items"]
    assert (shown["reason"], shown["words"], shown["detail"]) == (
        "unreadable_time",
        "no se entiende la fecha",
        "yesterday",
    )
    assert '"messageId": "m1"' in shown["body"]
    again = bruno.post(f"/api/refused/{shown['id']}/replay").json()
    assert again == {"is_accepted": False, "reason": "unreadable_time"}
    row = RefusedMessage.objects.get()
    row.body = row.body.replace("yesterday", "2026-02-01")
    row.save()
    assert bruno.post(f"/api/refused/{row.pk}/replay").json() == {"is_accepted": True, "reason": None}
    assert bruno.post(f"/api/refused/{row.pk}/replay").status_code == 404
    assert (kinds_of("user_id=eva"), list_refused()) == (["Seen", "Seen"], [])
    assert Identity.objects.count() == 1


def test_a_refused_message_is_mended_and_tried_again(people: People) -> None:
    send(track("Seen", "m1", userId="eva", timestamp="yesterday"), at=NOW)
    bruno = people.door("bruno")
    [shown] = bruno.get("/api/refused").json()["items"]
    half = {"body": shown["body"].replace("yesterday", "tomorrow")}
    assert bruno.post(f"/api/refused/{shown['id']}/mend", half).json()["reason"] == "unreadable_time"
    [again] = bruno.get("/api/refused").json()["items"]
    assert "tomorrow" in again["body"], "what was mended is there to be mended further"
    whole = {"body": again["body"].replace("tomorrow", "2026-02-01")}
    assert bruno.post(f"/api/refused/{again['id']}/mend", whole).json() == {"is_accepted": True, "reason": None}
    assert (kinds_of("user_id=eva"), list_refused()) == (["Seen"], [])


def test_what_was_too_large_can_be_sent_again_shorter(people: People) -> None:
    send(track("Seen", "m1", userId="eva", words="x" * 40_000), at=NOW)
    ana = people.door("ana")
    [shown] = ana.get("/api/refused").json()["items"]
    body = {"body": json.dumps(track("Seen", "m1", userId="eva", words="x"))}
    assert ana.post(f"/api/refused/{shown['id']}/mend", body).json()["is_accepted"] is True
    assert list_refused() == []


def test_many_refused_messages_are_tried_again_by_a_job(people: People) -> None:
    from baremo.events.models import RefusedMessage
    from baremo.platform.jobs.models import Job, Lane
    from baremo.platform.jobs.worker import Worker

    for number in range(60):
        send(track("Seen", f"m{number}", userId="eva", timestamp="yesterday"), at=NOW, source=f"key:{number % 2}")
    send(track("", userId="leo"), at=NOW)
    for row in RefusedMessage.objects.filter(reason="unreadable_time").exclude(body__contains='"m7"'):
        row.body = row.body.replace("yesterday", "2026-02-01")
        row.save()
    bruno = people.door("bruno")
    started = bruno.post("/api/refused/replay", {"reason": "unreadable_time"})
    assert (started.status_code, started.json()["messages"]) == (202, 60)
    clock = FrozenClock(from_microseconds(NOW + 10**9))
    Job.objects.filter(pk=started.json()["job"]).update(due_at=clock.now())
    assert Worker(name="first", clock=clock).work_once(Lane.LONG) == "done"
    job = Job.objects.get(pk=started.json()["job"])
    assert (job.done, job.total, job.asked_by_id) == (60, 60, people.users["bruno"].pk)
    assert len(kinds_of("user_id=eva")) == 59
    assert sorted(reason for reason, _ in list_refused()) == ["no_event_name", "unreadable_time"]


def test_refused_messages_are_discarded_one_or_many(people: People) -> None:
    from baremo.platform.audit.models import AuditEntry

    for number in range(4):
        send(track("", userId="eva"), at=NOW, source=f"key:{number % 2}")
    bruno = people.door("bruno")
    listed = bruno.get("/api/refused?source=key:1").json()["items"]
    assert [each["source"] for each in listed] == ["key:1", "key:1"]
    assert bruno.ask("DELETE", f"/api/refused/{listed[0]['id']}").status_code == 204
    assert bruno.ask("DELETE", f"/api/refused/{listed[0]['id']}").status_code == 404
    assert bruno.post("/api/refused/discard", {"source": "key:0"}).json() == {"messages": 2}
    assert len(list_refused()) == 1
    entries = AuditEntry.objects.filter(object_kind="refused_message").order_by("pk")
    assert [(each.verb, each.changes["messages"]) for each in entries] == [
        ("discarded", [1, None]),
        ("discarded", [2, None]),
    ]
    assert people.door("dani").post("/api/refused/discard", {}).status_code == 403


def test_refusals_are_counted_by_day_source_and_reason(people: People) -> None:
    for _ in range(2):
        send(track("", userId="eva"), track("", userId="eva"), at=NOW)
    send(track("Seen", userId="null", anonymousId="a1"), at=NOW)
    [junk, nameless] = people.door("ana").get("/api/refused/counts").json()["items"]
    assert nameless == {"day": "2026-03-01", "source": "key:1", "reason": "no_event_name", "count": 4}
    assert (junk["reason"], junk["count"]) == ("junk_identity", 1)


def test_of_a_message_that_is_too_large_only_the_beginning_is_kept(people: People) -> None:
    send(track("Seen", userId="eva", words="x" * 40_000))
    ana = people.door("ana")
    [shown] = ana.get("/api/refused?reason=too_large").json()["items"]
    assert not shown["is_whole"]
    assert shown["body"].startswith('{"type": "track", "event": "Seen", ')
    # Whose it is stands there in any case, so that erasing somebody finds it.
    assert shown["body"][32 * 1024 :] == ' … "userId": "eva"'
    assert ana.post(f"/api/refused/{shown['id']}/replay").status_code == 409


def test_old_refusals_go_by_themselves(database: Database) -> None:
    from baremo.model.moments import from_microseconds
    from baremo.platform.jobs.asking import ask
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker

    send(track("", userId="old"), at=NOW)
    send(track("", userId="new"), at=NOW + 91 * 24 * 3600 * 1_000_000)
    clock = FrozenClock(from_microseconds(NOW) + timedelta(days=91))
    ask("forget_refused", at=clock.now())
    assert Worker(name="first", clock=clock).work_once(Lane.QUICK) == "done"
    assert [("new" in body) for _, body in list_refused()] == [True]


def test_who_only_looks_does_not_see_bodies(people: People) -> None:
    assert people.door("carla").get("/api/refused").status_code == 403
    assert people.door("dani").get("/api/refused").status_code == 403
    assert count_rows("refused_messages") == 0
