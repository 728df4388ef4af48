"""Why messages, or parts of them, are not taken in. docs/segment.md explains each one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from baremo.language import Label


class Reason(StrEnum):
    """Why something was not taken in."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    NULL_CHARACTER = "null_character"
    UNKNOWN_TYPE = "unknown_type"
    NO_IDENTITY = "no_identity"
    NO_EVENT_NAME = "no_event_name"
    NO_GROUP = "no_group"
    NO_PREVIOUS = "no_previous"
    NAME_TOO_LONG = "name_too_long"
    ID_TOO_LONG = "id_too_long"
    RESERVED_KIND = "reserved_kind"
    UNREADABLE_TIME = "unreadable_time"
    TIME_OUT_OF_RANGE = "time_out_of_range"
    TOO_MANY_IDENTITIES = "too_many_identities"
    CONFLICT = "conflict"
    SUPPRESSED = "suppressed"
    DUPLICATE = "duplicate"
    JUNK_IDENTITY = "junk_identity"
    FIELD_NAME = "field_name"
    FIELD_TYPE = "field_type"
    TOO_MANY_TAGS = "too_many_tags"


REASONS: dict[Reason, Label] = {
    Reason.UNREADABLE: Label(es="no se puede leer", en="cannot be read"),
    Reason.TOO_LARGE: Label(es="ocupa demasiado", en="is too large"),
    Reason.TOO_DEEP: Label(es="está demasiado anidado", en="is nested too deeply"),
    Reason.NULL_CHARACTER: Label(es="contiene un carácter nulo", en="contains a null character"),
    Reason.UNKNOWN_TYPE: Label(es="no es una llamada conocida", en="is no known call"),
    Reason.NO_IDENTITY: Label(es="no dice de quién es", en="does not say whose it is"),
    Reason.NO_EVENT_NAME: Label(es="falta el nombre del evento", en="the name of the event is missing"),
    Reason.NO_GROUP: Label(es="falta groupId", en="groupId is missing"),
    Reason.NO_PREVIOUS: Label(es="falta previousId o userId", en="previousId or userId is missing"),
    Reason.NAME_TOO_LONG: Label(es="el nombre es demasiado largo", en="the name is too long"),
    Reason.ID_TOO_LONG: Label(es="un id es demasiado largo", en="an id is too long"),
    Reason.RESERVED_KIND: Label(es="ese nombre está reservado", en="that name is reserved"),
    Reason.UNREADABLE_TIME: Label(es="no se entiende la fecha", en="the date cannot be understood"),
    Reason.TIME_OUT_OF_RANGE: Label(es="la fecha es anterior a 1970", en="the date lies before 1970"),
    Reason.TOO_MANY_IDENTITIES: Label(es="el contacto tendría demasiadas identidades", en="too many identities in one"),
    Reason.CONFLICT: Label(es="el mismo id dice otra cosa", en="the same id says something else"),
    Reason.SUPPRESSED: Label(es="es de alguien que fue borrado", en="is about somebody who was erased"),
    Reason.DUPLICATE: Label(es="ya estaba", en="was there already"),
    Reason.JUNK_IDENTITY: Label(es="ese id no es de nadie", en="that id is nobody's"),
    Reason.FIELD_NAME: Label(es="el campo no se puede llamar así, o hay demasiados", en="no such field can be"),
    Reason.FIELD_TYPE: Label(es="el valor no es del tipo del campo", en="the value is not of the field's type"),
    Reason.TOO_MANY_TAGS: Label(es="el contacto tiene demasiadas etiquetas o listas", en="too many tags or lists"),
}
COUNTED = frozenset(
    {Reason.SUPPRESSED, Reason.DUPLICATE}
    | {Reason.JUNK_IDENTITY, Reason.FIELD_NAME, Reason.FIELD_TYPE, Reason.TOO_MANY_TAGS}
)
"""What is counted and not kept.

Nothing is kept of who was erased, a repetition says nothing new, and of the others the message itself is taken in.
"""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A message that is not taken in."""

    reason: Reason
    detail: str
    body: bytes


class DroppedError(Exception):
    """A step drops a message."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        """Keep the reason and what exactly is wrong."""
        self.reason = reason
        self.detail = detail
        super().__init__(reason)
