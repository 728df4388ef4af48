"""Drafts: made, edited and thrown away; whoever edits says which version they have read."""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction

from baremo.language import Label
from baremo.model.document import ModelError
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError
from baremo.scoring.documents import PartKind, read_part
from baremo.scoring.limits import MAX_DEFINITIONS, MAX_DOCUMENT, MAX_KEY
from baremo.scoring.models import Definition
from baremo.scoring.refusals import DraftChangedError, KeyTakenError, TooManyDefinitionsError

_OBJECT = Label(es="tiene que ser un objeto con «key»", en="has to be an object with “key”")
_KEY = Label(
    es="tiene que ser un texto de 1 a {most} caracteres visibles, sin «/», sin espacios en los extremos, no «preview»",
    en="has to be a text of 1 to {most} visible characters, without “/”, without spaces at its ends, not “preview”",
).fill(most=MAX_KEY)
_OTHER_KEY = Label(es="la clave no cambia nunca: es «{key}»", en="the key never changes: it is “{key}”")
_LONG = Label(es="tiene más de {most} caracteres", en="has more than {most} characters").fill(most=MAX_DOCUMENT)


RESERVED = "preview"
"""No key, since `/api/scores/preview` is something else."""


def create_draft(part: PartKind, document: str, actor: Actor, *, at: datetime) -> Definition:
    """Make a score or segment that does not count yet; it need not be right before it is published."""
    key = _read_key(document)
    with transaction.atomic():
        hold_definitions()
        row = Definition.objects.filter(part=part, key=key).first()
        if row is not None and (row.draft or row.live_id):
            raise KeyTakenError(key=key)
        if row is None:
            row = _new(part, key, at)
        _write(row, document, actor, at)
        record(actor, "created", row, at=at)
    return row


def save_draft(row: Definition, version: int | None, document: str, actor: Actor, *, at: datetime) -> Definition:
    """Replace the draft, if it still is the version that was read; None replaces whichever is there."""
    key = _read_key(document)
    if key != row.key:
        raise InvalidDataError([Finding("document.key", _OTHER_KEY.fill(key=row.key))])
    with transaction.atomic():
        held = hold_draft(row, version)
        if held.draft == document:
            return held
        _write(held, document, actor, at)
        record(actor, "edited", held, at=at)
    return held


def discard_draft(row: Definition, version: int | None, actor: Actor, *, at: datetime) -> Definition | None:
    """Throw the draft away: what counts becomes the draft again; what never counted is gone, and None returned."""
    with transaction.atomic():
        held = hold_draft(row, version)
        record(actor, "discarded", held, at=at)
        if held.live is not None:
            _write(held, held.live.document, actor, at)
            return held
        if held.versions.exists():
            _write(held, "", actor, at)
        else:
            held.delete()
        return None


def hold_definitions() -> None:
    """Keep others from changing any score or segment until the transaction ends; each may refer to any other.

    On SQLite the transaction itself is alone.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("lock table definitions in share row exclusive mode")


def hold_draft(row: Definition, version: int | None) -> Definition:
    """Lock a definition whose draft is still the version that was read, if one was named."""
    hold_definitions()
    held = Definition.objects.filter(pk=row.pk).select_related("live").first()
    if held is None or not (held.draft or held.live):
        raise NotFoundError
    if version is not None and held.version != version:
        raise DraftChangedError(key=row.key, by=held.edited_by, version=held.version)
    return held


def _new(part: PartKind, key: str, at: datetime) -> Definition:
    if Definition.objects.count() >= MAX_DEFINITIONS:
        raise TooManyDefinitionsError(most=MAX_DEFINITIONS)
    return Definition(part=part, key=key, version=0, edited_at=at)


def _write(row: Definition, document: str, actor: Actor, at: datetime) -> None:
    row.draft, row.edited_at, row.edited_by = document, at, actor.name[:320]
    row.version += 1
    row.save()


def _read_key(document: str) -> str:
    if len(document) > MAX_DOCUMENT:
        raise InvalidDataError([Finding("document", _LONG)])
    try:
        read = read_part(document)
    except ModelError as wrong:
        raise InvalidDataError([Finding(f"document.{each.path}", each.message) for each in wrong.problems]) from wrong
    if not isinstance(read, dict):
        raise InvalidDataError([Finding("document", _OBJECT)])
    key = read.get("key")
    if not (isinstance(key, str) and 0 < len(key) <= MAX_KEY and key == key.strip() and key.isprintable()):
        raise InvalidDataError([Finding("document.key", _KEY)])
    if "/" in key or key == RESERVED:  # it stands in addresses
        raise InvalidDataError([Finding("document.key", _KEY)])
    return key
