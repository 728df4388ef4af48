"""`baremo model`: the model of the service, out as a file and in again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baremo.cli.loading import read_model_file
from baremo.cli.options import Option, model_argument
from baremo.cli.publication_following import follow_publication
from baremo.cli.speech import say_label
from baremo.cli.starting import start_service
from baremo.cli.usage import ChoiceType, Command, Group, language_option
from baremo.language import Label, Language

if TYPE_CHECKING:
    from baremo.model.differences import Difference

_HELP = Label(es="El modelo del servicio.", en="The model of the service.")
_EXPORT = Label(
    es="Escribe el modelo que cuenta, como archivo que leen los demás comandos.",
    en="Write the model that counts, as a file that the other commands read.",
)
_APPLY = Label(
    es="Publica el modelo de un archivo, después de mostrar qué cambia. Los borradores con cambios se conservan.",
    en="Publish the model of a file, after showing what it changes. Drafts with edits of their own are kept.",
)
_DRAFTS = Label(es="Los borradores en vez de lo que cuenta.", en="The drafts instead of what counts.")
_FORMAT = Label(es="Cómo se escribe.", en="How it is written.")
_OUT = Label(es="El archivo; si falta, la salida estándar.", en="The file; left out, standard output.")
_REASON = Label(es="Por qué se publica.", en="Why it is published.")
_PLAN = Label(es="Solo muestra qué cambiaría.", en="Only show what it would change.")
_YES = Label(es="No pregunta.", en="Do not ask.")
_NO_WAIT = Label(
    es="No espera a que todo el mundo tenga sus valores nuevos.", en="Do not wait until everybody has the new values."
)
_REMOVE = Label(
    es="Retira las puntuaciones y segmentos que el archivo no tiene; si falta, se quedan.",
    en="Remove scores and segments that the file does not have; left out, they stay.",
)
_FILE = Label(es="ARCHIVO", en="FILE")
_TEXT = Label(es="TEXTO", en="TEXT")
_NOTHING = Label(es="No cambia nada: lo publicado ya dice eso.", en="Nothing changes: what is published says so.")
_ASK = Label(es="¿Publicarlo?", en="Publish it?")
_DONE = Label(es="Publicado: {number}.", en="Published: {number}.")
_STOPPED = Label(es="No se ha publicado nada.", en="Nothing was published.")
_NOBODY = Label(
    es="No hay nadie a quien preguntar: añade --yes para publicarlo.",
    en="There is nobody to ask: add --yes to publish it.",
)
_NO_REASON = Label(es="--reason: di por qué se publica", en="--reason: say why it is published")
_TITLES = {
    "score": Label(es="Puntuación «{key}»:", en="Score “{key}”:"),
    "segment": Label(es="Segmento «{key}»:", en="Segment “{key}”:"),
}


def build(language: Language) -> click.Command:
    """Return the commands in a language."""
    export: list[click.Parameter] = [
        Option("out", _OUT, click.Path(path_type=Path, dir_okay=False), _FILE).build(language),
        Option("format", _FORMAT, ChoiceType(("yaml", "json"), language)).build(language, default="yaml"),
        Option("drafts", _DRAFTS).build(language, is_flag=True),
        language_option(language),
    ]
    application: list[click.Parameter] = [
        model_argument(language),
        Option("reason", _REASON, str, _TEXT).build(language),
        Option("plan", _PLAN).build(language, is_flag=True),
        Option("remove-others", _REMOVE).build(language, is_flag=True),
        Option("yes", _YES).build(language, is_flag=True),
        Option("no-wait", _NO_WAIT).build(language, is_flag=True),
        language_option(language),
    ]
    commands = {
        "export": Command("export", language, callback=_export, params=export, help=_EXPORT.words(language)),
        "apply": Command("apply", language, callback=_apply, params=application, help=_APPLY.words(language)),
    }
    return Group("model", language, commands=commands, help=_HELP.words(language))


def _export(out: Path | None, language: Language, **options: Any) -> None:
    start_service()
    from baremo.files.writing import Outputs
    from baremo.model.document import write_json, write_yaml
    from baremo.scoring.documents import build_model, find_problems
    from baremo.scoring.refusals import UnpublishableError
    from baremo.scoring.stored import list_drafts, list_live_parts

    parts = list_drafts() if options["drafts"] else list_live_parts()
    problems = find_problems(parts)
    if problems:
        raise UnpublishableError(problems)
    write = write_json if options["format"] == "json" else write_yaml
    text = write(build_model(parts)) if parts else "{}\n"
    if out is None:
        click.echo(text, nl=False)
        return
    with Outputs(click.get_current_context().obj) as outputs:
        outputs.open(out).write_text(text, encoding="utf-8")
        outputs.commit()


def _apply(model: Path, language: Language, **options: Any) -> None:
    read = read_model_file(model)
    start_service()
    from baremo.platform import clock
    from baremo.platform.actor import command_actor
    from baremo.scoring.publishing import Said, apply, plan_apply

    planned = plan_apply(read, removes_others=options["remove_others"])
    _tell(planned.differences, language)
    if not planned.differences or options["plan"]:
        return
    if not options["reason"]:
        raise click.UsageError(_NO_REASON.words(language))
    if not options["yes"] and not _agrees(language):
        say_label(_STOPPED, language)
        raise SystemExit(1)
    said = Said(reason=options["reason"], actor=command_actor("baremo model apply"), at=clock.now())
    publication = apply(read, said, removes_others=options["remove_others"], since=planned.since)
    say_label(_DONE, language, number=publication.pk)
    if not options["no_wait"] and follow_publication(publication, language):
        raise SystemExit(1)


def _tell(differences: list[Difference], language: Language) -> None:
    """Write what changes, part by part."""
    if not differences:
        say_label(_NOTHING, language)
    part = None
    for each in differences:
        if part != (each.part, each.key):
            part = (each.part, each.key)
            click.echo(_TITLES[each.part].words(language, key=each.key))
        click.echo(f"  {each.words.words(language)}")


def _agrees(language: Language) -> bool:
    """Ask; whoever cannot answer has not agreed."""
    if not sys.stdin.isatty():
        say_label(_NOBODY, language)
        return False
    return click.confirm(_ASK.words(language), err=True)
