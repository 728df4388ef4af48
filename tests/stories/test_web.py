"""Stories about visits to a web site."""

from __future__ import annotations

from tests.cast import ANA
from tests.stories.conditions import event, prop, times
from tests.stories.telling import Story


def test_a_pattern_of_pages_is_matched_whatever_way_the_url_is_written(story: Story):
    """S19."""
    products = prop("url", "matches", "https://www.x.com/products/*")
    story.rule(event("page_viewed", products), points=3, award="every")
    for product in ("a", "b", "c", "d"):
        story.event(ANA, "page_viewed", url=f"https://www.x.com/products/{product}")
    story.event(ANA, "page_viewed", url="https://www.x.com/products")
    story.event(ANA, "page_viewed", url="https://x.com/products/a")
    assert story.value(ANA) == 15
    story.event(ANA, "page_viewed", url="https://www.x.com/products/")
    assert story.value(ANA) == 15
    story.event(ANA, "page_viewed", url="http://WWW.X.com/Products/B/?utm=1#top")
    assert story.value(ANA) == 18
    story.event(ANA, "page_viewed", url="https://shop.x.com/products/a")
    assert story.value(ANA) == 18


def test_every_page_counts(story: Story):
    """S62."""
    story.rule("page_viewed", points=1, award="every")
    for path in ("/", "/pricing", "/blog"):
        story.event(ANA, "page_viewed", url=f"https://x.com{path}")
    assert story.value(ANA) == 3


def test_rules_add_up(story: Story):
    """S63."""
    story.rule(event("page_viewed", prop("url", "is", "/pricing")), award="every")
    story.rule("page_viewed", points=1, award="every")
    for path in ("/pricing", "/"):
        story.event(ANA, "page_viewed", url=f"https://x.com{path}")
    assert story.value(ANA) == 12


def test_the_third_visit_adds_six(story: Story):
    """P21."""
    story.rule("page_viewed", points=1, award="every")
    story.rule(event("page_viewed", times=times("at_least", 3)), points=5)
    values = []
    for hour in range(3):
        story.at(hour=hour).event(ANA, "page_viewed")
        values.append(story.value(ANA))
    assert values == [1, 2, 8]
