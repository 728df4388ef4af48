"""What happened, told on standard error at the end of a command."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from baremo.cli.speech import say
from baremo.language import Label, Language

if TYPE_CHECKING:
    from baremo.files.report import Report, TableReport

_NAMES = {
    "contacts": Label(es="contactos", en="contacts"),
    "deals": Label(es="negocios", en="deals"),
    "events": Label(es="eventos", en="events"),
    "adjustments": Label(es="ajustes", en="adjustments"),
    "awards": Label(es="puntos otorgados", en="awards"),
}
_READ = Label(es="leídos: {count}", en="read: {count}")
_REFUSED = Label(es="rechazados: {count}", en="refused: {count}")
_REPEATED = Label(es="repetidos, contados una vez: {count}", en="repeated, counted once: {count}")
_UNKNOWN = Label(es="de sujetos desconocidos, sin efecto: {count}", en="about unknown subjects, ignored: {count}")
_RULES = Label(
    es="de reglas que no están en el modelo, sin efecto: {count}",
    en="of rules that the model does not have, ignored: {count}",
)
_REASON = Label(es="  rechazados {count}: {reason}", en="  refused {count}: {reason}")
_WRITTEN = Label(es="Escrito {file}: {count}", en="Written {file}: {count}")


def tell_report(report: Report, language: Language, rejects: Path | None) -> None:
    """Tell of each table what was read and what was not."""
    for table in report.tables:
        say(_table_words(table, language))
        for reason, count in table.reasons.most_common():
            said = reason.words(language, _columns(table, reason))
            say(_REASON.words(language, count=count, reason=said))
    if rejects is not None:
        tell_written(rejects, report.refused, language)


def tell_written(file: Path, count: int, language: Language) -> None:
    """Tell that a file was written, and how many rows it has."""
    say(_WRITTEN.words(language, file=file, count=count))


def _columns(table: TableReport, reason: object) -> str:
    columns = Counter(refusal.column for refusal in table.refusals if refusal.reason is reason and refusal.column)
    return ", ".join(columns) or "…"


def _table_words(table: TableReport, language: Language) -> str:
    counts = [
        (_READ, table.read),
        (_REFUSED, table.refused),
        (_REPEATED, table.repeated),
        (_UNKNOWN, table.unknown_subjects),
        (_RULES, table.unknown_rules),
    ]
    said = [label.words(language, count=count) for label, count in counts if count or label is _READ]
    return f"{_NAMES[table.kind].words(language)} ({table.file}): {'; '.join(said)}"
