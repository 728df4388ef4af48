"""Mappings and lists of a document: which keys stand there, what each holds, what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from baremo.language import Label, Language
from baremo.model.document import limits, messages
from baremo.model.document.forms import Form, Schema, clean_text
from baremo.model.document.outline import Outline, Part
from baremo.model.document.problems import Path, Report, grouped, names, show

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One key of a mapping: what stands there and what it is for."""

    key: str
    form: Form[Any]
    about: Label
    required: bool = False
    attribute: str = ""

    @property
    def name(self) -> str:
        """The attribute that holds what stands there."""
        return self.attribute or self.key


def read_mapping(form: Form[Any], raw: object, path: Path, report: Report) -> Mapping[object, object] | None:
    """Return a mapping; None after noting that something else stands there."""
    if isinstance(raw, Mapping):
        return raw
    form.refuse(raw, path, report)
    return None


class Record(Form[T]):
    """A mapping with known keys, from which one object is built."""

    kind = "record"

    def __init__(self, build: Callable[..., T], *, what: Label, entries: Sequence[Entry], stand_in: T) -> None:
        """Keep what is built, and from which keys."""
        self.build = build
        self.what = what
        self.entries = tuple(entries)
        self.stand_in = stand_in
        self.keys = {entry.key: entry for entry in self.entries}

    def read(self, raw: object, path: Path, report: Report) -> T | None:
        """Return what the mapping says; keys that are wrong are noted and stood in for."""
        mapping = read_mapping(self, raw, path, report)
        if mapping is None:
            return None
        if not mapping.keys() <= self.keys.keys():
            self._refuse_unknown(mapping, path, report)
        values = {entry.name: self._read_entry(entry, mapping, path, report) for entry in self.entries}
        self.complete(values, mapping, path, report)
        return self.build(**values)

    def _read_entry(self, entry: Entry, mapping: Mapping[object, object], path: Path, report: Report) -> object:
        if entry.key not in mapping:
            if entry.required:
                about = {"about": entry.about, "expected": entry.form.what}
                report.add(path, messages.MISSING_KEY, key=entry.key, **about)
            return entry.form.stand_in if entry.required else None
        raw = mapping[entry.key]
        if raw is None and not entry.required:
            report.add(path / entry.key, messages.NOTHING, key=entry.key, expected=entry.form.what)
            return None
        value = entry.form.read(raw, path / entry.key, report)
        return entry.form.stand_in if value is None and entry.required else value

    def _refuse_unknown(self, mapping: Mapping[object, object], path: Path, report: Report) -> None:
        for key in mapping:
            if key in self.keys:
                continue
            name = str(key)
            near = report.nearest(name, self.keys.keys() - {str(known) for known in mapping})
            known = names(self.keys)
            report.add(path / name, messages.UNKNOWN_KEY, key=show(key), known=known, nearest=near)

    def complete(self, values: dict[str, Any], mapping: Mapping[object, object], path: Path, report: Report) -> None:
        """Read what depends on several keys; nothing here."""

    def write(self, value: T) -> object:
        """Return the keys that say something, in their order."""
        held = ((entry, getattr(value, entry.name)) for entry in self.entries)
        return {entry.key: entry.form.write(part) for entry, part in held if part is not None}

    def outline(self) -> Outline:
        """Return the keys with what stands at each."""
        parts = (
            Part(key=entry.key, about=entry.about, required=entry.required, outline=entry.form.outline())
            for entry in self.entries
        )
        return Outline(kind=self.kind, what=self.what, parts=tuple(parts))

    def schema(self, language: Language) -> Schema:
        """Return an object with these keys and no others."""
        properties = {
            entry.key: describe(entry.form.schema(language), entry.about.words(language)) for entry in self.entries
        }
        return {
            "type": "object",
            "properties": properties,
            "required": [entry.key for entry in self.entries if entry.required],
            "additionalProperties": False,
        }


def describe(schema: Schema, description: str) -> Schema:
    """Return the schema with a description."""
    return {**schema, "description": description}


class Items(Form["tuple[T, ...]"], Generic[T]):
    """A list of things of one kind."""

    kind = "items"
    stand_in: tuple[T, ...] = ()

    def __init__(self, item: Form[T], *, what: Label, longest: int | None = None) -> None:
        """Keep what the items are; a list too long is refused by whoever knows a better message."""
        self.item = item
        self.what = what
        self.longest = longest

    def read(self, raw: object, path: Path, report: Report) -> tuple[T, ...] | None:
        """Return the items; an unreadable one is stood in for, so that positions stay."""
        if not isinstance(raw, list | tuple):
            self.refuse(raw, path, report)
            return None
        read = (self.item.read(part, path / position, report) for position, part in enumerate(raw))
        return tuple(self.item.stand_in if part is None else part for part in read)

    def write(self, value: tuple[T, ...]) -> object:
        """Return a list."""
        return [self.item.write(part) for part in value]

    def outline(self) -> Outline:
        """Return what the items are, and how many there may be."""
        return Outline(kind=self.kind, what=self.what, item=self.item.outline(), maximum=self.longest)

    def schema(self, language: Language) -> Schema:
        """Return an array."""
        schema: Schema = {"type": "array", "items": self.item.schema(language)}
        return schema if self.longest is None else {**schema, "maxItems": self.longest}


class Named(Form["dict[str, T]"], Generic[T]):
    """A mapping from names to things of one kind."""

    kind = "named"

    def __init__(self, item: Form[T], *, what: Label) -> None:
        """Keep what the things are."""
        self.item = item
        self.what = what
        self.stand_in: dict[str, T] = {}

    def read(self, raw: object, path: Path, report: Report) -> dict[str, T] | None:
        """Return the things by name, in the order of the document."""
        mapping = read_mapping(self, raw, path, report)
        if mapping is None:
            return None
        found: dict[str, T] = {}
        for key, part in mapping.items():
            place = path / str(key)
            name = self._read_name(key, place, report)
            value = self.item.read(part, place, report)
            if name is not None and name in found:
                report.add(place, messages.SAME_NAME, name=show(name), first=str(path / name))
            elif name is not None:
                found[name] = self.item.stand_in if value is None else value
        return found

    def _read_name(self, key: object, place: Path, report: Report) -> str | None:
        if not isinstance(key, str) or not key or key.isspace():
            expected = Label(es="un nombre (un texto)", en="a name (a text)")
            report.add(place, messages.EXPECTED, found=show(key), expected=expected)
            return None
        return clean_text(key, place, report, longest=limits.KEY)

    def write(self, value: Mapping[str, T]) -> object:
        """Return a mapping in the same order."""
        return {name: self.item.write(part) for name, part in value.items()}

    def outline(self) -> Outline:
        """Return what the things are."""
        return Outline(kind=self.kind, what=self.what, item=self.item.outline())

    def schema(self, language: Language) -> Schema:
        """Return an object whose keys are names."""
        return {
            "type": "object",
            "propertyNames": {"minLength": 1, "maxLength": limits.KEY, "pattern": r"\S"},
            "additionalProperties": self.item.schema(language),
        }


def too_long(raw: Sequence[object], limit: int, path: Path, report: Report) -> bool:
    """Whether a list that stands as a value has too many entries, which is noted."""
    if len(raw) <= limit:
        return False
    report.add(path, messages.LIST_LENGTH, count=grouped(len(raw)), limit=grouped(limit))
    return True
