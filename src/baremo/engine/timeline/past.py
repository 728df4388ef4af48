"""What was true of a contact at every moment: fields, tags and lists as steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from baremo.engine.oracle.facts import Contact, Subject
from baremo.engine.oracle.formulas import FieldLeaf, Formula, ListLeaf, TagLeaf, literals
from baremo.engine.oracle.values import Cell
from baremo.engine.timeline.steps import Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Fields, tags and lists that have changed; what is not named here has always been as it is.

    Names of tags and lists and statuses are folded; a list of status None the contact is not on.
    """

    fields: Mapping[str, Steps[Cell]] = field(default_factory=dict)
    tags: Mapping[str, Steps[bool]] = field(default_factory=dict)
    lists: Mapping[str, Steps[str | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """The facts that a formula looks at, by name."""

    fields: frozenset[str]
    tags: frozenset[str]
    lists: frozenset[str]

    def moments(self, past: Past) -> Sequence[int]:
        """Return when one of them changed."""
        found = [past.fields[name].moments for name in self.fields & past.fields.keys()]
        found += [past.tags[name].moments for name in self.tags & past.tags.keys()]
        found += [past.lists[name].moments for name in self.lists & past.lists.keys()]
        return sorted({moment for moments in found for moment in moments})

    def see(self, subject: Subject, past: Past, moment: int) -> Subject:
        """Return a contact with these facts as they were at a moment."""
        person = subject.contact
        fields = {name: past.fields[name].at(moment) for name in self.fields & past.fields.keys()}
        contact = replace(
            person,
            fields={**person.fields, **fields},
            tags=_tags(person, {name: past.tags[name].at(moment) for name in self.tags & past.tags.keys()}),
            lists=_lists(person, {name: past.lists[name].at(moment) for name in self.lists & past.lists.keys()}),
        )
        return replace(subject, contact=contact, fields=contact.fields)


def looked_at(formula: Formula) -> Looked:
    """Return the facts that a formula looks at."""
    leaves = [literal.leaf for literal in literals(formula)]
    return Looked(
        fields=frozenset(leaf.operand.name for leaf in leaves if isinstance(leaf, FieldLeaf)),
        tags=frozenset(leaf.tag for leaf in leaves if isinstance(leaf, TagLeaf)),
        lists=frozenset(leaf.name for leaf in leaves if isinstance(leaf, ListLeaf)),
    )


def _tags(person: Contact, then: Mapping[str, bool]) -> frozenset[str]:
    had = {name for name, was_there in then.items() if was_there}
    return (person.tags - then.keys()) | had


def _lists(person: Contact, then: Mapping[str, str | None]) -> frozenset[tuple[str, str]]:
    kept = {each for each in person.lists if each[0] not in then}
    return frozenset(kept | {(name, status) for name, status in then.items() if status is not None})
