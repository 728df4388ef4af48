"""Contacts of one chunk into the database, in the transaction that is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from baremo.contacts.gathering import Gathering, Person, TooManyIdentitiesError
from baremo.contacts.limits import MAX_LISTS, MAX_TAGS
from baremo.contacts.models import Contact
from baremo.contacts.profile import Change, Profile, Statement
from baremo.contacts.sql import stamp, write_many
from baremo.contacts.storing import load_profiles, save_profiles
from baremo.contacts.suppressing import SuppressedError
from baremo.events.archive.news import note_news
from baremo.events.causes import Cause
from baremo.events.changes import describe_change, kind_of_change
from baremo.events.digests import digest_id
from baremo.events.importing.contact_rows import ContactRow, Said
from baremo.events.importing.models import Import
from baremo.events.importing.plans import Options
from baremo.events.importing.reasons import Reason, RowRefusedError
from baremo.events.importing.rejects import Refused
from baremo.events.ingest.storing import write_properties
from baremo.events.pending import note_pending
from baremo.events.table import EventRow, insert_events
from baremo.model.moments import from_microseconds
from baremo.model.texts import fold

_NOTE = """
insert into imported_contacts (imported_id, contact_id, is_created, created_before, said) values (%s, %s, %s, %s, %s)
"""
_DATE = "update contacts set created_at = %s where id = %s"


@dataclass(slots=True)
class Tally:
    """What a chunk has done."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    merged: int = 0
    refused: list[Refused] = field(default_factory=list)


@dataclass(slots=True)
class _Touched:
    """What a chunk changes of one contact; `said` is, by key, the new moment and the value and moment before."""

    is_created: bool = False
    has_gained: bool = False
    is_counted: bool = False
    dated_from: datetime | None = None
    said: dict[str, tuple[int, Any, int | None]] = field(default_factory=dict)

    @property
    def is_changed(self) -> bool:
        """Whether anything is different now."""
        return self.is_created or self.has_gained or self.dated_from is not None or bool(self.said)


class ContactChunk:
    """Stores the rows of a chunk; it lives as long as its transaction."""

    def __init__(self, imported: Import, options: Options, received_at: int) -> None:
        """Begin with nothing."""
        self._imported = imported
        self._moment = int(imported.moment or 0)
        self._options = options
        self._received_at = received_at
        self._tally = Tally()
        self._here: dict[Person, dict[str, object]] = {}
        self._events: list[EventRow] = []
        self._profiles: dict[int, Profile] = {}
        self._touched: dict[int, _Touched] = {}
        self._dates: dict[int, datetime] = {}
        self._merged: set[int] = set()

    def store(self, rows: Sequence[ContactRow]) -> Tally:
        """Store rows; those that do not fit what is there are refused."""
        claims = {claim for row in rows for claim in row.claims}
        gathering = Gathering(claims, from_microseconds(self._moment))
        self._profiles = load_profiles(gathering.list_stored())
        owned = [(row, person) for row in rows if (person := self._find(row, gathering))]
        new = {person.root for _, person in owned if person.root.standing.id is None}
        gained = {person.root for _, person in owned if person.root.gained}
        gathering.settle()
        self._tally.merged = len(gathering.list_merged())
        self._merged = gathering.list_changed()
        self._begin({person.id for person in new}, {person.id for person in gained}, owned)
        for row, person in owned:
            self._apply(row, person.id)
        self._write()
        return self._tally

    def _find(self, row: ContactRow, gathering: Gathering) -> Person | None:
        """Return whose a row is, unless it is refused."""
        there = gathering.look(row.claims)
        try:
            self._check(row, there)
            person = gathering.find(row.claims)
        except RowRefusedError as wrong:
            self._tally.refused.append((row.row, wrong))
            return None
        except SuppressedError:
            self._tally.refused.append((row.row, RowRefusedError(Reason.ERASED)))
            return None
        except TooManyIdentitiesError:
            self._tally.refused.append((row.row, RowRefusedError(Reason.TOO_MANY_IDENTITIES)))
            return None
        said = self._here.setdefault(person, {})
        for other in there:
            said.update(self._here.get(other, {}))
        said.update({_key(each): _compared(each) for each in row.said})
        return person

    def _check(self, row: ContactRow, there: Sequence[Person]) -> None:
        """Refuse a row that fits neither the plan nor what the file has said of the same contact before."""
        if there and self._options.mode == "create":
            raise RowRefusedError(Reason.EXISTS)
        if not there and self._options.mode == "update":
            raise RowRefusedError(Reason.UNKNOWN)
        for person in there:
            here = self._here.get(person, {})
            profile = self._profiles.get(person.standing.id or 0) or Profile()
            for each in row.said:
                key, value = _key(each), _compared(each)
                before = here.get(key, value)
                if key not in here and profile.stamps.get(key) == self._moment:
                    before = _compared_kept(key, profile.look_up(key)[0])
                if before != value and self._options.overwrite:
                    raise RowRefusedError(Reason.REPEATED, each[3] or each[1])
            _check_room(profile, row.said)

    def _begin(self, created: set[int], gained: set[int], owned: Sequence[tuple[ContactRow, Person]]) -> None:
        """Know all contacts as they are now that everybody has been found."""
        stored = {person.id for _, person in owned} - created
        if self._tally.merged:
            self._profiles = load_profiles(stored)
        self._profiles |= {number: Profile() for number in created}
        for number in created | gained:
            self._touched[number] = _Touched(is_created=number in created, has_gained=number in gained)
        dated = {person.id for row, person in owned if row.created_at is not None}
        self._dates = dict(Contact.objects.filter(pk__in=dated).values_list("pk", "created_at"))

    def _apply(self, row: ContactRow, contact: int) -> None:
        touched = self._touched.setdefault(contact, _Touched())
        # All of it is said; `any` of a generator would stop at the first change.
        changes = [self._say(contact, touched, each) for each in row.said]
        changes.append(self._date(contact, touched, row.created_at))
        if touched.is_created and not touched.is_counted:
            self._tally.created += 1
        elif any(changes) or (touched.has_gained and not touched.is_counted):
            self._tally.updated += 1
        else:
            self._tally.unchanged += 1
        touched.is_counted = True

    def _date(self, contact: int, touched: _Touched, created_at: int | None) -> bool:
        """Let a contact have been there since the earliest moment that anybody has named."""
        moment = from_microseconds(created_at) if created_at is not None else None
        if moment is None or moment >= self._dates[contact]:
            return False
        touched.dated_from = touched.dated_from or self._dates[contact]
        self._dates[contact] = moment
        return True

    def _say(self, contact: int, touched: _Touched, said: Said) -> bool:
        """Say one thing of a contact, and tell whether that changes it."""
        part, name, value, _ = said
        profile, key = self._profiles[contact], _key(said)
        old, at = profile.look_up(key)
        if old is not None and (not self._options.overwrite or _compared_kept(key, old) == _compared(said)):
            return False
        statement = Statement(part, name, value, max(self._moment, (at or self._moment - 1) + 1))
        change = profile.say(statement)
        if change is None:
            return False
        first = touched.said.get(key)
        touched.said[key] = (statement.at, *(first[1:] if first else (old, at)))
        if at is not None or self._options.facts_since == "import":
            self._events.append(self._event_row(change, contact))
        return True

    def _event_row(self, change: Change, contact: int) -> EventRow:
        source = f"import:{self._imported.pk}"
        number = digest_id(source, str(contact), change.statement.key, str(change.statement.at))
        properties = write_properties(describe_change(change))
        kind, at = kind_of_change(change), change.statement.at
        return EventRow(contact, at, number, self._received_at, kind, source, False, properties)

    def _write(self) -> None:
        """Write everything that has changed."""
        changed = {number: each for number, each in sorted(self._touched.items()) if each.is_changed}
        dated = [number for number, each in changed.items() if each.dated_from is not None]
        write_many(_DATE, [(stamp(self._dates[number]), number) for number in dated])
        spoken = {number: self._profiles[number] for number, each in changed.items() if each.said}
        save_profiles(spoken, from_microseconds(self._moment))
        insert_events(self._events)
        write_many(_NOTE, [self._note(number, each) for number, each in changed.items()])
        note_pending(changed, self._received_at, Cause.PAST)
        note_news(self._events, {*changed, *self._merged})

    def _note(self, number: int, touched: _Touched) -> tuple[Any, ...]:
        """Return what has to be known to take back what was done to a contact."""
        is_new = touched.is_created
        # Of a contact that the import has made, whatever bears its moment is its own; that need not be noted.
        kept = {key: told for key, told in touched.said.items() if not (is_new and told[0] == self._moment)}
        before = stamp(touched.dated_from) if touched.dated_from and not is_new else None
        return (self._imported.pk, number, is_new, before, msgspec.json.encode(kept).decode())


def _key(said: Said) -> str:
    return f"{said[0]}:{said[1] if said[0] == 'field' else fold(said[1])}"


def _compared(said: Said) -> object:
    """Return a value as it is compared: of a tag only that it is there."""
    part, _, value, _ = said
    return True if part == "tag" else fold(str(value)) if part == "list" else value


def _compared_kept(key: str, kept: Any) -> object:
    if kept is None or key.startswith("field:"):
        return kept
    return True if key.startswith("tag:") else fold(str(kept[1]))


def _check_room(profile: Profile, said: Iterable[Said]) -> None:
    for part, there, most in (("tag", profile.tags, MAX_TAGS), ("list", profile.lists, MAX_LISTS)):
        new = {fold(each[1]) for each in said if each[0] == part} - set(there)
        if len(there) + len(new) > most:
            raise RowRefusedError(Reason.TOO_MANY_TAGS)
