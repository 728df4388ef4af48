"""What may be wrong with what is stored of people."""

from __future__ import annotations

from collections.abc import Iterator

from baremo.contacts.erasure_list import list_path, read_list
from baremo.events.erasures import find_unknown
from baremo.language import Label
from baremo.platform.doctor.findings import Finding


def examine_erasures() -> Iterator[Finding]:
    """Find erasures that the database knows nothing of, as after restoring a backup from before them."""
    listed = read_list(list_path())
    unknown = find_unknown(listed)
    if unknown:
        yield Finding(
            id="erasures.not_replayed",
            problem=Label(
                es="la base de datos no sabe de {count} borrados de la lista {path}: es de antes de ellos",
                en="the database knows nothing of {count} erasures of the list {path}: it is older than they are",
            ).fill(count=len(unknown), path=list_path()),
            remedy=Label(
                es="ejecuta baremo migrate, que borra otra vez a esas personas",
                en="run baremo migrate, which erases those people again",
            ),
        )
    if listed.unreadable:
        yield Finding(
            id="erasures.unreadable",
            problem=Label(
                es="la lista de borrados {path} tiene líneas que no se leen: {lines}",
                en="the list of erasures {path} has lines that cannot be read: {lines}",
            ).fill(path=list_path(), lines=", ".join(map(str, listed.unreadable[:10]))),
            remedy=Label(
                es="tras un corte de luz no es nada; si no lo hubo, recupera el archivo de una copia",
                en="after a power cut that is nothing; if there was none, restore the file from a backup",
            ),
            is_wrong=False,
        )
