"""The marks by which contacts are filtered: their tags, their lists with the status, and some of their fields.

They lie among the words of a contact. A mark begins with a tab, as no word does, so that no search finds one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from baremo.contacts.profile import Profile
from baremo.model.texts import fold

MARKED_FIELDS = ("company", "industry", "city", "state", "country", "language")
"""Fields by which contacts are filtered; a segment does so by any other."""
_MAX_MARK = 300
_TAB = "\t"


def list_marks(profile: Profile) -> set[str]:
    """Return the marks of a contact."""
    return set(_list_marks(profile))


def _list_marks(profile: Profile) -> Iterator[str]:
    yield from (mark_tag(tag) for tag in profile.tags.values())
    yield from (mark_list(name, status) for name, status in profile.lists.values())
    for name in MARKED_FIELDS:
        value = profile.fields.get(name)
        if isinstance(value, str) and value:
            yield mark_field(name, value)


def mark_tag(tag: str) -> str:
    """Return the mark of whoever has a tag."""
    return _write("tag", tag)


def mark_list(name: str, status: str) -> str:
    """Return the mark of whoever is on a list with a status."""
    return f"{begin_list(name)}{_cut(fold(status))}"


def begin_list(name: str) -> str:
    """Return how the marks begin of whoever is on a list, whatever the status."""
    return f"{_write('list', name)}{_TAB}"


def mark_field(name: str, value: str) -> str:
    """Return the mark of whoever has a value in one of the marked fields."""
    return _write(f"field{_TAB}{name}", value)


def _write(kind: str, text: str) -> str:
    return f"{_TAB}{kind}{_TAB}{_cut(fold(text))}"


def _cut(text: str) -> str:
    # Databases bound what an index holds; a digest stays different for what is different. Tabs only stand between.
    plain = text.replace(_TAB, " ")
    return plain if len(plain) <= _MAX_MARK else hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
