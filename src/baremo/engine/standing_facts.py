"""What is true of a subject now: its fields, tags and lists as SQL over the row of the contact and the deal."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.cells import MISSING, Cell, read_column
from baremo.engine.layout import Layout
from baremo.engine.reader import Reader
from baremo.engine.render import render
from baremo.engine.sql import Sql, call, column
from baremo.model.conditions import FieldTest, ListTest, TagTest
from baremo.model.operator import operators
from baremo.model.predicates import Operand
from baremo.model.scores import Subject
from baremo.model.texts import fold

CONTACT, DEAL = "c", "d"


@dataclass(slots=True)
class StandingFacts:
    """Renders tests of fields, tags and lists; the contact's row is `c`, the deal's row `d`."""

    layout: Layout
    subject: Subject
    _has_tags: bool = False
    _readers: dict[str, Reader] = field(init=False)

    def __post_init__(self) -> None:
        """Make the readers of both rows."""
        self._readers = {
            CONTACT: Reader(self.layout.contacts, CONTACT, "fields"),
            DEAL: Reader(self.layout.deals, DEAL, "fields"),
        }

    def source(self, row: str) -> exp.Expr:
        """Return the table behind a row, with what the tests rendered so far take out of its document."""
        table = self._readers[row].source("deals" if row == DEAL else "contacts")
        if row == DEAL or not self._has_tags:
            return table
        # Folded once, however many tags are looked for.
        everything = exp.Column(this=exp.Star(), table=exp.to_identifier(CONTACT))
        folded = sql.named(call("bm_folded_list", column("tags", CONTACT)), "bm_tags")
        query = exp.Select().select(everything, folded, copy=False).from_(table, copy=False)
        return query.subquery(CONTACT, copy=False)

    def holds(self, leaf: FieldTest | TagTest | ListTest) -> Sql:
        """Return whether the leaf is true now."""
        if isinstance(leaf, FieldTest):
            operator = operators()[leaf.operator]
            return render(operator.lower(self._operand(leaf.field), leaf.value), self._find)
        if isinstance(leaf, TagTest):
            if "tags" not in self.layout.contacts.fixed:
                return sql.false()
            self._has_tags = True
            return sql.sure(call("bm_has", column("bm_tags", CONTACT), sql.text(fold(leaf.tag))))
        if "lists" not in self.layout.contacts.fixed:
            return sql.false()
        status = fold(leaf.status if leaf.status is not None else "subscribed")
        return sql.sure(call("bm_on_list", column("lists", CONTACT), sql.text(fold(leaf.list)), sql.text(status)))

    def crossings(self, leaf: FieldTest) -> list[Sql]:
        """Return the moments after now at which a date field crosses the condition, null if it does not."""
        moment = self._find(self._operand(leaf.field)).moment
        offsets = operators()[leaf.operator].crossings(leaf.value)
        if moment is None:
            return []
        at = [sql.plus(moment, sql.number(offset)) if offset else moment for offset in offsets]
        return [sql.choose((sql.compare(each, ">", sql.now()), each)) for each in at]

    def _operand(self, name: str) -> Operand:
        if self.subject == "contact":
            return Operand("contact", name)
        if name.startswith("contact."):
            return Operand("contact", name.removeprefix("contact."))
        return Operand("deal", name)

    def _find(self, operand: Operand) -> Cell:
        if operand.source == "deal":
            return self._readers[DEAL].find(operand)
        if operand.name == "created_at":
            there = "created_at" in self.layout.contacts.fixed
            return read_column(column("created_at", CONTACT), "timestamp") if there else MISSING
        return self._readers[CONTACT].find(operand)
