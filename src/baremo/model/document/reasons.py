"""Why YAML, JSON or a regular expression cannot be read: the words of their readers, in both languages."""

from __future__ import annotations

from baremo.language import Label

_YAML = {
    "mapping values are not allowed": ("aquí no puede haber «clave: valor» (¿falta la sangría o unas comillas?)"),
    "found character": (
        "hay un carácter con el que no puede empezar nada (¿un tabulador, @ o `?); póngalo entre comillas"
    ),
    "did not find expected ',' or ']'": "falta una coma o el corchete que cierra la lista",
    "did not find expected ',' or '}'": "falta una coma o la llave que cierra el bloque",
    "did not find expected '-'": "falta el guion de un elemento de la lista (¿la sangría?)",
    "did not find expected key": "falta una clave (¿la sangría?)",
    "did not find expected node content": "falta un valor",
    "did not find expected <document start>": "hay algo después del final del documento",
    "could not find expected ':'": "faltan los dos puntos después de una clave",
    "found unexpected end of stream": "el texto acaba antes de cerrar unas comillas",
    "found unexpected document indicator": "hay --- o ... dentro de un texto entre comillas",
    "found unknown escape character": "después de \\ hay un carácter que no tiene ese significado",
    "found a tab character": "hay un tabulador donde debe haber espacios",
    "block sequence entries are not allowed": "aquí no puede empezar una lista con guion",
    "block mapping": "la sangría no corresponde al bloque",
    "found unknown directive": "hay una directiva % que YAML no conoce",
    "found invalid Unicode character escape code": "el código de carácter después de \\ no existe",
    "did not find expected hexdecimal number": "después de \\x, \\u o \\U faltan cifras hexadecimales",
    "found undefined tag handle": "hay una etiqueta ! que no está definida",
}

_REGEX = {
    "missing ]": "falta el corchete ] que cierra",
    "missing )": "falta el paréntesis ) que cierra",
    "unexpected )": "sobra un paréntesis )",
    "no argument for repetition operator": "no hay nada que repetir antes de este signo",
    "bad repetition operator": "hay dos signos de repetición seguidos",
    "invalid repetition size": "esta repetición es demasiado grande o está al revés",
    "invalid escape sequence": "después de \\ hay algo que RE2 no conoce",
    "invalid character class range": "este rango de caracteres no existe",
    "invalid character class": "esta clase de caracteres no existe",
    "invalid perl operator": "RE2 no tiene este operador (no mira adelante ni atrás)",
    "invalid named capture group": "este nombre de grupo no es válido",
    "trailing \\": "la \\ del final no tiene nada detrás",
    "pattern too large": "la expresión ocupa demasiada memoria",
    "invalid UTF-8": "la expresión tiene caracteres que no existen",
}

JSON_REASONS = {
    "value": Label(es="aquí debe haber un valor y hay {found}", en="a value must stand here, and {found} does"),
    "key": Label(
        es="aquí debe haber una clave entre comillas y hay {found}",
        en="a key in double quotes must stand here, and {found} does",
    ),
    "colon": Label(
        es="falta «:» después de la clave; hay {found}",
        en="“:” is missing after the key; {found} stands here",
    ),
    "next": Label(
        es="falta una coma o lo que cierra la lista o el bloque; hay {found}",
        en="a comma or the closing bracket is missing; {found} stands here",
    ),
    "end": Label(es="después del final sobra {found}", en="{found} stands after the end"),
    "number": Label(es="{found} no es un número", en="{found} is no number"),
    "string": Label(
        es=("el texto entre comillas no está bien escrito (¿comillas sin cerrar, un salto de línea o una \\ suelta?)"),
        en="the text in quotes is not well written (quotes left open, a line break, or a stray \\?)",
    ),
    "finish": Label(es="el final del texto", en="the end of the text"),
}


def yaml_reason(reason: str, context: str | None) -> Label:
    """Return why a YAML reader stopped."""
    english = f"{reason} {context}" if context else reason
    return Label(es=_translate(reason, _YAML), en=english)


def regex_reason(reason: str) -> Label:
    """Return why RE2 refused a pattern; the part of the pattern stays as it is."""
    what, colon, where = reason.partition(": ")
    return Label(es=_translate(what, _REGEX) + colon + where, en=reason)


def _translate(reason: str, catalogue: dict[str, str]) -> str:
    for beginning, translated in catalogue.items():
        if reason.startswith(beginning):
            return translated
    return f"({reason})"
