"""What becomes of people and their events, told as it happens to a company."""

from __future__ import annotations

from tests.databases import Database
from tests.events.telling import (
    NOW,
    contact_of,
    count_rows,
    history_of,
    identify,
    kinds_of,
    list_people,
    list_refused,
    profile_of,
    send,
    track,
)

MINUTE = 60_000_000


def test_who_identifies_keeps_what_they_did_before(database: Database) -> None:
    send({"type": "page", "anonymousId": "a1", "properties": {"url": "https://example.org/pricing"}})
    send(identify(anonymousId="a1", userId="ana", email="Ana@Example.org ", firstName="Ana"))
    assert list_people() == {frozenset({"anonymous_id=a1", "user_id=ana", "email=ana@example.org"})}
    assert kinds_of("user_id=ana") == ["page_viewed", "field_changed", "field_changed"]
    assert profile_of("user_id=ana").fields == {"email": "ana@example.org", "first_name": "Ana"}


def test_a_new_device_of_somebody_known_joins_them(database: Database) -> None:
    send(identify(userId="ana", anonymousId="a1"), track("Seen", anonymousId="a1"))
    send(track("Seen", anonymousId="a2"))
    assert len(list_people()) == 2
    gone = contact_of("anonymous_id=a2")
    send(identify(userId="ana", anonymousId="a2"))
    assert list_people() == {frozenset({"user_id=ana", "anonymous_id=a1", "anonymous_id=a2"})}
    assert kinds_of("user_id=ana") == ["Seen", "Seen"]
    from baremo.contacts.merging import find_contact_id

    assert find_contact_id(gone) == contact_of("user_id=ana")


def test_a_device_does_not_join_two_who_are_known(database: Database) -> None:
    send(identify(userId="ana", anonymousId="shared"))
    send(identify(userId="ben", anonymousId="shared"), track("Seen", userId="ben", anonymousId="shared"))
    assert list_people() == {frozenset({"user_id=ana", "anonymous_id=shared"}), frozenset({"user_id=ben"})}
    assert kinds_of("user_id=ben") == ["Seen"]


def test_an_address_joins_even_two_user_ids(database: Database) -> None:
    send(identify(userId="old", email="ana@example.org"))
    send(identify(userId="new", email="ANA@example.org"))
    assert list_people() == {frozenset({"user_id=old", "user_id=new", "email=ana@example.org"})}


def test_an_alias_joins_whatever_is_known_under_either_name(database: Database) -> None:
    send(track("Seen", userId="ana"), track("Seen", anonymousId="before"))
    send({"type": "alias", "previousId": "before", "userId": "ana"})
    assert len(list_people()) == 1
    assert kinds_of("anonymous_id=before") == ["Seen", "Seen"]
    send(track("Late", anonymousId="before"), track("Later", userId="before"))
    assert kinds_of("user_id=ana") == ["Seen", "Seen", "Late", "Later"]


def test_an_alias_that_comes_first_holds_for_what_comes_later(database: Database) -> None:
    send({"type": "alias", "previousId": "before", "userId": "ana"})
    send(track("Seen", anonymousId="before"))
    assert kinds_of("user_id=ana") == ["Seen"]


def test_chains_of_merges_lead_to_the_one_who_remains(database: Database) -> None:
    from baremo.contacts.merging import find_contact_id
    from baremo.contacts.models import Contact

    for name in ("a1", "a2", "a3"):
        send(track("Seen", anonymousId=name))
    first = [contact_of(f"anonymous_id={name}") for name in ("a1", "a2", "a3")]
    send(
        {"type": "alias", "previousId": "a3", "userId": "ana"},
        {"type": "alias", "previousId": "a2", "userId": "ana"},
        {"type": "alias", "previousId": "a1", "userId": "ana"},
    )
    assert Contact.objects.count() == 1
    assert {find_contact_id(number) for number in first} == {contact_of("user_id=ana")}
    assert kinds_of("user_id=ana") == ["Seen"] * 3


def test_the_same_batch_three_times_counts_once(database: Database) -> None:
    batch = [
        identify("m1", userId="ana", email="ana@example.org", plan="free"),
        track("Seen", "m2", userId="ana"),
        track("Seen", "m3", userId="ana"),
    ]
    taken = [send(*batch, at=NOW + minute * MINUTE) for minute in range(3)]
    assert [each.accepted for each in taken] == [3, 0, 0]
    assert sorted(kinds_of("user_id=ana")) == ["Seen", "Seen", "field_changed", "field_changed"]
    assert count_rows("accepted_messages") == 3
    from baremo.events.models import IngestCount

    assert IngestCount.objects.get(reason="duplicate").count == 6


def test_a_repetition_counts_once_after_years_and_in_one_batch(database: Database) -> None:
    seen = track("Seen", "m1", userId="ana", timestamp="2026-02-01T00:00:00Z")
    send(seen, seen)
    send(seen, at=NOW + 400 * 24 * 60 * MINUTE)
    assert kinds_of("user_id=ana") == ["Seen"]


def test_another_source_may_use_the_same_id(database: Database) -> None:
    send(track("Seen", "m1", userId="ana"))
    send(track("Seen", "m1", userId="ana"), source="key:2")
    assert kinds_of("user_id=ana") == ["Seen", "Seen"]


def test_the_same_id_with_other_contents_is_kept_as_a_conflict(database: Database) -> None:
    send(track("Seen", "m1", userId="ana"))
    taken = send(track("Bought", "m1", userId="ana"))
    assert [each.reason for each in taken.refused] == ["conflict"]
    assert kinds_of("user_id=ana") == ["Seen"]
    assert "Bought" in list_refused()[0][1]


def test_one_bad_message_among_good_ones_is_kept_with_its_reason(database: Database) -> None:
    taken = send(track("Seen", userId="ana"), track("", userId="ana"), {"type": "track"}, track("Gone", userId="ana"))
    assert taken.accepted == 2
    assert kinds_of("user_id=ana") == ["Seen", "Gone"]
    assert [reason for reason, _ in list_refused()] == ["no_event_name", "no_event_name"]


def test_a_late_field_does_not_undo_a_later_one(database: Database) -> None:
    send(identify(userId="ana", plan="paid", timestamp="2026-02-02T00:00:00Z"))
    send(identify(userId="ana", plan="free", timestamp="2026-02-01T00:00:00Z"))
    assert profile_of("user_id=ana").fields == {"plan": "paid"}
    send(identify(userId="ana", plan="lost", timestamp="2026-02-03T00:00:00Z"))
    assert history_of("user_id=ana") == [
        ("field_changed", {"field": "plan", "new": "paid"}),
        ("field_changed", {"field": "plan", "old": "paid", "new": "lost"}),
    ]


def test_saying_the_same_again_is_no_change(database: Database) -> None:
    send(identify(userId="ana", plan="paid"))
    send(identify(userId="ana", plan="paid"))
    assert kinds_of("user_id=ana") == ["field_changed"]


def test_messages_of_a_batch_without_times_keep_their_order(database: Database) -> None:
    send(*(identify(userId="ana", plan=plan) for plan in ("z", "b", "a")))
    assert profile_of("user_id=ana").fields == {"plan": "a"}


def test_a_group_is_a_company(database: Database) -> None:
    traits = {"name": "Acme", "industry": "Anvils", "employees": "80", "tier": "gold", "address": {"city": "León"}}
    send({"type": "group", "userId": "ana", "groupId": 7, "traits": traits})
    assert profile_of("user_id=ana").fields == {
        "company": "Acme",
        "company_id": "7",
        "industry": "Anvils",
        "employees": 80,
        "company_tier": "gold",
        "company_city": "León",
    }


def test_unsubscribing_is_an_event_and_a_status(database: Database) -> None:
    send(track("Subscribed", userId="ana", list_id="news", timestamp="2026-02-01T00:00:00Z"))
    send(track("Unsubscribed", userId="ana", list_id="News", timestamp="2026-02-02T00:00:00Z"))
    send(track("Tag Added", userId="ana", tag="VIP"))
    profile = profile_of("user_id=ana")
    assert (profile.lists, profile.tags) == ({"news": ("News", "unsubscribed")}, {"vip": "VIP"})
    assert kinds_of("user_id=ana") == ["list_subscribed", "list_unsubscribed", "tag_added"]


def test_emails_have_our_kinds(database: Database) -> None:
    names = ["Email Delivered", "Email Opened", "Email Link Clicked", "Email Bounced", "Email Marked as Spam"]
    for name in names:
        send(track(name, email_subject="Hi", link_url="/a", context={"traits": {"email": "ana@example.org"}}))
    assert [kind for kind in kinds_of("email=ana@example.org") if kind != "field_changed"] == [
        "email_sent",
        "email_opened",
        "email_clicked",
        "email_bounced",
        "list_unsubscribed",
    ]
    properties = dict(history_of("email=ana@example.org"))["email_clicked"]
    assert (properties["url"], properties["message_subject"]) == ("/a", "Hi")


def test_whoever_is_touched_is_pending_since_the_first_time(database: Database) -> None:
    from baremo.events.models import PendingContact

    send(track("Seen", userId="ana"), at=NOW + MINUTE)
    send(track("Seen", userId="ana"), at=NOW)
    pending = PendingContact.objects.get()
    assert (pending.pk, pending.since, pending.mark) == (contact_of("user_id=ana"), NOW, 2)


def test_who_is_merged_away_leaves_the_pending_to_the_survivor(database: Database) -> None:
    from baremo.events.models import PendingContact

    send(track("Seen", anonymousId="a1"))
    send(track("Seen", userId="ana"))
    send(identify(userId="ana", anonymousId="a1"))
    assert [row.pk for row in PendingContact.objects.all()] == [contact_of("user_id=ana")]
