"""What was refused can be seen, counted, tried again, and goes when it is old."""

from __future__ import annotations

from datetime import timedelta

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
