"""A story: a model, what happened when, and what the scores then are."""

from __future__ import annotations

import importlib
import json
from decimal import Decimal
from typing import Any, TypeAlias

import pyarrow as pa

from baremo.engine.history import (
    ADJUSTMENT_SCHEMA,
    AWARD_SCHEMA,
    CONTACT_COLUMNS,
    DEAL_COLUMNS,
    EVENT_COLUMNS,
    History,
    Scored,
)
from baremo.model.document import parse_model
from baremo.model.durations import UNITS, parse_duration
from baremo.model.scores import Model
from tests.cast import DAY_0, moment
from tests.stories.conditions import Document, event

Points: TypeAlias = Decimal | int

MINUTE = UNITS["h"] // 60
DEFAULT = "score"
NEW_RULE = {"when", "award", "per", "only_for"}
"""What makes an edited rule a new one, whose written awards are dropped (scoring.md §4)."""


class Story:
    """Tells step by step what a model says and what happens; every look keeps the awards to be kept."""

    def __init__(self, engine: str) -> None:
        self.engine = importlib.import_module(f"baremo.engine.{engine}")
        self.now = DAY_0
        self.scores: dict[str, Document] = {}
        self.segments: list[Document] = []
        self.contacts: dict[str, dict[str, Any]] = {}
        self.deals: dict[str, dict[str, Any]] = {}
        self.events: list[dict[str, Any]] = []
        self.adjustments: list[dict[str, Any]] = []
        self.writings: list[dict[str, Any]] = []

    # what the model says

    def score(self, key: str = DEFAULT, **document: object) -> Story:
        """Say something about a score, which is there from then on."""
        self.scores.setdefault(key, {"key": key, "name": key, "rules": []}).update(document)
        return self

    def rule(self, when: str | Document, *, score: str = DEFAULT, points: int = 10, **said: object) -> Story:
        """Add a rule; a text is the kind of an event."""
        rules = self.score(score).scores[score]["rules"]
        condition = event(when) if isinstance(when, str) else when
        rules.append({"key": f"rule-{len(rules) + 1}", "points": points, "when": condition, **said})
        return self

    def edit(self, key: str, *, score: str = DEFAULT, **document: object) -> Story:
        """Change a rule; what makes it a new rule drops its written awards."""
        next(rule for rule in self.scores[score]["rules"] if rule["key"] == key).update(document)
        if NEW_RULE & document.keys():
            self._forget(score, key)
        return self

    def delete(self, key: str, *, score: str = DEFAULT) -> Story:
        """Delete a rule and its awards."""
        rules = self.scores[score]["rules"]
        self.scores[score]["rules"] = [rule for rule in rules if rule["key"] != key]
        self._forget(score, key)
        return self

    def _forget(self, score: str, rule: str) -> None:
        self.writings = [row for row in self.writings if (row["score"], row["rule"]) != (score, rule)]

    def segment(self, key: str, when: Document) -> Story:
        """Name a condition."""
        self.segments.append({"key": key, "name": key, "when": when})
        return self

    # who is there and what happens

    def at(self, *, day: int = 0, hour: int = 0, minute: int = 0) -> Story:
        """Go to a moment after the beginning of day 0."""
        self.now = DAY_0 + day * UNITS["d"] + hour * UNITS["h"] + minute * MINUTE
        return self

    def on(self, text: str) -> Story:
        """Go to a date or datetime."""
        self.now = moment(text)
        return self

    def contact(self, *names: str, **fields: object) -> Story:
        """Introduce contacts, or say what is true of them now."""
        for name in names:
            self.contacts.setdefault(name, {"id": name}).update(fields)
        return self

    def field(self, subject: str, **fields: object) -> Story:
        """Say what is true of a contact or deal now, as if since ever."""
        (self.deals if subject in self.deals else self.contact(subject).contacts)[subject].update(fields)
        return self

    def change(self, subject: str, **fields: object) -> Story:
        """Change fields of a contact or deal at this moment, which is an event."""
        self.field(subject, **fields)
        for name in fields:
            if subject in self.deals:
                self.event(self.deals[subject]["contact"], "field_changed", field=name, deal=subject)
            else:
                self.event(subject, "field_changed", field=name)
        return self

    def tag(self, name: str, *tags: str) -> Story:
        """Say which tags a contact has now, as if since ever."""
        return self.contact(name, tags=list(tags))

    def deal(self, name: str, contact: str, **fields: object) -> Story:
        """Introduce a deal."""
        self.contact(contact).deals[name] = {"id": name, "contact": contact, **fields}
        return self

    def event(self, name: str, kind: str, *, automated: bool = False, **properties: object) -> Story:
        """Let an event happen at this moment."""
        self.contact(name).events.append(
            {
                "id": f"event-{len(self.events) + 1:04}",
                "contact": name,
                "kind": kind,
                "occurred_at": self.now,
                "automated": automated,
                "properties": json.dumps(properties),
            }
        )
        return self

    def adjust(self, subject: str, op: str, points: Points | None = None, **options: Any) -> Story:
        """Adjust a score at this moment; options: score, expires_after, held."""
        expires_after = parse_duration(options.get("expires_after", ""))
        self.adjustments.append(
            {
                "score": options.get("score", DEFAULT),
                "subject": subject,
                "at": self.now,
                "sequence": len(self.adjustments) + 1,
                "op": op,
                "points": None if points is None else Decimal(points),
                "expires_after": expires_after and expires_after.microseconds,
                "held": Decimal(options["held"]) if "held" in options else None,
            }
        )
        return self

    def undo(self) -> Story:
        """Undo the latest adjustment."""
        self.adjustments.pop()
        return self

    def merge(self, name: str, *, into: str) -> Story:
        """Make two contacts one."""
        for row in self.events:
            row["contact"] = into if row["contact"] == name else row["contact"]
        for row in self.adjustments + self.writings:
            row["subject"] = into if row["subject"] == name else row["subject"]
        del self.contacts[name]
        return self

    # what comes of it

    def value(self, subject: str, score: str = DEFAULT) -> Points | None:
        """Return the value now; None outside the audience and for an inactive score."""
        return self._row(subject, score).get("value")

    def values(self, score: str = DEFAULT) -> dict[str, Points]:
        """Return the values of everybody who has one."""
        rows = self.look().values.to_pylist()
        found = {row["subject"]: row["value"] for row in rows if row["score"] == score}
        return {subject: value for subject, value in found.items() if value is not None}

    def band(self, subject: str, score: str = DEFAULT) -> str | None:
        """Return the band now."""
        return self._row(subject, score).get("band")

    def next_change(self, subject: str, score: str = DEFAULT) -> int | None:
        """Return the moment of the next change by itself, in microseconds after the beginning of day 0."""
        known = {row["subject"]: row["next_change_at"] for row in self._rows_of(score)}
        return None if known[subject] is None else known[subject] - DAY_0

    def dated(self, subject: str, score: str = DEFAULT) -> list[int]:
        """Return on which days after day 0 the awards that are written down were given."""
        self.look()
        rows = [row for row in self.writings if (row["score"], row["subject"]) == (score, subject)]
        return sorted((row["at"] - DAY_0) // UNITS["d"] for row in rows)

    def _row(self, subject: str, score: str) -> dict[str, Any]:
        rows = self.look().values.to_pylist()
        found = (row for row in rows if (row["score"], row["subject"]) == (score, subject))
        return next(found, {})

    def _rows_of(self, score: str) -> list[dict[str, Any]]:
        values = self.look().values
        moments = values["next_change_at"].cast(pa.int64())
        table = values.set_column(values.column_names.index("next_change_at"), "next_change_at", moments)
        return [row for row in table.to_pylist() if row["score"] == score]

    def look(self) -> Scored:
        """Evaluate everything now, and write down the awards that must be kept."""
        scored: Scored = self.engine.score(self.model, self.history, self.now)
        kept = scored.awards.set_column(3, "at", scored.awards["at"].cast(pa.int64())).to_pylist()
        self.writings.extend(kept)
        return scored

    @property
    def model(self) -> Model:
        """The model that the story tells of."""
        return parse_model({"scores": list(self.scores.values()), "segments": self.segments})

    @property
    def history(self) -> History:
        """Everything that happened, also after now."""
        return History(
            contacts=_table(list(self.contacts.values()), CONTACT_COLUMNS),
            deals=_table(list(self.deals.values()), DEAL_COLUMNS),
            events=_table(self.events, EVENT_COLUMNS),
            adjustments=pa.Table.from_pylist(self.adjustments, schema=ADJUSTMENT_SCHEMA),
            awards=pa.Table.from_pylist(self.writings, schema=AWARD_SCHEMA),
        )


def _table(rows: list[dict[str, Any]], columns: dict[str, pa.DataType]) -> pa.Table:
    """Return a table with the fixed columns, and with a column for every other name that a row has."""
    names = dict.fromkeys([*columns, *(name for row in rows for name in row)])
    arrays = {name: pa.array([row.get(name) for row in rows], type=columns.get(name)) for name in names}
    return pa.table(arrays)
