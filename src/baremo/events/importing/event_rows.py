"""A row of a file becomes the draft of an event; what cannot be one is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from baremo.contacts.field_types import FieldType, WrongTypeError
from baremo.events.digests import digest_contents, digest_id
from baremo.events.importing.cells import read_moment, read_object, read_value
from baremo.events.importing.contact_rows import read_claim
from baremo.events.importing.limits import MAX_DEPTH, MAX_EVENT, MAX_EVENT_ID, MAX_KIND
from baremo.events.importing.plans import Plan, read_targets
from baremo.events.importing.reasons import Reason, RowRefusedError
from baremo.events.importing.targets import Target
from baremo.events.ingest.messages import Draft, Envelope
from baremo.files.reasons import Reason as LineReason
from baremo.files.rows import FileRow

_FLAGS = {"true": True, "false": False}


class EventReader:
    """Reads rows as a plan says. Kinds stay as they are written: a file says what it means."""

    def __init__(self, plan: Plan) -> None:
        """Know what becomes of each column."""
        self._targets = read_targets(plan, "events")
        self._options = plan.options
        self._takes_all = plan.takes_all

    def read(self, row: FileRow, envelope: Envelope) -> Draft:
        """Read a row; RowRefusedError says why it cannot be."""
        draft = Draft(body=b"", envelope=envelope, received_at=envelope.received_at, kind=self._options.kind)
        name, moment = "", None
        properties: dict[str, Any] = {}
        for column, value in row.cells.items():
            target = self._targets.get(column) or Target("property" if self._takes_all else "nothing", column)
            if target.part == "id":
                name = _read_id(value, column)
            elif target.part == "occurred_at":
                moment = read_moment(value, self._options)
                if moment is None:
                    raise RowRefusedError(LineReason.MOMENT, column)
            elif target.part in ("property", "properties"):
                self._add(properties, target, (column, value))
            else:
                _PARTS[target.part](draft, target, (column, value))
        self._finish(draft, name, moment, properties)
        return draft

    def _add(self, properties: dict[str, Any], target: Target, cell: tuple[str, Any]) -> None:
        column, value = cell
        if target.part == "property":
            properties[_plain(target.name)] = self._typed(value, target.type, column)
            return
        found = read_object(value)
        if found is None:
            raise RowRefusedError(LineReason.OBJECT, column)
        for each, inner in found.items():
            properties.setdefault(each, inner)  # a column of its own wins over the object

    def _typed(self, value: Any, wanted: FieldType | None, column: str) -> Any:
        if wanted is None:
            return value
        try:
            return read_value(value, wanted, self._options)
        except WrongTypeError as wrong:
            raise RowRefusedError(Reason.FIELD_TYPE, column) from wrong

    def _finish(self, draft: Draft, name: str, moment: int | None, properties: dict[str, Any]) -> None:
        if not draft.claims:
            raise RowRefusedError(Reason.NO_IDENTITY, self._columns("identity"))
        if not draft.kind:
            raise RowRefusedError(LineReason.MISSING, self._columns("kind"))
        if moment is None:
            raise RowRefusedError(LineReason.MISSING, self._columns("occurred_at"))
        draft.occurred_at = moment
        draft.properties = _tidy(properties, MAX_DEPTH)
        written = msgspec.json.encode(draft.properties, order="sorted")
        if len(written) > MAX_EVENT:
            raise RowRefusedError(Reason.TOO_LARGE)
        said = msgspec.json.encode((draft.claims, draft.kind, moment, draft.automated))
        # Without an id of its own, an event is the same if it says the same.
        draft.fingerprint = digest_contents(said + written)
        own = name or digest_contents(written + said).hex() + draft.fingerprint.hex()
        if not name and self._columns("id"):
            raise RowRefusedError(LineReason.MISSING, self._columns("id"))
        draft.id = digest_id(draft.envelope.source, own)

    def _columns(self, part: str) -> str:
        return ", ".join(column for column, target in self._targets.items() if target.part == part)


def _read_id(value: object, column: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise RowRefusedError(Reason.EVENT_ID, column)
    if not 0 < len(str(value)) <= MAX_EVENT_ID:
        raise RowRefusedError(Reason.EVENT_ID, column)
    return str(value)


def _identify(draft: Draft, target: Target, cell: tuple[str, Any]) -> None:
    claim = read_claim(target.name, cell)
    if claim not in draft.claims:
        draft.claims.append(claim)


def _kind(draft: Draft, target: Target, cell: tuple[str, Any]) -> None:
    column, value = cell
    kind = _plain(value).strip() if isinstance(value, str) else ""
    if not 0 < len(kind) <= MAX_KIND:
        raise RowRefusedError(Reason.KIND, column)
    draft.kind = kind


def _automated(draft: Draft, target: Target, cell: tuple[str, Any]) -> None:
    column, value = cell
    said = value if isinstance(value, bool) else _FLAGS.get(value.strip() if isinstance(value, str) else "")
    if said is None:
        raise RowRefusedError(LineReason.FLAG, column)
    draft.automated = said


def _nothing(draft: Draft, target: Target, cell: tuple[str, Any]) -> None:
    """Nothing becomes of such a column."""


_PARTS: Mapping[str, Callable[[Draft, Target, tuple[str, Any]], None]] = {
    "identity": _identify,
    "kind": _kind,
    "automated": _automated,
    "nothing": _nothing,
}


def _plain(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _tidy(value: Any, levels: int) -> Any:
    """Return properties with all text in NFC; what is nested too deep or cannot be kept refuses the row."""
    if isinstance(value, str):
        if "\x00" in value:
            raise RowRefusedError(LineReason.NUL)
        return _plain(value)
    if isinstance(value, dict | list) and levels == 0:
        raise RowRefusedError(Reason.TOO_DEEP)
    if isinstance(value, dict):
        return {_tidy(name, 1): _tidy(each, levels - 1) for name, each in value.items() if each is not None}
    return [_tidy(each, levels - 1) for each in value] if isinstance(value, list) else value
