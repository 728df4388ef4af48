"""Waiting for a publication to come into force, and telling how far it is; Ctrl-C stops the waiting alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baremo.cli.progress import Progress
from baremo.cli.speech import say_label
from baremo.language import Label, Language

if TYPE_CHECKING:
    from baremo.scoring.models import Publication
    from baremo.scoring.rescoring.standing import Standing

_WAITING = Label(es="Esperando a que empiece el recálculo", en="Waiting for the rescoring to begin")
_BEGINNING = Label(es="Calculando a todo el mundo", en="Scoring everybody")
_WORKING = Label(es="Guardando: {done} de {total} contactos", en="Storing: {done} of {total} contacts")
_IN_FORCE = Label(es="En vigor: todo el mundo tiene sus valores nuevos.", en="In force: everybody has the new values.")
_NOBODY = Label(
    es="Nadie ha empezado el recálculo: se hará en cuanto funcione un trabajador (baremo worker).",
    en="Nobody has begun the rescoring: it will be done as soon as a worker runs (baremo worker).",
)
_OVER = {
    "superseded": Label(
        es="Se ha publicado otra cosa antes de que entrara en vigor.",
        en="Something else was published before it came into force.",
    ),
    "cancelled": Label(
        es="Se ha cancelado antes de que entrara en vigor.", en="It was cancelled before it came into force."
    ),
}
_LOOK_SECONDS = 0.5
_PATIENCE_SECONDS = 10.0
"""How long it may wait to be begun before we say that nobody does."""


def follow_publication(publication: Publication, language: Language) -> int:
    """Wait until a publication is in force; return the exit code, 1 if it never will be."""
    from baremo.platform import clock
    from baremo.scoring.rescoring.standing import WAITS_FOR, find_standing

    waited = 0.0
    with Progress(language) as progress:
        while (standing := find_standing(publication)).state in ("waiting", "rescoring"):
            if standing.state == "waiting" and waited >= _PATIENCE_SECONDS:
                break
            progress.begin(_describe(standing))
            clock.SYSTEM.wait(_LOOK_SECONDS)
            waited = waited + _LOOK_SECONDS if standing.state == "waiting" else 0.0
            publication.refresh_from_db()
    if standing.state == "waiting":
        say_label(WAITS_FOR.get(standing.waits_for, _NOBODY), language)
        return 0
    say_label(_OVER.get(standing.state, _IN_FORCE), language)
    return int(standing.state in _OVER)


def _describe(standing: Standing) -> Label:
    if standing.state == "waiting":
        return _WAITING
    return _WORKING.fill(done=standing.done, total=standing.total) if standing.done else _BEGINNING
