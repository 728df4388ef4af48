"""A row of a file becomes what is said of one contact; what cannot be said refuses the row."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from baremo.contacts.declaring import is_field_name
from baremo.contacts.field_types import FieldType, WrongTypeError
from baremo.contacts.identities import EMAIL, Claim, make_claim
from baremo.contacts.limits import MAX_IDENTITY_LENGTH, MAX_LISTS, MAX_STATUS, MAX_TAG_NAME, MAX_TAGS
from baremo.contacts.profile import Part, Value
from baremo.events.importing.cells import is_too_long, read_moment, read_object, read_value, split_words
from baremo.events.importing.plans import Options, Plan, read_targets
from baremo.events.importing.reasons import Reason, RowRefusedError
from baremo.events.importing.targets import Target
from baremo.files.rows import FileRow

Said = tuple[Part, str, Value, str]
"""What is said: field, tag or list, its name, the value, and the column that says it."""


@dataclass(slots=True)
class ContactRow:
    """What a row says of a contact."""

    row: FileRow
    claims: list[Claim] = field(default_factory=list)
    created_at: int | None = None
    said: list[Said] = field(default_factory=list)


class ContactReader:
    """Reads rows as a plan says, in the types of the fields."""

    def __init__(self, plan: Plan, declare: Callable[[Mapping[str, object]], Mapping[str, FieldType]]) -> None:
        """`declare` is told of values of fields that are new, and returns the types of all."""
        self._targets = read_targets(plan, "contacts")
        self._options: Options = plan.options
        self._takes_all = plan.takes_all
        self._declare = declare
        self._types = declare({})
        self._common: list[Said] = [("tag", tag, tag, "") for tag in plan.options.tags]
        self._common += [("list", name, status, "") for name, status in plan.options.lists.items()]

    def read(self, row: FileRow) -> ContactRow:
        """Read a row; RowRefusedError says why it cannot be."""
        found = ContactRow(row)
        for column, value in row.cells.items():
            target = self._targets.get(column)
            if target is None:
                if not self._takes_all:
                    continue
                target = Target("field", column)
            _PARTS[target.part](self, found, target, (column, value))
        if not found.claims:
            wanted = [column for column, target in self._targets.items() if target.part == "identity"]
            raise RowRefusedError(Reason.NO_IDENTITY, ", ".join(wanted))
        found.said += self._common
        return found

    def _skip(self, found: ContactRow, target: Target, cell: tuple[str, Any]) -> None:
        """Nothing becomes of such a column."""

    def _identity(self, found: ContactRow, target: Target, cell: tuple[str, Any]) -> None:
        claim = read_claim(target.name, cell)
        found.claims.append(claim)
        if claim.source == EMAIL:
            found.said.append(("field", EMAIL, claim.value, cell[0]))

    def _created(self, found: ContactRow, target: Target, cell: tuple[str, Any]) -> None:
        found.created_at = read_moment(cell[1], self._options)
        if found.created_at is None:
            raise RowRefusedError(Reason.MOMENT, cell[0])

    def _tags(self, found: ContactRow, target: Target, cell: tuple[str, Any]) -> None:
        column, value = cell
        tags = split_words(value)
        if tags is None:
            raise RowRefusedError(Reason.TAGS, column)
        if len(tags) > MAX_TAGS:
            raise RowRefusedError(Reason.TOO_MANY_TAGS, column)
        for tag in tags:
            found.said.append(("tag", _read_name(tag, column), _read_name(tag, column), column))

    def _lists(self, found: ContactRow, target: Target, cell: tuple[str, Any]) -> None:
        column, value = cell
        lists = read_object(value)
        if lists is None or not all(isinstance(status, str) for status in lists.values()):
            raise RowRefusedError(Reason.LISTS, column)
        if len(lists) > MAX_LISTS:
            raise RowRefusedError(Reason.TOO_MANY_TAGS, column)
        for name, status in lists.items():
            found.said.append(("list", _read_name(name, column), _read_status(status, column), column))

    def _list(self, found: ContactRow, target: Target, cell: tuple[str, Any]) -> None:
        column, value = cell
        if not isinstance(value, str):
            raise RowRefusedError(Reason.LISTS, column)
        found.said.append(("list", target.name, _read_status(value, column), column))

    def _fields(self, found: ContactRow, target: Target, cell: tuple[str, Any]) -> None:
        fields = read_object(cell[1])
        if fields is None:
            raise RowRefusedError(Reason.FIELD_TYPE, cell[0])
        for name, value in fields.items():
            # A column of its own wins over the object.
            if name not in found.row.cells and value is not None and value not in ("", []):
                self._field(found, Target("field", name), (name, value))

    def _field(self, found: ContactRow, target: Target, cell: tuple[str, Any]) -> None:
        column, value = cell
        name = unicodedata.normalize("NFC", target.name)
        wanted = self._type_of(name, value, column)
        if is_too_long(value):
            raise RowRefusedError(Reason.TOO_LONG, column)
        if name == EMAIL:
            value = read_claim(EMAIL, cell).value
        try:
            typed = read_value(value, wanted, self._options)
        except WrongTypeError as wrong:
            raise RowRefusedError(Reason.FIELD_TYPE, column) from wrong
        if typed is not None:
            found.said.append(("field", name, typed, column))

    def _type_of(self, name: str, value: object, column: str) -> FieldType:
        if name not in self._types and is_field_name(name):
            self._types = self._declare({name: value})
        if name not in self._types:
            raise RowRefusedError(Reason.FIELD_NAME, column)
        return self._types[name]


_Read = Callable[[ContactReader, ContactRow, Target, tuple[str, Any]], None]
_PARTS: Mapping[str, _Read] = {
    "nothing": ContactReader._skip,
    "identity": ContactReader._identity,
    "created_at": ContactReader._created,
    "tags": ContactReader._tags,
    "lists": ContactReader._lists,
    "list": ContactReader._list,
    "fields": ContactReader._fields,
    "field": ContactReader._field,
}


def read_claim(source: str, cell: tuple[str, Any]) -> Claim:
    """Return the identity in a cell; RowRefusedError if it is nobody's."""
    column, value = cell
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise RowRefusedError(Reason.NOBODY, column)
    text = str(value)
    if len(text) > MAX_IDENTITY_LENGTH:
        raise RowRefusedError(Reason.TOO_LONG, column)
    claim = make_claim(source, text)
    if claim is None:
        raise RowRefusedError(Reason.NO_EMAIL if source == EMAIL else Reason.NOBODY, column)
    return claim


def _read_name(text: str, column: str) -> str:
    name = unicodedata.normalize("NFC", text).strip()
    if not 0 < len(name) <= MAX_TAG_NAME or "\x00" in name:
        raise RowRefusedError(Reason.TOO_LONG, column)
    return name


_STATUSES = {"true": "subscribed", "yes": "subscribed", "sí": "subscribed", "si": "subscribed", "1": "subscribed"}
_STATUSES |= {"false": "unsubscribed", "no": "unsubscribed", "0": "unsubscribed"}


def _read_status(text: str, column: str) -> str:
    status = _STATUSES.get(text.strip().lower(), text.strip())
    if not 0 < len(status) <= MAX_STATUS:
        raise RowRefusedError(Reason.TOO_LONG, column)
    return unicodedata.normalize("NFC", status)
