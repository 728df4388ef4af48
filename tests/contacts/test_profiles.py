"""What is known of a contact does not depend on the order in which it was said."""

from __future__ import annotations

import copy

from hypothesis import given
from hypothesis import strategies as st

from baremo.contacts.profile import Profile, Statement, dump_profile, load_profile

fields = st.builds(
    Statement,
    st.just("field"),
    st.sampled_from("ab"),
    st.none() | st.integers(0, 3) | st.text(max_size=2),
    st.integers(0, 4),
)
tags = st.sampled_from(("VIP", "vip", "Ñ")).flatmap(
    lambda tag: st.builds(Statement, st.just("tag"), st.just(tag), st.sampled_from((tag, None)), st.integers(0, 4))
)
lists = st.builds(
    Statement,
    st.just("list"),
    st.sampled_from(("News", "news")),
    st.sampled_from(("subscribed", "unsubscribed", None)),
    st.integers(0, 4),
)
statements = st.lists(fields | tags | lists, max_size=10)


def told(said: list[Statement]) -> Profile:
    profile = Profile()
    for each in said:
        profile.say(each)
    return profile


def joined(*profiles: Profile) -> tuple[str, ...]:
    whole = Profile()
    for each in profiles:
        whole.join(copy.deepcopy(each))
    return dump_profile(whole)


@given(said=statements, data=st.data())
def test_neither_order_nor_repetition_of_statements_matters(said: list[Statement], data: st.DataObject) -> None:
    other = data.draw(
        st.permutations(said + data.draw(st.lists(st.sampled_from(said), max_size=3) if said else st.just([])))
    )
    assert dump_profile(told(other)) == dump_profile(told(said))


@given(one=statements, two=statements, three=statements)
def test_joining_is_saying_everything_to_one(
    one: list[Statement], two: list[Statement], three: list[Statement]
) -> None:
    profiles = [told(each) for each in (one, two, three)]
    expected = dump_profile(told(one + two + three))
    assert joined(*profiles) == joined(*reversed(profiles)) == joined(*profiles, profiles[0]) == expected


@given(said=statements)
def test_what_is_stored_is_read_back(said: list[Statement]) -> None:
    profile = told(said)
    assert load_profile(*dump_profile(profile)) == profile


@given(said=statements)
def test_a_change_is_told_only_if_something_changed(said: list[Statement]) -> None:
    profile = Profile()
    for each in said:
        before = dump_profile(profile)[:3]
        change = profile.say(each)
        assert change is None or dump_profile(profile)[:3] != before
