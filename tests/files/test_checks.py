"""Which rows are refused, and what the others become."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.files.problems import RowsRefusedError
from baremo.model.moments import parse_moment, to_microseconds
from tests.files.reading import Folder


def events(folder: Folder, *lines: str, columns: str = "") -> list[dict[str, Any]]:
    folder.put("events.csv", f"id,contact,kind,occurred_at{columns}\n" + "".join(f"{line}\n" for line in lines))
    return folder.read("events")


MOMENTS = [
    "2026-01-31", "2026-01-31T09:30", "2026-01-31 09:30:15", "2026-01-31T09:30:15.5Z", "2026-01-31t09:30z",
    "2026-01-31T09:30:15,123456789", "2026-01-31T09:30:00+02:00", "2026-01-31T09:30:00 -0530",
    "2026-01-31T09:30:00+02", "0001-01-01", "9999-12-31T23:59:59.999999Z",
    "31/01/2026", "01-31-2026", "2026-02-30", "2026-13-01", "0000-01-01", "2026-1-1", "1769817600",
    "yesterday",
    "2026-01-31T25:00", "2026-01-31T09:60", "2026-01-31T09:30:60", "0001-01-01T00:00:00+01:00",
    "9999-12-31T23:59:59-01:00", " 2026-01-31", "2026-01-31T09:30:00+24:00", "infinity", "epoch",
]  # fmt: skip


@pytest.mark.parametrize("text", MOMENTS)
def test_dates_are_read_as_the_model_reads_them(folder: Folder, text: str) -> None:
    moment = parse_moment(text)
    read = events(folder, f'1,ana,x,"{text}"')
    if moment is None:
        assert folder.refusals("events") == [(2, "MOMENT", "occurred_at")]
    else:
        assert [to_microseconds(row["occurred_at"]) for row in read] == [moment.microseconds]


def test_id_contact_and_kind_have_to_be_there(folder: Folder) -> None:
    events(folder, ",ana,x,2026-01-01", "2,,x,2026-01-01", "3,ana,,2026-01-01", "4,ana,x,", "5,ana,x,2026-01-01")
    assert folder.refusals("events") == [
        (2, "MISSING", "id"),
        (3, "MISSING", "contact"),
        (4, "MISSING", "kind"),
        (5, "MISSING", "occurred_at"),
    ]


@pytest.mark.parametrize(("text", "read"), [("true", True), ("false", False), ("", None)])
def test_automated_is_true_false_or_empty(folder: Folder, text: str, read: bool | None) -> None:
    assert events(folder, f"1,ana,x,2026-01-01,{text}", columns=",automated")[0]["automated"] is read


@pytest.mark.parametrize("text", ["yes", "1", "TRUE"])
def test_anything_else_is_no_truth(folder: Folder, text: str) -> None:
    assert events(folder, f"1,ana,x,2026-01-01,{text}", columns=",automated") == []
    assert folder.refusals("events") == [(2, "FLAG", "automated")]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('{"a": 1.50}', '{"a": 1.50}'),
        ("{}", "{}"),
        ("", None),
        ('{"a":{"b":["x"]}}', '{"a":{"b":["x"]}}'),
        ('{"a":1,"a":2}', '{"a":2}'),
        ('{"a":"e\\u0301"}', '{"a":"é"}'),
        ('{"a":18446744073709551616}', '{"a":18446744073709551616}'),
    ],
)
def test_properties_are_a_json_object_with_each_key_once(folder: Folder, text: str, read: str | None) -> None:
    cell = text.replace('"', '""')
    assert events(folder, f'1,ana,x,2026-01-01,"{cell}"', columns=",properties")[0]["properties"] == read


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[1]", "OBJECT"),
        ('"a"', "OBJECT"),
        ("{a:1}", "OBJECT"),
        ('{"a":1,}', "OBJECT"),
        ('{"a":NaN}', "OBJECT"),
        ('{"a":1e999}', "OBJECT"),
        ('{"a":"\\ud800"}', "OBJECT"),
        ('{"a":"\\u0000"}', "NUL"),
        ('{"a":' + "[" * 200 + "]" * 200 + "}", "DEPTH"),
        ('{"a":' + "[" * 100_000 + "]" * 100_000 + "}", "DEPTH"),
    ],
)
def test_properties_that_are_no_such_object_are_refused(folder: Folder, text: str, reason: str) -> None:
    cell = text.replace('"', '""')
    events(folder, f'1,ana,x,2026-01-01,"{cell}"', columns=",properties")
    assert folder.refusals("events") == [(2, reason, "properties")]


def test_tags_are_an_array_of_texts_and_lists_an_object(folder: Folder) -> None:
    folder.put(
        "contacts.csv",
        'id,tags,lists\n1,"[""a"", ""e\u0301""]","{""n"": ""subscribed""}"\n2,,\n3,[1],\n4,a,\n5,,[]\n'
        '6,"[""x\\u0041""]",\n7,"[""x\\u001f""]",\n',
    )
    read = folder.read("contacts")
    assert [(row["id"], row["tags"], row["lists"]) for row in read] == [
        ("1", ["a", "é"], '{"n": "subscribed"}'),
        ("2", None, None),
        ("6", ["xA"], None),
        ("7", ["x\x1f"], None),
    ]
    assert folder.refusals("contacts") == [(4, "TEXTS", "tags"), (5, "TEXTS", "tags"), (6, "OBJECT", "lists")]


def test_the_same_event_twice_counts_once(folder: Folder) -> None:
    read = events(
        folder,
        '1,ana,x,2026-01-01T10:00:00Z,,"{""n"": 7, ""m"": ""u""}"',
        '1,ana,x,2026-01-01T12:00:00+02:00,false,"{""m"": ""u"", ""n"": 7.0, ""o"": null}"',
        "2,ana,x,2026-01-01,,",
        "2,ana,x,2026-01-01,,",
        columns=",automated,properties",
    )
    assert [row["id"] for row in read] == ["1", "2"]
    assert folder.report("events").repeated == 2


def test_a_column_and_a_property_of_that_name_say_the_same(folder: Folder) -> None:
    read = events(folder, "1,ana,x,2026-01-01,u,", '1,ana,x,2026-01-01,,"{""url"": ""u""}"', columns=",url,properties")
    assert len(read) == 1


@pytest.mark.parametrize(("one", "other"), [("1", '"1"'), ("true", "1"), ("7", "8"), ("[1]", "[2]"), ("0", "null")])
def test_an_id_with_different_contents_is_refused_everywhere(folder: Folder, one: str, other: str) -> None:
    def line(value: str) -> str:
        return '1,ana,x,2026-01-01,"' + f'{{"n": {value}}}'.replace('"', '""') + '"'

    assert (
        events(folder, line(one), "2,ana,x,2026-01-01,", line(other), line(one), columns=",properties")[0]["id"] == "2"
    )
    assert folder.refusals("events") == [(2, "CONFLICT", "id"), (4, "CONFLICT", "id"), (5, "CONFLICT", "id")]


def test_events_of_unknown_contacts_are_counted(folder: Folder) -> None:
    events(folder, "1,ana,x,2026-01-01", "2,zoe,x,2026-01-01")
    assert folder.report("events").unknown_subjects == 1


def adjustments(folder: Folder, *lines: str, columns: str = "score,subject,at,op,points,expires_after") -> Any:
    folder.put("adjustments.csv", columns + "\n" + "".join(f"{line}\n" for line in lines))
    return folder.read("adjustments")


def test_adjustments_are_read_with_all_their_columns(folder: Folder) -> None:
    read = adjustments(
        folder,
        "interest,ana,2026-01-01,add,5,60d",
        "interest,ana,2026-01-02,set,20.0,never",
        "interest,ana,2026-01-03,reset,,",
        "interest,zoe,2026-01-03,subtract,-1000000000000000,2w",
    )
    assert [(row["sequence"], row["op"], row["points"], row["expires_after"]) for row in read] == [
        (1, "add", Decimal(5), 60 * 86_400_000_000),
        (2, "set", Decimal(20), None),
        (3, "reset", None, None),
        (4, "subtract", Decimal(-(10**15)), 14 * 86_400_000_000),
    ]
    assert read[0]["at"] == datetime(2026, 1, 1)  # noqa: DTZ001  # moments in a history have no zone
    assert folder.report("adjustments").unknown_subjects == 1


@pytest.mark.parametrize(
    ("line", "reason", "column"),
    [
        ("nope,ana,2026-01-01,add,5,", "SCORE", "score"),
        (",ana,2026-01-01,add,5,", "MISSING", "score"),
        ("interest,,2026-01-01,add,5,", "MISSING", "subject"),
        ("interest,ana,x,add,5,", "MOMENT", "at"),
        ("interest,ana,2026-01-01,multiply,5,", "OP", "op"),
        ("interest,ana,2026-01-01,add,,", "POINTS", "points"),
        ("interest,ana,2026-01-01,add,1.5,", "POINTS", "points"),
        ("interest,ana,2026-01-01,add,1e3,", "POINTS", "points"),
        ("interest,ana,2026-01-01,add,1000000000000001,", "POINTS", "points"),
        ("interest,ana,2026-01-01,set,101,", "LIMITS", "points"),
        ("interest,ana,2026-01-01,set,-1,", "LIMITS", "points"),
        ("interest,ana,2026-01-01,add,5,soon", "DURATION", "expires_after"),
        ("interest,ana,2026-01-01,add,5,0d", "DURATION", "expires_after"),
    ],
)
def test_adjustments_that_cannot_be_are_refused(folder: Folder, line: str, reason: str, column: str) -> None:
    assert adjustments(folder, line) == []
    assert folder.refusals("adjustments") == [(2, reason, column)]


def test_sequence_and_held_are_read(folder: Folder) -> None:
    columns = "score,subject,at,op,points,sequence,held"
    read = adjustments(
        folder, "interest,ana,2026-01-01,set,5,-3,2.5", "interest,ana,2026-01-01,add,5,,", columns=columns
    )
    assert [(row["sequence"], row["held"]) for row in read] == [(-3, Decimal("2.5")), (3, None)]
    adjustments(folder, "interest,ana,2026-01-01,set,5,x,", "interest,ana,2026-01-01,set,5,1,x", columns=columns)
    assert folder.refusals("adjustments") == [(2, "SEQUENCE", "sequence"), (3, "NUMBER", "held")]


def test_awards_of_rules_that_are_not_in_the_model_are_counted(folder: Folder) -> None:
    folder.put(
        "awards.csv",
        "score,rule,subject,at\ninterest,visit,ana,2026-01-01\ninterest,old,ana,2026-01-01\nold,visit,zoe,2026-01-01\n",
    )
    report = folder.report("awards")
    assert (report.read, report.refused, report.unknown_rules) == (3, 0, 2)


def test_refused_rows_of_all_tables_are_counted_together(folder: Folder) -> None:
    folder.put("contacts.csv", "id,created_at\nana,\nben,soon\n")
    folder.put(
        "events.csv", "id,contact,kind,occurred_at\n1,ana,x,31/01/2026\n2,ana,x,01/02/2026\n3,ana,x,2026-01-01\n"
    )
    with folder.open() as loaded:
        assert loaded.report.refused == 3
        assert [(table.read, table.refused) for table in loaded.report.tables] == [(2, 1), (3, 2)]
    with pytest.raises(RowsRefusedError, match=r"cannot be read: 3\."), folder.open(goes_on=False):
        pass


def test_without_rejects_a_refused_row_ends_the_reading(folder: Folder) -> None:
    folder.put("events.csv", "id,contact,kind,occurred_at\n1,ana,x,31/01/2026\n2,ana,x,2026-01-01\n")
    with (
        pytest.raises(RowsRefusedError, match=r"events.csv:2: occurred_at is not a readable date.*\(id 1\)"),
        folder.open(goes_on=False),
    ):
        pass


def test_rejects_hold_file_line_id_reason_and_row(folder: Folder) -> None:
    path = folder.put("events.csv", 'id,contact,kind,occurred_at\n1,ana,"a,b",31/01/2026\n2,"x\n')
    assert folder.rejects().splitlines() == [
        "file,line,id,reason,row",
        f'{path},2,1,"occurred_at is not a readable date (such as 2026-01-31, 2026-01-31T09:30:00Z)",'
        '"1,ana,""a,b"",31/01/2026"',
        f'{path},3,"",a quote that is not closed properly,"2,""x"',
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text("ab\"\\é", max_size=3), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(st.dictionaries(st.text("abé", max_size=3), JSON, max_size=4), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_any_properties_say_afterwards_what_they_said(folder: Folder, said: dict[str, Any], escaped: bool) -> None:
    import unicodedata

    def normal(value: Any) -> Any:
        if isinstance(value, str):
            return unicodedata.normalize("NFC", value)
        if isinstance(value, list):
            return [normal(item) for item in value]
        if isinstance(value, dict):
            return {key: normal(item) for key, item in value.items()}
        return value

    cell = json.dumps(said, ensure_ascii=escaped).replace('"', '""')
    read = events(folder, f'1,ana,x,2026-01-01,"{cell}"', columns=",properties")
    assert json.loads(read[0]["properties"]) == normal(said)
