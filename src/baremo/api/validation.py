"""What pydantic finds wrong, in the words and the languages of the house."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from baremo.language import Label
from baremo.platform.refusals import Finding

UNKNOWN = Label(es="no existe aquí; quítalo", en="does not exist here; leave it out")
_WORDS = {
    "missing": Label(es="falta", en="is missing"),
    "extra_forbidden": UNKNOWN,
    "string_type": Label(es="tiene que ser un texto", en="has to be text"),
    "string_too_long": Label(es="tiene más de {max_length} caracteres", en="has more than {max_length} characters"),
    "string_too_short": Label(es="tiene menos de {min_length} caracteres", en="has fewer than {min_length} characters"),
    "string_unicode": Label(es="no es un texto correcto", en="is no correct text"),
    "int_type": Label(es="tiene que ser un número entero", en="has to be a whole number"),
    "int_parsing": Label(es="tiene que ser un número entero", en="has to be a whole number"),
    "int_from_float": Label(es="tiene que ser un número entero", en="has to be a whole number"),
    "int_parsing_size": Label(es="es demasiado grande", en="is too large"),
    "float_type": Label(es="tiene que ser un número", en="has to be a number"),
    "float_parsing": Label(es="tiene que ser un número", en="has to be a number"),
    "finite_number": Label(es="tiene que ser un número finito", en="has to be a finite number"),
    "bool_type": Label(es="tiene que ser true o false", en="has to be true or false"),
    "bool_parsing": Label(es="tiene que ser true o false", en="has to be true or false"),
    "list_type": Label(es="tiene que ser una lista", en="has to be a list"),
    "dict_type": Label(es="tiene que ser un objeto", en="has to be an object"),
    "model_type": Label(es="tiene que ser un objeto", en="has to be an object"),
    "model_attributes_type": Label(es="tiene que ser un objeto", en="has to be an object"),
    "too_long": Label(es="tiene más de {max_length} elementos", en="has more than {max_length} items"),
    "too_short": Label(es="tiene menos de {min_length} elementos", en="has fewer than {min_length} items"),
    "greater_than_equal": Label(es="tiene que ser {ge} o más", en="has to be {ge} or more"),
    "greater_than": Label(es="tiene que ser más de {gt}", en="has to be more than {gt}"),
    "less_than_equal": Label(es="tiene que ser {le} o menos", en="has to be {le} or less"),
    "less_than": Label(es="tiene que ser menos de {lt}", en="has to be less than {lt}"),
    "enum": Label(es="tiene que ser uno de: {expected}", en="has to be one of: {expected}"),
    "literal_error": Label(es="tiene que ser uno de: {expected}", en="has to be one of: {expected}"),
    "datetime_type": Label(es="tiene que ser una fecha y hora ISO 8601", en="has to be an ISO 8601 date and time"),
    "datetime_parsing": Label(es="no es una fecha y hora ISO 8601", en="is no ISO 8601 date and time"),
    "datetime_from_date_parsing": Label(es="no es una fecha y hora ISO 8601", en="is no ISO 8601 date and time"),
    "timezone_aware": Label(
        es="necesita una zona horaria, como 2026-01-31T00:00:00Z", en="needs a time zone, like 2026-01-31T00:00:00Z"
    ),
    "date_parsing": Label(es="no es una fecha ISO 8601", en="is no ISO 8601 date"),
    "string_pattern_mismatch": Label(es="no tiene la forma «{pattern}»", en="does not have the form “{pattern}”"),
}
_OTHER = Label(es="no es válido", en="is not valid")
_BODY = "body"


def find_problems(errors: Iterable[Mapping[str, Any]]) -> list[Finding]:
    """Return what is wrong, each with its place as whoever sent it sees it."""
    return [Finding(_path(error["loc"]), _words(error)) for error in errors]


def _path(place: tuple[Any, ...]) -> str:
    # («body», name of the argument, …): neither is in what was sent.
    parts = place[2:] if place[0] == _BODY else place[1:]
    return ".".join(str(part) for part in parts) or _BODY


def _words(error: Mapping[str, Any]) -> Label:
    label = _WORDS.get(error["type"], _OTHER)
    context = {name: str(value) for name, value in error.get("ctx", {}).items()}
    try:
        return label.fill(**context)
    except KeyError:
        return _OTHER
