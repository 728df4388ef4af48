"""What an import has done, or would do, told on standard error."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baremo.cli.speech import say, say_label
from baremo.cli.summary import tell_written
from baremo.language import Label, Language
from baremo.model.document.problems import grouped

if TYPE_CHECKING:
    from baremo.events.importing.models import Import
    from baremo.events.importing.previewing import Preview

_SHOWN = 10
_COUNTS = {
    "read": Label(es="leídas: {count}", en="read: {count}"),
    "created": Label(es="nuevas: {count}", en="new: {count}"),
    "updated": Label(es="actualizadas: {count}", en="updated: {count}"),
    "unchanged": Label(es="sin cambios: {count}", en="unchanged: {count}"),
    "refused": Label(es="rechazadas: {count}", en="refused: {count}"),
    "merged": Label(es="contactos unidos: {count}", en="contacts merged: {count}"),
}
_DONE = Label(es="Importación {id} ({file}): filas {counts}", en="Import {id} ({file}): rows {counts}")
_UNDONE = Label(
    es="Importación {id} deshecha: {undone}. Se queda algo en {kept} contactos que otros han usado o cambiado después; "
    "{merged} uniones no se deshacen.",
    en="Import {id} taken back: {undone}. Something stays in {kept} contacts that others have used or changed since; "
    "{merged} merges stay.",
)
_PREVIEW = Label(es="{file}: filas {counts}. No se ha hecho nada.", en="{file}: rows {counts}. Nothing was done.")
_KEPT = Label(
    es="Las filas rechazadas se guardan 30 días: GET /api/imports/{kind}/{id}/rejects",
    en="Refused rows are kept for 30 days: GET /api/imports/{kind}/{id}/rejects",
)
_MORE = Label(es="… y {count} más", en="… and {count} more")
_LINE = Label(es="{file}:{line}: {words}", en="{file}:{line}: {words}")


def tell_import(imported: Import, language: Language) -> None:
    """Tell what an import has done."""
    if imported.state == "undone":
        values = {name: grouped(getattr(imported, name)) for name in ("undone", "kept", "merged")}
        say(_UNDONE.fill(id=imported.pk, **values).words(language))
        return
    numbers = [(name, getattr(imported, name)) for name in _COUNTS]
    say_label(_DONE, language, id=imported.pk, file=imported.name, counts=_count_words(numbers, language))


def tell_rejects(imported: Import, path: Path, language: Language) -> None:
    """Write the refused rows to a file, whole or not at all."""
    from baremo.events.importing.rejects import write_rejects
    from baremo.files.opening import translate_os_errors
    from baremo.files.writing import Outputs

    with Outputs(click.get_current_context().obj) as outputs:
        part = outputs.open(path)
        with translate_os_errors(path), part.open("w", newline="", encoding="utf-8") as file:
            file.writelines(write_rejects(imported, language))
        outputs.commit()
    tell_written(path, imported.refused, language)


def tell_refused(imported: Import, language: Language) -> None:
    """Tell the first refused rows, and where the others are."""
    from baremo.events.importing.reasons import words_of
    from baremo.events.importing.rejects import list_rejects

    rows = [(each.line, words_of(each.reason, each.column, language)) for each in list_rejects(imported, most=_SHOWN)]
    _tell_rows(imported.name, rows, imported.refused, language)
    say_label(_KEPT, language, kind=imported.kind, id=imported.pk)


def tell_preview(seen: Preview, file: str, language: Language) -> None:
    """Tell what an import would do."""
    from baremo.events.importing.reasons import words_of

    for column in seen.columns:
        say(f"  {column.name} → {column.target}")
    numbers = [(name, getattr(seen, name)) for name in ("read", "created", "updated", "refused")]
    say_label(_PREVIEW, language, file=file, counts=_count_words(numbers, language))
    rows = [(row.line, words_of(why.reason.name, why.column, language)) for row, why in seen.problems[:_SHOWN]]
    _tell_rows(file, rows, seen.refused, language)


def _tell_rows(file: str, rows: Sequence[tuple[int, str]], count: int, language: Language) -> None:
    for line, words in rows:
        say_label(_LINE, language, file=file, line=line, words=words)
    if count > len(rows):
        say_label(_MORE, language, count=grouped(count - len(rows)).words(language))


def _count_words(numbers: Sequence[tuple[str, int]], language: Language) -> str:
    told = [
        _COUNTS[name].words(language, count=grouped(count).words(language))
        for name, count in numbers
        if count or name == "read"
    ]
    return "; ".join(told)
