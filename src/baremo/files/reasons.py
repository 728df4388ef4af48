"""Why a row of a file is refused."""

from __future__ import annotations

from enum import Enum

from baremo.files.bounds import MAX_CELL, MAX_DEPTH, MAX_LINE, MIB
from baremo.language import Label, Language

_MOMENT_FORMS = "2026-01-31, 2026-01-31T09:30:00Z"


class Reason(Enum):
    """One reason, in both languages; `{column}` is the column that it is about."""

    ENCODING = Label(
        es="no es texto UTF-8: guarda el archivo como UTF-8", en="is not UTF-8 text: save the file as UTF-8"
    )
    NUL = Label(es="contiene el carácter NUL", en="contains the NUL character")
    LINE_TOO_LONG = Label(
        es=f"la línea pasa de {MAX_LINE // MIB} MiB", en=f"the line is longer than {MAX_LINE // MIB} MiB"
    )
    CELL_TOO_LONG = Label(
        es=f"un valor pasa de {MAX_CELL // MIB} MiB", en=f"a value is longer than {MAX_CELL // MIB} MiB"
    )
    QUOTE = Label(es="comillas que no se cierran bien", en="a quote that is not closed properly")
    CELLS = Label(es="el número de celdas no es el del encabezado", en="not as many cells as the header has")
    JSON = Label(es="la línea no es JSON válido", en="the line is not valid JSON")
    NO_OBJECT = Label(es="la línea no es un objeto JSON", en="the line is not a JSON object")
    NAMES = Label(
        es="dos nombres solo se distinguen en cómo se codifican los acentos",
        en="two names differ only in how their accents are encoded",
    )
    TYPE = Label(es="{column} no es un texto ni un número entero", en="{column} is neither text nor a whole number")
    MISSING = Label(es="falta {column}", en="{column} is missing")
    MOMENT = Label(
        es="{column} no es una fecha legible (como " + _MOMENT_FORMS + ")",
        en="{column} is not a readable date (such as " + _MOMENT_FORMS + ")",
    )
    FLAG = Label(es="{column} no es true, false ni vacío", en="{column} is neither true, false nor empty")
    OBJECT = Label(es="{column} no es un objeto JSON", en="{column} is not a JSON object")
    TEXTS = Label(es="{column} no es una lista JSON de textos", en="{column} is not a JSON array of texts")
    DEPTH = Label(
        es=f"{{column}} está anidado más de {MAX_DEPTH} veces",
        en=f"{{column}} is nested deeper than {MAX_DEPTH}",
    )
    INFINITE = Label(es="{column} no es un número finito", en="{column} is not a finite number")
    SCORE = Label(es="{column} no es una puntuación del modelo", en="{column} is not a score of the model")
    OP = Label(es="{column} no es add, subtract, set ni reset", en="{column} is not add, subtract, set or reset")
    POINTS = Label(
        es="{column} no es un número entero entre −10^15 y 10^15",
        en="{column} is not a whole number within ±10^15",
    )
    LIMITS = Label(
        es="{column} está fuera de los límites de la puntuación",
        en="{column} lies outside the limits of the score",
    )
    DURATION = Label(
        es="{column} no es una duración como 60d, ni never, ni vacío",
        en="{column} is neither a duration such as 60d, nor never, nor empty",
    )
    SEQUENCE = Label(es="{column} no es un número entero", en="{column} is not a whole number")
    NUMBER = Label(es="{column} no es un número", en="{column} is not a number")
    CONFLICT = Label(
        es="el mismo id está más de una vez con contenidos distintos",
        en="the same id stands there more than once with different contents",
    )

    def words(self, language: Language, column: str | None = None) -> str:
        """Return the reason in one language."""
        return self.value.words(language, column=column or "")
