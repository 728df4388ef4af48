"""What happened while files were read: rows counted, refused, repeated and ignored."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from baremo.files.reasons import Reason
from baremo.language import Label, Language
from baremo.model.document.problems import grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One refused row: where it stands and why it is refused."""

    file: str
    line: int
    reason: Reason
    column: str | None = None
    id: str | None = None

    def words(self, language: Language) -> str:
        """Return the line that tells the refusal."""
        about = f" (id {_shorten(self.id)})" if self.id else ""
        return f"{self.file}:{self.line}: {self.reason.words(language, self.column)}{about}"


def _shorten(text: str, longest: int = 60) -> str:
    clean = "".join(char if char.isprintable() else "?" for char in text[: longest + 1])
    return clean if len(clean) <= longest else clean[:longest] + "…"


@dataclass(slots=True, kw_only=True)
class TableReport:
    """What happened to one table. Row and line numbers count from 1; the header of a CSV is line 1."""

    kind: str
    file: str
    read: int = 0
    repeated: int = 0
    unknown_subjects: int = 0
    unknown_rules: int = 0
    reasons: Counter[Reason] = field(default_factory=Counter)
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def refused(self) -> int:
        """How many rows were refused."""
        return self.reasons.total()


@dataclass(slots=True)
class Report:
    """What happened to all the tables of a history."""

    tables: list[TableReport] = field(default_factory=list)

    @property
    def refused(self) -> int:
        """How many rows were refused in all tables."""
        return sum(table.refused for table in self.tables)

    def refusals(self) -> list[Refusal]:
        """Return the first refusals of each table."""
        return [refusal for table in self.tables for refusal in table.refusals]

    def refusal_lines(self, most: int = 10) -> Label:
        """Return the first refusals, one a line."""
        shown = self.refusals()[:most]
        more = self.refused - len(shown)
        rest_es, rest_en = (f"\n… y {grouped(more).es} más", f"\n… and {grouped(more).en} more") if more else ("", "")
        return Label(
            es="\n".join(refusal.words("es") for refusal in shown) + rest_es,
            en="\n".join(refusal.words("en") for refusal in shown) + rest_en,
        )
