"""What a column of a file becomes: an identity, a field, a tag, a property, …; written as one word or two."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from baremo.contacts.declaring import is_field_name
from baremo.contacts.field_types import FieldType
from baremo.contacts.identities import ANONYMOUS, CONNECTION, EMAIL, USER
from baremo.errors import BaremoError
from baremo.files.columns import Kind
from baremo.language import Label

Part = Literal[
    "nothing", "identity", "created_at", "tags", "lists", "list", "fields", "field",
    "id", "kind", "occurred_at", "automated", "properties", "property",
]  # fmt: skip
NOTHING = "-"
_IDENTITIES = (EMAIL, USER, ANONYMOUS)
_WHOLE: dict[Kind, tuple[Part, ...]] = {
    "contacts": ("created_at", "tags", "lists", "fields"),
    "events": ("id", "kind", "occurred_at", "automated", "properties"),
}
_REST: dict[Kind, Part] = {"contacts": "field", "events": "property"}


class WrongTargetError(BaremoError):
    """A column cannot become that."""

    template = Label(
        es="«{target}» no es a qué puede ir una columna: {known}, o un nombre y tipo, como score:number",
        en="“{target}” is nothing that a column can become: {known}, or a name and type, such as score:number",
    )


@dataclass(frozen=True, slots=True)
class Target:
    """What a column becomes; `name` is the field, property, list or source, `type` that of a new field."""

    part: Part
    name: str = ""
    type: FieldType | None = None


def parse_target(text: str, kind: Kind) -> Target:
    """Read what a column is to become; WrongTargetError says what it can."""
    word = unicodedata.normalize("NFC", text).strip()
    first, _, rest = word.partition(":")
    if word == NOTHING:
        return Target("nothing")
    if word in _IDENTITIES or _is_connection(first, rest):
        return Target("identity", word)
    if kind == "events" and word == "contact":
        return Target("identity", USER)
    if word in _WHOLE[kind]:
        return Target(next(part for part in _WHOLE[kind] if part == word))
    if kind == "contacts" and first == "list" and rest.strip():
        return Target("list", rest.strip())
    return _parse_rest(word, kind)


def _is_connection(first: str, rest: str) -> bool:
    return f"{first}:" == CONNECTION and rest.isascii() and rest.isdigit()


def _parse_rest(word: str, kind: Kind) -> Target:
    """Read the name of a field or property, with its type if one is named."""
    part = _REST[kind]
    name = word.removeprefix(f"{part}:")
    front, _, last = name.rpartition(":")
    type_ = FieldType(last) if front and last in FieldType._value2member_map_ else None
    name = front if type_ else name
    if not is_field_name(name):
        raise WrongTargetError(target=word, known=", ".join((*_IDENTITIES, f"{CONNECTION}N", *_WHOLE[kind], NOTHING)))
    return Target(part, name, type_)


def write_target(target: Target) -> str:
    """Return a target as people write it."""
    if target.part == "nothing":
        return NOTHING
    if target.part in ("field", "property"):
        bare = f"{target.name}:{target.type.value}" if target.type else target.name
        kind: Kind = "contacts" if target.part == "field" else "events"
        return bare if parse_target(bare, kind) == target else f"{target.part}:{bare}"
    if target.part == "list":
        return f"list:{target.name}"
    return target.name if target.part == "identity" else target.part
