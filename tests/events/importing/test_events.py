"""Past events from files: taken in once, whatever is repeated, and never touching what contacts are now."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.databases import Database
from tests.events.importing.files import AT, counts_of, plan_of, rejects_of, take_in, write
from tests.events.telling import contact_of, count_rows, history_of, identify, profile_of, send

FORM = "id,contact,kind,occurred_at,automated,properties,url"


def test_a_file_of_our_own_form_needs_no_mapping(database: Database, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "events.csv",
        FORM,
        'e1,ana,Email Opened,1969-07-20T20:17:40Z,true,"{""n"":1,""url"":""/a""}",/b',
        "e2,ana,field_changed,2999-01-01,,,",
    )
    imported = take_in("events", path)
    assert counts_of(imported) == (2, 2, 0, 0, 0)
    assert history_of("user_id=ana") == [("Email Opened", {"n": 1, "url": "/b"}), ("field_changed", {})]
    from baremo.events.table import list_latest

    late, early = list_latest(contact_of("user_id=ana"), 2)
    assert (early.occurred_at < 0, early.automated, late.automated) == (True, True, False)


def test_the_same_file_again_adds_nothing_and_other_contents_are_a_conflict(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", FORM, "e1,ana,seen,2024-01-01,,,/a", "e2,ana,seen,2024-01-01,,,/a")
    take_in("events", path)
    assert counts_of(take_in("events", path, at=AT + timedelta(days=1))) == (2, 0, 0, 2, 0)
    other = write(tmp_path, "b.csv", FORM, "e1,ana,seen,2024-01-01,,,/b", "e3,ana,seen,2024-01-02,,,/c")
    imported = take_in("events", other, at=AT + timedelta(days=2))
    assert (counts_of(imported), rejects_of(imported)) == ((2, 1, 0, 0, 1), [(2, "CONFLICT", "")])
    assert count_rows("events") == 3
    plan = plan_of(
        {"id": "id", "contact": "contact", "kind": "kind", "occurred_at": "occurred_at"}, source="another system"
    )
    assert counts_of(take_in("events", other, plan, at=AT + timedelta(days=3))) == (2, 2, 0, 0, 0)


def test_past_events_do_not_change_what_contacts_are_now(database: Database, tmp_path: Path) -> None:
    send(identify("m1", userId="ana", city="Vigo"))
    lines = ['e1,ana,tag_added,2020-01-01,,"{""tag"":""vip""}",', "e2,ana,list_unsubscribed,2020-01-01,,,"]
    take_in("events", write(tmp_path, "a.csv", FORM, *lines))
    found = profile_of("user_id=ana")
    assert (found.fields, found.tags, found.lists) == ({"city": "Vigo"}, {}, {})


def test_a_file_of_another_system_is_understood_and_needs_no_ids(database: Database, tmp_path: Path) -> None:
    path = write(
        tmp_path, "log.csv", "Correo;Evento;Fecha;Importe", "ana@example.org;compra;31/01/2024 10:00;12,50",
        "ana@example.org;compra;31/01/2024 10:00;13,50", "ana@example.org;compra;31/01/2024 10:00;12,50",
    )  # fmt: skip
    mapping = {"Correo": "email", "Evento": "kind", "Fecha": "occurred_at", "Importe": "amount:number"}
    plan = plan_of(mapping, date_order="day_first", decimal="comma", time_zone="Europe/Madrid")
    imported = take_in("events", path, plan)
    assert counts_of(imported) == (3, 2, 0, 1, 0), "what says the same is the same event"
    assert sorted(each["amount"] for _, each in history_of("email=ana@example.org")) == [12.5, 13.5]


def test_every_bad_row_is_named(database: Database, tmp_path: Path) -> None:
    deep = '"{""a"":' + "[" * 20 + "]" * 20 + '}"'
    path = write(
        tmp_path,
        "a.csv",
        FORM,
        "e1,null,seen,2024-01-01,,,",
        "e2,ana,seen,yesterday,,,",
        "e3,ana,,2024-01-01,,,",
        ",ana,seen,2024-01-01,,,",
        "e5,ana,seen,2024-01-01,maybe,,",
        "e6,ana,seen,2024-01-01,,[1],",
        f"e7,ana,seen,2024-01-01,,{deep},",
        f"e8,ana,seen,2024-01-01,,,{'x' * 40_000}",
        "e9,ana,seen,,,,",
        "e10,,seen,2024-01-01,,,",
        f"e11,ana,{'k' * 201},2024-01-01,,,",
        'e12,ana,seen,2024-01-01,,"{""a"":""\\u0000""}",',
    )
    imported = take_in("events", path)
    assert rejects_of(imported) == [
        (2, "NOBODY", "contact"),
        (3, "MOMENT", "occurred_at"),
        (4, "MISSING", "kind"),
        (5, "MISSING", "id"),
        (6, "FLAG", "automated"),
        (7, "OBJECT", "properties"),
        (8, "TOO_DEEP", ""),
        (9, "TOO_LARGE", ""),
        (10, "MISSING", "occurred_at"),
        (11, "NO_IDENTITY", "contact"),
        (12, "KIND", "kind"),
        (13, "NUL", ""),
    ]
    assert count_rows("events") == 0


def test_events_of_strangers_can_be_refused(database: Database, tmp_path: Path) -> None:
    send(identify("m1", userId="ana"))
    path = write(tmp_path, "a.csv", FORM, "e1,ana,seen,2024-01-01,,,", "e2,bea,seen,2024-01-01,,,")
    mapping = {"id": "id", "contact": "contact", "kind": "kind", "occurred_at": "occurred_at"}
    imported = take_in("events", path, plan_of(mapping, unknown="refuse"))
    assert (counts_of(imported), rejects_of(imported)) == ((2, 1, 0, 0, 1), [(3, "UNKNOWN", "")])
    assert count_rows("contacts") == 1
    again = take_in("events", path, plan_of(mapping), at=AT + timedelta(days=1))
    assert counts_of(again) == (2, 1, 0, 1, 0), "what was refused can come later"


def test_contacts_and_events_may_come_in_either_order(database: Database, tmp_path: Path) -> None:
    from tests.events.importing.files import people

    contacts = write(tmp_path, "c.csv", "id,created_at,city,tags", 'ana,2020-01-01,Vigo,"[""vip""]"')
    events = write(tmp_path, "e.csv", FORM, "e1,ana,seen,2021-01-01,,,/a")
    take_in("events", events)
    take_in("contacts", contacts, at=AT + timedelta(days=1))
    [(identities, created_at, fields, tags, _, history)] = people()
    assert (created_at[:4], fields, tags, len(history)) == ("2020", {"city": "Vigo"}, ["vip"], 1)
    assert identities == [("user_id", "ana")]


def test_numbers_beyond_measure_are_kept_as_they_are(database: Database, tmp_path: Path) -> None:
    row = '{"id": "e%d", "contact": "ana", "kind": "seen", "occurred_at": "2024-01-0%d", "n": %s}'
    lines = [row % (day, day, number) for day, number in enumerate(("9" * 30, "-" + "9" * 30, str(2**63)), start=1)]
    assert counts_of(take_in("events", write(tmp_path, "a.jsonl", *lines))) == (3, 3, 0, 0, 0)
    assert [each["n"] for _, each in history_of("user_id=ana")] == [10**30 - 1, 1 - 10**30, 2**63]
