"""What a condition refers to exists, fits the subject and leads to no circle."""

from __future__ import annotations

from tests.model.documents import Document, model, problem_at, problems, rule, score


def ask(key: str) -> Document:
    return {"score": key, "operator": "at_least", "value": 1}


def segment(key: str, when: Document) -> Document:
    return {"key": key, "when": when}


def test_a_score_that_is_not_there_is_named_with_the_nearest() -> None:
    wrong = model(score(key="interest"), segments=[segment("g", ask("interst"))])
    words = "there is no score “interst”; there are: interest; did you mean “interest”?"
    assert problem_at(wrong, "segments[0].when.score") == words


def test_a_segment_that_is_not_there_is_named() -> None:
    wrong = model(score(rule(when={"segment": "buyers"})))
    words = problem_at(wrong, "scores[0].rules[0].when.segment")
    assert words == "there is no segment “buyers”; there are: none"


def test_references_are_looked_at_wherever_conditions_stand() -> None:
    inner = {"any": [{"not": {"segment": "x"}}]}
    wrong = model(score(rule(award="every", only_for=inner), audience=inner), segments=[segment("g", inner)])
    assert set(problems(wrong)) == {
        "scores[0].audience.any[0].not.segment",
        "scores[0].rules[0].only_for.any[0].not.segment",
        "segments[0].when.any[0].not.segment",
    }


def test_scores_that_test_one_another_are_a_circle() -> None:
    wrong = model(
        score(rule(when=ask("b")), key="a"),
        score(rule(when={"not": ask("c")}), key="b"),
        score(audience=ask("a"), key="c"),
    )
    words = "this is defined in a circle: a → b → c → a; take one of the references away"
    assert problem_at(wrong, "scores[2].audience.score") == words


def test_a_score_that_tests_itself_is_a_circle() -> None:
    wrong = model(score(rule(when=ask("s"))))
    assert "in a circle: s → s;" in problem_at(wrong, "scores[0].rules[0].when.score")


def test_a_circle_goes_through_segments() -> None:
    wrong = model(
        score(rule(when={"segment": "g"}), key="a"),
        segments=[segment("g", {"segment": "h"}), segment("h", {"all": [ask("a")]})],
    )
    assert "in a circle: a → g → h → a;" in problem_at(wrong, "segments[1].when.all[0].score")


def test_segments_alone_are_a_circle() -> None:
    wrong = {"segments": [segment("g", {"segment": "h"}), segment("h", {"segment": "g"})]}
    assert "in a circle: g → h → g;" in problem_at(wrong, "segments[1].when.segment")


def test_two_ways_to_one_score_are_no_circle() -> None:
    right = model(
        score(rule(when={"all": [ask("b"), ask("c")]}), key="a"),
        score(rule(when=ask("d")), key="b"),
        score(rule(when=ask("d")), key="c"),
        score(key="d"),
    )
    assert problems(right) == {}


def test_a_score_and_a_segment_may_have_the_same_key() -> None:
    assert problems(model(score(key="x"), segments=[segment("x", ask("x"))])) == {}


def test_a_very_long_circle_is_told_on_a_short_line() -> None:
    scores = [score(rule(when=ask(f"s{(n + 1) % 5000}")), key=f"s{n}") for n in range(5000)]
    words = problem_at(model(*scores), "scores[4999].rules[0].when.score")
    assert "s19 → … → s4981" in words


DEAL = score(key="d", subject="deal")


def test_a_contact_cannot_be_tested_by_a_score_of_deals() -> None:
    wrong = model(DEAL, score(rule(when=ask("d"))))
    words = "“d” is a score of deals; a score of contacts can test only scores of contacts"
    assert problem_at(wrong, "scores[1].rules[0].when.score") == words


def test_segments_are_about_contacts() -> None:
    wrong = model(DEAL, segments=[segment("g", ask("d"))])
    assert "a segment, which is about contacts, can test only" in problem_at(wrong, "segments[0].when.score")


def test_a_deal_can_be_tested_by_both() -> None:
    both = {"all": [ask("d"), ask("s"), {"segment": "g"}, {"field": "contact.country", "operator": "is_set"}]}
    right = model(DEAL, score(), score(rule(when=both), key="e", subject="deal"), segments=[segment("g", ask("s"))])
    assert problems(right) == {}


def test_fields_of_the_contact_are_asked_for_only_from_deals() -> None:
    test = {"field": "contact.country", "operator": "is", "value": "ES"}
    words = problem_at(model(score(rule(when=test))), "scores[0].rules[0].when.field")
    assert words == "“contact.country” stands here; `contact.` goes only with scores of deals: write “country”"
    assert problem_at({"segments": [segment("g", test)]}, "segments[0].when.field") == words


def test_a_field_of_the_contact_has_a_name() -> None:
    wrong = model(score(rule(when={"field": "contact.", "operator": "is_set"}), subject="deal"))
    assert "is missing after `contact.`" in problem_at(wrong, "scores[0].rules[0].when.field")


def test_what_cannot_be_read_is_not_taken_for_something_else() -> None:
    wrong = model(score(rule(when=ask("")), rule(when={"segment": 5}, key="q"), key=...))
    assert set(problems(wrong)) == {
        "scores[0]",
        "scores[0].rules[0].when.score",
        "scores[0].rules[1].when.segment",
    }
