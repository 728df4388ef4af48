"""What `score` and `explain` share: read a history from files, keep the rejects, and tell about it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baremo.cli.progress import Progress
from baremo.cli.summary import tell_report
from baremo.errors import BaremoError
from baremo.language import Label, Language
from baremo.model.scores import Model
from baremo.scoring_api import load_model

if TYPE_CHECKING:
    from baremo.files.reading import Loaded
    from baremo.files.writing import Outputs

_READING = {
    "contacts": Label(es="Leyendo contactos", en="Reading contacts"),
    "deals": Label(es="Leyendo negocios", en="Reading deals"),
    "events": Label(es="Leyendo eventos", en="Reading events"),
    "adjustments": Label(es="Leyendo ajustes", en="Reading adjustments"),
    "awards": Label(es="Leyendo puntos otorgados", en="Reading awards"),
}
_ONE = Label(es="1 problema", en="1 problem")
_MANY = Label(es="{count} problemas", en="{count} problems")
_FILES_MEMORY = 512 * 2**20


class WrongModelError(BaremoError):
    """A model cannot be used; every problem is told, one a line."""

    template = Label(es="el modelo {file} tiene {count}:\n{problems}", en="the model {file} has {count}:\n{problems}")


def read_model_file(path: Path) -> Model:
    """Read a model; WrongModelError names the file and everything wrong with it."""
    from baremo.model.document import ModelError
    from baremo.model.document.problems import grouped

    try:
        return load_model(path)
    except ModelError as wrong:
        found = len(wrong.problems)
        count = _ONE if found == 1 else _MANY.fill(count=grouped(found))
        raise WrongModelError(file=path, count=count, problems=wrong.values["problems"]) from wrong


@contextlib.contextmanager
def load_history(
    model: Model, options: Mapping[str, Any], language: Language
) -> Iterator[tuple[Loaded, Progress, Outputs]]:
    """Read the files that the options name; outputs that are not committed inside are removed.

    Those that are committed are noted in the object of the context, for whoever stops the command afterwards.
    """
    from baremo.files.database import Allowance
    from baremo.files.leftovers import own_folder
    from baremo.files.reading import Inputs, open_history
    from baremo.files.writing import Outputs

    inputs = Inputs(**{kind: options[kind] for kind in _READING})
    memory = min(_FILES_MEMORY, options["memory"] or _FILES_MEMORY)
    allowance = Allowance(memory=memory, threads=options["threads"])
    rejects: Path | None = options["rejects"]
    with own_folder(), Progress(language) as progress, Outputs(click.get_current_context().obj) as outputs:
        part = outputs.open(rejects) if rejects else None
        with open_history(
            inputs,
            model,
            goes_on=rejects is not None,
            allowance=allowance,
            on_table=lambda kind: progress.begin(_READING[kind]),
        ) as loaded:
            if part:
                loaded.write_rejects(part, language)
            yield loaded, progress, outputs
        progress.stop()
        tell_report(loaded.report, language, rejects)
