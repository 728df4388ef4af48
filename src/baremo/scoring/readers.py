"""Which scores and segments read a field, a tag or a list: what would be blind without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from baremo.language import Label
from baremo.model.document import ModelError
from baremo.model.texts import fold
from baremo.platform.refusals import RefusedError
from baremo.scoring.documents import Part, PartKind, read_part
from baremo.scoring.stored import list_drafts, list_live_parts

Head: TypeAlias = Literal["field", "tag", "list"]
"""By which word conditions name what they read."""
_TOLD = 5


class FieldInUseError(RefusedError):
    """Scores or segments read the field."""

    status = 409
    code = "field_in_use"
    template = Label(
        es="«{name}» se usa en {readers}; quítalo antes de ahí, también de los borradores",
        en="“{name}” is used in {readers}; take it out there first, of the drafts, too",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A score or segment that reads something, in what counts or in its draft alone."""

    part: PartKind
    key: str
    name: str
    is_live: bool


def list_readers(head: Head, name: str) -> list[Reader]:
    """Return what reads a field, tag or list, as it counts or as a draft, in the order of their making."""
    live = _find(head, name, list_live_parts(), is_live=True)
    drafts = _find(head, name, list_drafts(), is_live=False)
    return [*live.values(), *(each for key, each in drafts.items() if key not in live)]


def check_unread(field: str) -> None:
    """Raise if a score or segment reads a field."""
    found = list_readers("field", field)
    if found:
        raise FieldInUseError(name=field, readers=_tell([each.name for each in found]))


def _find(head: Head, name: str, parts: Iterable[Part], *, is_live: bool) -> dict[tuple[PartKind, str], Reader]:
    found: dict[tuple[PartKind, str], Reader] = {}
    for part in parts:
        document = _read(part)
        if any(_is_same(head, each, name) for each in _walk(document, head)):
            found[part.kind, part.key] = Reader(
                part=part.kind, key=part.key, name=_name(document, part.key), is_live=is_live
            )
    return found


def _read(part: Part) -> Any:
    try:
        return read_part(part.document)
    except ModelError:  # a draft may be anything
        return {}


def _walk(node: Any, head: Head) -> Iterator[str]:
    """Give the names that stand under a word, however deep."""
    if isinstance(node, dict):
        if isinstance(node.get(head), str):
            yield node[head]
        for each in node.values():
            yield from _walk(each, head)
    elif isinstance(node, list):
        for each in node:
            yield from _walk(each, head)


def _is_same(head: Head, found: str, name: str) -> bool:
    # Tags and lists compare without regard to case, fields do not.
    return found == name if head == "field" else fold(found) == fold(name)


def _name(document: Any, key: str) -> str:
    name = document.get("name") if isinstance(document, dict) else None
    return name if isinstance(name, str) and name else key


def _tell(names: list[str]) -> Label:
    more = len(names) - _TOLD
    spanish = [f"«{name}»" for name in names[:_TOLD]] + ([f"{more} más"] if more > 0 else [])
    english = [f"“{name}”" for name in names[:_TOLD]] + ([f"{more} more"] if more > 0 else [])
    return Label(es=", ".join(spanish), en=", ".join(english))
