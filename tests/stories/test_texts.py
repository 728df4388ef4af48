"""Stories about texts that look like something else than text."""

from __future__ import annotations

import pytest

from tests.cast import ANA, BEN
from tests.stories.conditions import event, field, prop
from tests.stories.telling import Story


@pytest.mark.parametrize("text", ["bm_now+0", "bm_now-5", "bm_hour+0", "x'bm_now+0'y", "'bm_now+0'", "bm_capitals"])
def test_a_text_that_looks_like_the_moment_of_evaluation_is_a_text(story: Story, text: str):
    """As the value of a field, in an event, as the name of a field, a group, a band and a score."""
    story.score(name=text, groups={text: {"maximum": 90}}, bands=[{"name": text, "from": 1}])
    story.rule(field("code", "is", text), points=1, award="while", group=text)
    story.rule(field("code", "contains", text), points=2, award="while")
    story.rule(field("code", "regex", "bm_now[+]0"), points=4, award="while")
    story.rule(event("page_viewed", prop("code", "in", [text, "y"])), points=8, award="every")
    story.rule(field(text, "is", "x"), points=16, award="while")
    story.rule("page_viewed", score=text, points=32)
    story.contact(ANA, code=text, **{text: "x"}).event(ANA, "page_viewed", code=text)
    story.contact(BEN, code="x").event(BEN, "page_viewed", code="bm_now").at(hour=1)
    matched = 4 if "bm_now+0" in text else 0
    assert story.values() == {ANA: 27 + matched, BEN: 0}
    assert (story.band(ANA), story.band(BEN)) == (text, None)
    assert story.values(text) == {ANA: 32, BEN: 32}
