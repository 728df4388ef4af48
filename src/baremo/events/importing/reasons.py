"""Why a row of an import is refused: what can be wrong with a line of a file, and with what it says here."""

from __future__ import annotations

from enum import Enum

from baremo.events.importing.limits import MAX_DEPTH, MAX_EVENT, MAX_EVENT_ID, MAX_KIND
from baremo.files.reasons import Reason as LineReason
from baremo.language import Label, Language


class Reason(Enum):
    """One reason, in both languages; `{column}` is the column that it is about."""

    NO_IDENTITY = Label(es="no dice de quién es: falta {column}", en="does not say whose it is: {column} is missing")
    NOBODY = Label(es="{column} no identifica a nadie", en="{column} identifies nobody")
    NO_EMAIL = Label(es="{column} no es una dirección de correo", en="{column} is no email address")
    TOO_MANY_IDENTITIES = Label(
        es="el contacto tendría demasiadas identidades", en="the contact would have too many identities"
    )
    FIELD_TYPE = Label(es="{column} no es del tipo de su campo", en="{column} is not of the type of its field")
    FIELD_NAME = Label(
        es="un campo no se puede llamar {column}, o hay demasiados",
        en="no field can be called {column}, or there are too many",
    )
    TOO_LONG = Label(es="{column} es demasiado largo", en="{column} is too long")
    TAGS = Label(es="{column} no es una lista de etiquetas", en="{column} is no list of tags")
    LISTS = Label(
        es="{column} no es un objeto JSON de listas con su estado", en="{column} is no JSON object of lists and status"
    )
    TOO_MANY_TAGS = Label(
        es="el contacto tendría demasiadas etiquetas o listas", en="the contact would have too many tags or lists"
    )
    MOMENT = Label(es="{column} no es una fecha legible", en="{column} is not a readable date")
    KIND = Label(
        es=f"{{column}} no tiene de 1 a {MAX_KIND} caracteres", en=f"{{column}} needs 1 to {MAX_KIND} characters"
    )
    EVENT_ID = Label(
        es=f"{{column}} no tiene de 1 a {MAX_EVENT_ID} caracteres",
        en=f"{{column}} needs 1 to {MAX_EVENT_ID} characters",
    )
    TOO_LARGE = Label(
        es=f"las propiedades pasan de {MAX_EVENT // 1024} KiB", en=f"the properties are above {MAX_EVENT // 1024} KiB"
    )
    TOO_DEEP = Label(
        es=f"las propiedades están anidadas más de {MAX_DEPTH} veces",
        en=f"the properties are nested deeper than {MAX_DEPTH}",
    )
    REPEATED = Label(
        es="otra fila del archivo dice otra cosa de {column} del mismo contacto",
        en="another row of the file says something else about {column} of the same contact",
    )
    EXISTS = Label(
        es="el contacto ya existe, y solo se crean nuevos", en="the contact exists, and only new ones are made"
    )
    UNKNOWN = Label(es="no hay un contacto así, y no se crean nuevos", en="there is no such contact, and none are made")
    CONFLICT = Label(
        es="el mismo id ya está con otro contenido", en="the same id is there already with different contents"
    )
    ERASED = Label(es="la persona ha sido borrada", en="the person has been erased")


class RowRefusedError(Exception):
    """A row is not taken in."""

    def __init__(self, reason: Reason | LineReason, column: str = "") -> None:
        """Keep the reason and the column that it is about."""
        super().__init__(reason)
        self.reason = reason
        self.column = column


def find_reason(code: str) -> Reason | LineReason:
    """Return the reason that the database keeps under a code."""
    found: Reason | LineReason = Reason[code] if code in Reason.__members__ else LineReason[code]
    return found


def words_of(code: str, column: str, language: Language) -> str:
    """Return the words for a kept reason in one language."""
    label: Label = find_reason(code).value
    return label.words(language, column=column or "…")
