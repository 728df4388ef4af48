"""Contacts from files, told with Ana and her friends."""

from __future__ import annotations

import gzip
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Database
from tests.events.importing.files import AT, counts_of, plan_of, rejects_of, take_in, upload, write
from tests.events.telling import contact_of, history_of, identify, list_people, profile_of, send


def test_a_file_of_our_own_form_needs_no_mapping(database: Database, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "contacts.csv",
        "id,created_at,tags,lists,country,Ciudad",
        'ana,2020-01-02T03:04:05Z,"[""vip"",""Madrid""]","{""News"":""subscribed""}",ES,Getafe',
        "bea,,,,PT,",
    )
    imported = take_in("contacts", path)
    assert counts_of(imported) == (2, 2, 0, 0, 0)
    ana = profile_of("user_id=ana")
    assert ana.fields == {"country": "ES", "Ciudad": "Getafe"}
    assert sorted(ana.tags.values()) == ["Madrid", "vip"]
    assert list(ana.lists.values()) == [("News", "subscribed")]
    from baremo.contacts.models import Contact

    assert Contact.objects.get(pk=contact_of("user_id=ana")).created_at.isoformat() == "2020-01-02T03:04:05+00:00"
    assert history_of("user_id=ana") == [], "what is known first has been so since ever"


def test_a_file_of_another_crm_is_understood_in_spanish(database: Database, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "clientes.csv",
        "Correo electrónico;Nombre;Apellidos;Población;Nº de empleados;Etiquetas;Puntos",
        "ANA@Example.org;Ana;Pérez;Getafe;12;vip, feria;7",
        "bea@example.org;Bea;Gil;Lugo;;;9",
    )
    imported = take_in("contacts", path)
    assert counts_of(imported) == (2, 2, 0, 0, 0)
    ana = profile_of("email=ana@example.org")
    assert ana.fields["first_name"] == "Ana"
    assert ana.fields["last_name"] == "Pérez"
    assert ana.fields["city"] == "Getafe"
    assert ana.fields["Puntos"] == 7
    assert set(ana.tags) == {"vip", "feria"}
    assert list_people() == {frozenset({"email=ana@example.org"}), frozenset({"email=bea@example.org"})}


def test_local_dates_decimal_commas_and_zones_are_read_as_the_plan_says(database: Database, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "a.csv",
        "mail;alta;saldo;nace;visto;activo",
        "ana@example.org;31/01/2020 00:30;1.234,50;05.06.1980;31/07/2020 10:00;Sí",
        "bea@example.org;31/02/2020;1;;;",
        "eva@example.org;;1.2.3;;;",
    )
    mapping = {"mail": "email", "alta": "created_at", "saldo": "saldo:number", "nace": "birthday"}
    mapping |= {"visto": "visto:datetime", "activo": "activo:boolean"}
    plan = plan_of(mapping, date_order="day_first", decimal="comma", time_zone="Europe/Madrid")
    imported = take_in("contacts", path, plan)
    assert rejects_of(imported) == [(3, "MOMENT", "alta"), (4, "FIELD_TYPE", "saldo")]
    assert profile_of("email=ana@example.org").fields == {
        "email": "ana@example.org",
        "saldo": 1234.5,
        "birthday": "1980-06-05",
        "visto": "2020-07-31T08:00:00Z",
        "activo": True,
    }
    from baremo.contacts.models import Contact

    assert Contact.objects.get().created_at.isoformat() == "2020-01-30T23:30:00+00:00"


def test_what_changes_is_an_event_and_what_was_unknown_is_not(database: Database, tmp_path: Path) -> None:
    send(identify("m1", userId="ana", country="ES"))
    send(identify("m2", userId="ana", name="Ana"))
    before = history_of("user_id=ana")
    imported = take_in("contacts", write(tmp_path, "a.csv", "id,country,city,name", "ana,PT,Lisboa,Ana"))
    assert counts_of(imported) == (1, 0, 1, 0, 0)
    assert history_of("user_id=ana")[len(before) :] == [
        ("field_changed", {"field": "country", "old": "ES", "new": "PT"})
    ]
    again = take_in(
        "contacts", write(tmp_path, "a.csv", "id,country,city,name", "ana,PT,Lisboa,Ana"), at=AT + timedelta(days=1)
    )
    assert counts_of(again) == (1, 0, 0, 1, 0)


def test_facts_can_be_said_to_begin_with_the_import(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "id,city,tags", 'ana,Lugo,"[""vip""]"')
    plan = plan_of({"id": "user_id", "city": "city", "tags": "tags"}, facts_since="import")
    take_in("contacts", path, plan)
    assert [kind for kind, _ in history_of("user_id=ana")] == ["field_changed", "tag_added"]


def test_the_earlier_beginning_of_a_contact_counts(database: Database, tmp_path: Path) -> None:
    from baremo.contacts.models import Contact

    for at, expected in (("2024-01-01", "2024"), ("2025-01-01", "2024"), ("2023-01-01", "2023")):
        take_in("contacts", write(tmp_path, "a.csv", "id,created_at", f"ana,{at}"), at=AT + timedelta(hours=int(at[3])))
        assert Contact.objects.get().created_at.isoformat().startswith(expected)


@pytest.mark.parametrize(
    ("options", "counts", "city"),
    [
        ({"mode": "both"}, (2, 1, 1, 0, 0), "Lugo"),
        ({"mode": "create"}, (2, 1, 0, 0, 1), "Vigo"),
        ({"mode": "update"}, (2, 0, 1, 0, 1), "Lugo"),
        ({"overwrite": False}, (2, 1, 0, 1, 0), "Vigo"),
    ],
)
def test_an_import_creates_or_updates_and_overwrites_or_fills_as_it_is_told(
    database: Database, tmp_path: Path, options: dict[str, Any], counts: Any, city: str
) -> None:
    send(identify("m1", userId="ana", city="Vigo"))
    path = write(tmp_path, "a.csv", "id,city", "ana,Lugo", "bea,Lugo")
    imported = take_in("contacts", path, plan_of({"id": "user_id", "city": "city"}, **options))
    assert counts_of(imported) == counts
    assert profile_of("user_id=ana").fields["city"] == city


def test_all_rows_get_the_tag_and_list_of_the_plan(database: Database, tmp_path: Path) -> None:
    plan = plan_of({"id": "user_id"}, tags=("fair",), lists={"News": "subscribed"})
    take_in("contacts", write(tmp_path, "a.csv", "id", "ana", "bea"), plan)
    for name in ("ana", "bea"):
        found = profile_of(f"user_id={name}")
        assert (list(found.tags.values()), list(found.lists.values())) == (["fair"], [("News", "subscribed")])


def test_every_bad_row_is_named_with_line_reason_and_column(database: Database, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "a.csv",
        "id,email,employees,tags",
        "ana,ana@example.org,12,",
        "null,,,",
        "bea,not an address,,",
        "eva,,twelve,",
        'leo,,,"[1]"',
        'mia,"broken,,',
        f"{'x' * 300},,,",
        ",,,",
        "ana,ana@example.org,13,",
    )
    imported = take_in("contacts", path)
    assert rejects_of(imported) == [
        (3, "NOBODY", "id"),
        (4, "NO_EMAIL", "email"),
        (5, "FIELD_TYPE", "employees"),
        (6, "TAGS", "tags"),
        (7, "QUOTE", ""),
        (8, "TOO_LONG", "id"),
        (9, "NO_IDENTITY", "id, email"),
        (10, "REPEATED", "employees"),
    ]
    assert counts_of(imported) == (9, 1, 0, 0, 8)
    assert profile_of("user_id=ana").fields["employees"] == 12


@pytest.mark.parametrize("form", ["json", "parquet", "gz"])
def test_other_forms_say_the_same(database: Database, tmp_path: Path, form: str) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    if form == "json":
        path = write(
            tmp_path,
            "a.jsonl",
            '{"id": 7, "city": "Lugo", "employees": 3, "tags": ["vip"], "lists": {"News": "subscribed"}}',
        )
    elif form == "parquet":
        path = tmp_path / "a.parquet"
        lists = pa.array([{"News": "subscribed"}])
        pq.write_table(
            pa.table({"id": [7], "city": ["Lugo"], "employees": [3.0], "tags": [["vip"]], "lists": lists}), path
        )
    else:
        path = tmp_path / "a.csv.gz"
        path.write_bytes(
            gzip.compress(b'id,city,employees,tags,lists\n7,Lugo,3,"[""vip""]","{""News"":""subscribed""}"\n')
        )
    assert counts_of(take_in("contacts", path)) == (1, 1, 0, 0, 0)
    found = profile_of("user_id=7")
    assert found.fields == {"city": "Lugo", "employees": 3}
    assert (list(found.tags.values()), list(found.lists.values())) == (["vip"], [("News", "subscribed")])


def test_the_guard_of_our_own_exports_is_taken_off(database: Database, tmp_path: Path) -> None:
    take_in("contacts", write(tmp_path, "a.csv", "id,phone,title", "ana,'+34600,'=1+1"))
    assert profile_of("user_id=ana").fields == {"phone": "+34600", "title": "=1+1"}


def test_a_plan_that_cannot_work_is_refused_before_anything_happens(database: Database, tmp_path: Path) -> None:
    from baremo.events.importing import asking
    from baremo.platform.actor import SYSTEM
    from baremo.platform.refusals import InvalidDataError

    imported = upload("contacts", write(tmp_path, "a.csv", "mail,city,town", "a@b.org,x,y"))
    plan = plan_of({"city": "city:number", "town": "city", "zip": "zip"}, time_zone="Madrid", mode="all")
    with pytest.raises(InvalidDataError) as refused:
        asking.start(imported.pk, plan, SYSTEM, at=AT)
    assert {each.path for each in refused.value.findings} == {
        "mode", "time_zone", "mapping", "mapping.city", "mapping.town", "mapping.zip",
    }  # fmt: skip
    assert asking.find(imported.pk).state == "uploaded"


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_what_no_database_can_keep_is_refused_wherever_it_stands(database: Database, tmp_path: Path, form: str) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = [
        {"id": "ana", "name": "a\0b"},
        {"id": "bea", "cities": ["a\0b"]},
        {"id": "eva\0", "name": "Eva"},
        {"id": "leo", "name": "Leo", "points": 10**19},
    ]
    if form == "jsonl":
        path = write(
            tmp_path,
            "a.jsonl",
            *map(json.dumps, rows),
            '{"id": "mia", "points": 1e999}',
            '{"id": "gil", "f\\u0000": 1}',
        )
    else:
        path = tmp_path / "a.parquet"
        points = pa.array([None, None, None, 10**19], pa.decimal128(38, 0))
        columns = {name: [row.get(name) for row in rows] for name in ("id", "name", "cities")}
        pq.write_table(pa.table({**columns, "points": points}), path)
    imported = take_in("contacts", path)
    assert {reason for _, reason, _ in rejects_of(imported)} <= {"NUL", "OBJECT"}
    assert (imported.created, imported.refused) == (1, imported.read - 1)
    assert profile_of("user_id=leo").fields == {"name": "Leo", "points": 10**19}
