"""Reading and writing what is known of contacts, many at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from baremo.contacts.marks import list_marks
from baremo.contacts.profile import Profile, dump_profile, load_profile
from baremo.contacts.sql import among, fetch, stamp, write_many
from baremo.contacts.words import list_words
from baremo.model.texts import fold

_UPDATE = """
update contacts set fields = %s, tags = %s, lists = %s, stamps = %s, email = %s, name = %s,
    updated_at = %s, version = version + case when fields = %s and tags = %s and lists = %s then 0 else 1 end
where id = %s
"""


def load_profiles(ids: Collection[int]) -> dict[int, Profile]:
    """Return what is known of contacts."""
    if not ids:
        return {}
    condition, parameters = among("id", ids)
    rows = fetch(f"select id, fields, tags, lists, stamps from contacts where {condition}", parameters)  # noqa: S608
    return {row[0]: load_profile(*row[1:]) for row in rows}


def save_profiles(profiles: Mapping[int, Profile], at: datetime) -> None:
    """Keep what is known of contacts that exist."""
    rows = []
    for contact, profile in sorted(profiles.items()):
        dumped = dump_profile(profile)
        # The version counts what people see: that the same was said once more is no change.
        rows.append((*dumped, *search_texts(profile), stamp(at), *dumped[:3], contact))
    write_many(_UPDATE, rows)
    save_words({contact: list_words(each.fields) | list_marks(each) for contact, each in profiles.items()})


def save_words(wanted: Mapping[int, Collection[str]]) -> None:
    """Keep the words and marks by which contacts are found; most of the time there is nothing to change."""
    if not wanted:
        return
    condition, parameters = among("contact_id", sorted(wanted))
    rows = fetch(f"select contact_id, word from contact_words where {condition}", parameters)  # noqa: S608  # our own
    there = {(contact, word) for contact, word in rows}
    wished = {(contact, word) for contact, words in wanted.items() for word in words}
    write_many("delete from contact_words where contact_id = %s and word = %s", sorted(there - wished))
    write_many("insert into contact_words (contact_id, word) values (%s, %s)", sorted(wished - there))


def search_texts(profile: Profile) -> tuple[str, str]:
    """Return address and name in the form in which they are searched for."""
    names = [profile.fields.get("name")] if profile.fields.get("name") else _two_names(profile)
    return fold(str(profile.fields.get("email") or "")), fold(" ".join(str(name) for name in names if name))


def _two_names(profile: Profile) -> list[object]:
    return [profile.fields.get("first_name"), profile.fields.get("last_name")]
