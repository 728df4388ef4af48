"""What was true of a contact at an earlier moment is told from its changes."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from baremo.contacts.profile import Profile, Statement
from baremo.events.changes import describe_change, kind_of_change
from baremo.scoring.facts_at import ToldChange, facts_at

NAMES = st.sampled_from(["a", "b", "Ñandú"])
STATEMENTS = st.lists(
    st.one_of(
        st.tuples(st.just("field"), NAMES, st.sampled_from([None, "x", "y", 3, True, ["p", "q"]])),
        st.tuples(st.just("tag"), NAMES, st.booleans()),
        st.tuples(st.just("list"), NAMES, st.sampled_from([None, "subscribed", "unsubscribed", "cleaned"])),
    ),
    max_size=25,
)


def shown(profile: Profile) -> Any:
    return profile.fields, profile.tags, profile.lists


def copy(profile: Profile) -> Profile:
    return Profile(dict(profile.fields), dict(profile.tags), dict(profile.lists), dict(profile.stamps))


@given(said=STATEMENTS)
def test_every_earlier_moment_comes_back(said: Any) -> None:
    profile, told, moments = Profile(), [], [(0, Profile())]
    for at, (part, name, value) in enumerate(said, start=1):
        kept = (name if value else None) if part == "tag" else value
        change = profile.say(Statement(part, name, kept, at))
        if change is not None:
            told.append(ToldChange(at, kind_of_change(change), describe_change(change)))
        moments.append((at, copy(profile)))
    for at, before in moments:
        assert shown(facts_at(profile, told, at)) == shown(before), at


def test_what_never_changed_is_as_it_is_now() -> None:
    profile = Profile(fields={"country": "ES"}, tags={"vip": "VIP"})
    assert shown(facts_at(profile, [], 5)) == shown(profile)


def test_a_sent_event_about_a_list_tells_what_it_was_after_it() -> None:
    """Whoever sends `list_subscribed` says nothing of before."""
    profile = Profile(lists={"news": ("News", "unsubscribed")})
    told = [
        ToldChange(10, "list_subscribed", {"list": "News"}),
        ToldChange(20, "list_unsubscribed", {"list": "news"}),
    ]
    assert facts_at(profile, told, 5).lists == {}
    assert facts_at(profile, told, 15).lists == {"news": ("News", "subscribed")}
    assert facts_at(profile, told, 25).lists == {"news": ("News", "unsubscribed")}


def test_an_event_without_a_name_tells_nothing() -> None:
    profile = Profile(tags={"vip": "vip"})
    assert facts_at(profile, [ToldChange(10, "tag_added", {"tag": 7})], 5).tags == {"vip": "vip"}
