"""Why is the value what it is: the lines, and what does not count."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baremo.engine.explain import (
    Explanation,
    LinesDoNotAddUpError,
    UnknownSubjectError,
    explain,
    history_of,
)
from baremo.engine.explain.lines import AdjustmentPoints, AwardPoints, LimitPoints
from baremo.engine.history import History, Parquet
from baremo.errors import BaremoError
from tests.cast import ANA, BEN, DEAL
from tests.stories.conditions import event, field, prop, score_is
from tests.stories.telling import DEFAULT, Story


def explained(story: Story, subject: str = ANA, score: str = DEFAULT) -> Explanation:
    return explain(story.model, story.history, subject, story.now, score)[0]


def given(story: Story) -> list[tuple[str, int]]:
    """Return what each line gives, and what it comes from."""
    lines = []
    for line in explained(story).lines:
        match line:
            case AwardPoints():
                lines.append((line.rule.key, int(line.points)))
            case AdjustmentPoints():
                lines.append((line.op, int(line.points)))
            case LimitPoints():
                lines.append((line.group or line.side, int(line.points)))
    return lines


def reasons(story: Story) -> list[str | None]:
    return [line.reason for line in explained(story).left_out if not isinstance(line, LimitPoints)]


def test_why_is_my_score_30(story: Story):
    """S50."""
    story.score(name="Interest").rule("email_clicked", name="Clicks", points=5, award="every", per="campaign")
    webinar = event("crm_activity", prop("type", "is", "Asistencia a un seminario web"))
    story.rule(webinar, name="Webinar", points=20, award="every")
    for campaign in ("january", "january", "launch"):
        story.event(ANA, "email_clicked", campaign=campaign)
    story.at(day=1).event(ANA, "crm_activity", type="Asistencia a un seminario web").at(day=2)
    assert explained(story).words("en").splitlines() == [
        "Interest: 30 — ana, January 3, 2026 at 00:00 UTC",
        "",
        "    +5  Clicks — email_clicked event-0002, campaign “january”, January 1, 2026 (and 1 more event)",
        "    +5  Clicks — email_clicked event-0003, campaign “launch”, January 1, 2026",
        "   +20  Webinar — crm_activity event-0004, type “Asistencia a un seminario web”, January 2, 2026",
        "  = 30  in all",
        "",
        "If nothing happens, the value will not change.",
    ]


def test_each_source_has_its_line(story: Story):
    """S52."""
    story.rule("page_viewed", points=10, award="every").rule("email_clicked", points=5, award="every")
    story.rule(event("crm_activity", prop("type", "is", "meeting")), points=15, award="every")
    for kind in ("page_viewed", "email_clicked"):
        story.event(ANA, kind)
    story.event(ANA, "crm_activity", type="meeting")
    assert given(story) == [("rule-1", 10), ("rule-2", 5), ("rule-3", 15)]


def test_the_ledger_adds_up_at_every_instant_and_shows_the_manual_change(story: Story):
    """P06."""
    story.rule("click", points=5, award="every", expires_after="3d").rule("pricing", points=20)
    story.event(ANA, "click").at(day=1).event(ANA, "pricing").at(day=2).adjust(ANA, "set", 50)
    story.at(day=3).adjust(ANA, "subtract", 4).event(ANA, "click")
    values = [explained(story.at(day=day)).value for day in range(8)]
    assert values == [5, 25, 50, 51, 51, 51, 46, 46]
    assert given(story) == [("set", 50), ("subtract", -4)]
    assert reasons(story) == ["cut_off", "expired", "cut_off"]


def test_the_floor_is_a_line(story: Story):
    """P12."""
    story.score(minimum=0).rule("bounce", points=-10, award="every").rule("click", points=15, award="every")
    story.event(ANA, "bounce")
    assert given(story) == [("rule-1", -10), ("minimum", 10)]
    story.event(ANA, "click")
    assert given(story) == [("rule-1", -10), ("rule-2", 15)]
    assert explained(story).value == 5


def test_limits_of_groups_and_the_ceiling_are_lines(story: Story):
    story.score(groups={"mail": {"maximum": 12}, "calls": {"minimum": -5}}, maximum=15)
    story.rule("click", award="every", group="mail").rule("missed", points=-8, award="every", group="calls")
    story.event(ANA, "click").event(ANA, "click").event(ANA, "missed").adjust(ANA, "add", 20)
    expected = [("rule-1", 10), ("rule-1", 10), ("rule-2", -8)]
    expected += [("mail", -8), ("calls", 3), ("add", 20), ("maximum", -12)]
    assert given(story) == expected


def test_a_set_takes_off_what_while_rules_held(story: Story):
    story.rule({"tag": "vip"}, points=7, award="while").tag(ANA, "vip").at(day=1)
    story.adjust(ANA, "set", 50, held=7, expires_after="2d")
    assert given(story) == [("rule-1", 7), ("set", 43)]
    assert "+43  adjustment: value set to 50" in explained(story).words("en")
    assert "expires on January 4, 2026" in explained(story).words("en")


def test_a_reset_is_told_and_what_came_before_it_is_gone(story: Story):
    """S68."""
    story.rule("click", points=5, award="every").rule(field("vip", "is", True), award="while")
    story.contact(ANA, vip="true").event(ANA, "click").at(hour=23).adjust(ANA, "reset")
    story.at(hour=23, minute=30).event(ANA, "click").at(day=1)
    assert given(story) == [("rule-1", 5), ("rule-2", 10)]
    assert "Desde el reinicio del 1 de enero de 2026 a las 23:00 UTC" in explained(story).words("es")


def test_every_reason_for_not_counting_is_told_in_both_languages(story: Story):
    story.rule("click", award="every", expires_after="5d", at_most=2)
    story.rule("old", award="every", fades_over="2d").rule("login", award="every", only_for={"tag": "vip"})
    for day in (0, 1, 5, 6, 7):
        story.at(day=day).event(ANA, "click")
    story.at(day=1).adjust(ANA, "set", 0).event(ANA, "old").event(ANA, "login")
    story.at(day=20).adjust(ANA, "add", 3).at(day=7)
    found = ["cut_off", "expired", "beyond_at_most", "faded", "only_for_is_false", "not_yet"]
    assert reasons(story) == found
    words = explained(story).words("es")
    assert "; venció el 7 de enero de 2026" in words
    assert "solo contaría si tiene la etiqueta «vip»" in words
    assert "the rule counts only the latest 2" in explained(story).words("en")


def test_one_is_told_as_one(story: Story):
    """No “las 1 últimas”, no “se sumaron 1”."""
    story.score(bands=[{"name": "warm", "from": 7}]).rule("click", points=5, award="every", at_most=1)
    story.event(ANA, "click").event(ANA, "click").adjust(ANA, "add", 1)
    found = explained(story)
    assert "; la regla solo cuenta la última" in found.words("es")
    assert "; the rule counts only the latest\n" in found.words("en")
    assert "ajuste: suma de 1, " in found.words("es")
    assert "Para llegar al nivel «warm» (desde 7) hay que subir 1." in found.words("es")


def test_points_that_fade_say_what_they_were_and_how_they_fade(story: Story):
    story.rule("click", points=20, award="every", half_life="2d").event(ANA, "click").at(day=2)
    (line,) = explained(story).lines
    assert isinstance(line, AwardPoints)
    assert line.points == 10
    assert line.originally == 20
    assert "+20 at first, halved every 2 days" in explained(story).words("en")


def test_very_many_lines_of_a_rule_are_one_in_words_and_all_in_json(story: Story):
    story.rule("click", name="Clicks", points=1, award="every", expires_after="30d")
    for hour in range(48):
        story.at(hour=hour).event(ANA, "click")
    found = explained(story)
    assert "+48  Clicks — 48 times, from January 1, 2026 to January 2, 2026" in found.words("en")
    assert len(found.to_json()["lines"]) == 48


def test_outside_the_audience_there_is_no_value_and_it_says_for_whom_there_is(story: Story):
    story.score(audience={"tag": "vip"}).rule("click", award="every").event(ANA, "click")
    found = explained(story)
    assert (found.state, found.value, found.lines, reasons(story)) == (
        "outside_audience",
        None,
        (),
        ["outside_audience"],
    )
    assert "sin valor" in found.words("es")
    assert "tiene la etiqueta «vip»" in found.words("es")


def test_an_inactive_score_is_explained_only_if_asked_for(story: Story):
    story.score(active=False).rule("click").score("other").event(ANA, "click")
    assert [each.score.key for each in explain(story.model, story.history, ANA, story.now)] == ["other"]
    assert (explained(story).state, explained(story).lines) == ("inactive", ())
    assert "inactive" in explained(story).words("en")


def test_any_past_moment_can_be_asked_for(story: Story):
    story.rule("click", points=5, award="every").at(day=3).event(ANA, "click").at(day=9).event(ANA, "click")
    assert [explained(story.at(day=day)).value for day in (2, 3, 8, 9)] == [0, 5, 5, 10]


def test_a_deal_is_explained_with_its_contact(story: Story):
    story.score(subject="deal").rule("click", award="every").rule(
        score_is("fit", "at_least", 5), points=1, award="while"
    )
    story.score("fit").rule({"tag": "vip"}, score="fit", points=5, award="while")
    story.deal(DEAL, ANA).tag(ANA, "vip").event(ANA, "click").contact(BEN).event(BEN, "click")
    assert explained(story, DEAL).value == 11
    assert [each.value for each in explain(story.model, story.history, ANA, story.now)] == [5]


@pytest.mark.parametrize(
    ("subject", "score", "told"),
    [
        ("Ana", None, "did you mean “ana”?"),
        ("anna", None, "did you mean “ana”?"),
        ("x" * 300, None, "there is no contact or deal"),
        (ANA, "scores", "it has: score"),
        (DEAL, DEFAULT, "is about contacts"),
    ],
)
def test_what_nobody_knows_is_refused_with_what_may_be_meant(story: Story, subject: str, score: str | None, told: str):
    story.rule("click").contact(ANA, BEN).deal(DEAL, ANA)
    with pytest.raises(BaremoError, match=told.replace("?", r"\?")):
        explain(story.model, story.history, subject, story.now, score)


def test_who_is_known_but_has_no_active_score_has_nothing_to_explain(story: Story):
    """Unlike whom nobody knows, which is an error."""
    story.rule("click").score(active=False).contact(ANA).deal(DEAL, ANA)
    assert [explain(story.model, story.history, subject, story.now) for subject in (ANA, DEAL)] == [[], []]


def test_ids_are_exact_however_their_letters_are_composed(story: Story):
    """Who is asked for is found by the same characters as in the files, and nobody else is."""
    whole, composed = "Jos\u00e9", "Jose\u0301"
    story.rule("click", points=5, award="every").contact(whole, composed).event(composed, "click")
    assert [explained(story, subject).value for subject in (composed, whole)] == [5, 0]
    del story.contacts[whole]
    with pytest.raises(UnknownSubjectError, match=composed):
        explained(story, whole)


def test_lines_that_do_not_add_up_are_refused(story: Story):
    found = explained(story.rule("click", award="every").event(ANA, "click"))
    with pytest.raises(LinesDoNotAddUpError):
        replace(found, value=Decimal(11))
    with pytest.raises(LinesDoNotAddUpError):
        replace(found, value=None)


def test_only_the_rows_of_the_subject_are_kept(story: Story, tmp_path: Path):
    story.rule("click", award="every").deal(DEAL, ANA).event(ANA, "click").event(BEN, "click")
    story.adjust(ANA, "add", 1).adjust(BEN, "add", 1)
    tables = {name: getattr(story.history, name) for name in ("contacts", "events", "deals", "adjustments")}
    paths = {name: str(tmp_path / f"{name}.parquet") for name in tables}
    for name, table in tables.items():
        pq.write_table(table, paths[name])
    filed = History(**{name: Parquet((path,)) for name, path in paths.items()})
    for history in (story.history, filed):
        kept = history_of(history, DEAL)
        for table in (kept.contacts, kept.events, kept.deals, kept.adjustments):
            assert isinstance(table, pa.Table)
            assert table.num_rows == 1
    assert explain(story.model, filed, ANA, story.now)[0].value == 11


def test_texts_from_data_cannot_break_a_line(story: Story):
    story.score(name="A\nB").rule("click", name="C\x1b[2J", award="every", per="cam\npaign")
    properties: dict[str, Any] = {"cam\npaign": "x\ny"}
    story.event(ANA, "click", **properties)
    words = explained(story).words("en")
    assert "\x1b" not in words
    assert len(words.splitlines()) == 6
