"""What happened, told on standard error at the end of a command."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from baremo.cli.speech import say
from baremo.language import Label, Language
from baremo.model.document.problems import grouped

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
_REASON = Label(es="  rechazadas: {count} ({reason})", en="  {count} refused: {reason}")
_WRITTEN = Label(es="Escrito {file}: {count} filas", en="Written {file}: {count} rows")
_WRITTEN_ONE = Label(es="Escrito {file}: 1 fila", en="Written {file}: 1 row")


def tell_report(report: Report, language: Language, rejects: Path | None) -> None:
    """Tell of each table what was read and what was not."""
    for table in report.tables:
        say(_table_words(table, language))
        for reason, count in table.reasons.most_common():
            said = reason.words(language, _columns(table, reason))
            say(_REASON.words(language, count=_number(count, language), reason=said))
    if rejects is not None:
        tell_written(rejects, report.refused, language)


def tell_written(file: Path, count: int, language: Language) -> None:
    """Tell that a file was written, and how many rows it has."""
    label = _WRITTEN_ONE if count == 1 else _WRITTEN
    say(label.words(language, file=file, count=_number(count, language)))


def _number(count: int, language: Language) -> str:
    return grouped(count).words(language)


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
    said = [label.words(language, count=_number(count, language)) for label, count in counts if count or label is _READ]
    return f"{_NAMES[table.kind].words(language)} ({table.file}): {'; '.join(said)}"
