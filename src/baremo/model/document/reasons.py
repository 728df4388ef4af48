"""Why YAML, JSON or a regular expression cannot be read: the words of their readers, in both languages."""

from __future__ import annotations

from baremo.language import Label

_YAML = {
    "mapping values are not allowed": Label(
        es="aquí no puede haber «clave: valor» (¿falta la sangría o unas comillas?)",
        en="“key: value” cannot stand here (is the indentation or a quotation mark missing?)",
    ),
    "found character": Label(
        es=(
            "hay un carácter con el que no puede empezar nada (¿un tabulador, @ o `?); ponlo "
            "entre comillas, o espacios en vez de tabuladores"
        ),
        en="nothing can begin with the character here (a tab, @ or `?); put it in quotes, or spaces instead of tabs",
    ),
    "did not find expected ',' or ']'": Label(
        es="falta una coma o el corchete que cierra la lista",
        en="a comma or the bracket that closes the list is missing",
    ),
    "did not find expected ',' or '}'": Label(
        es="falta una coma o la llave que cierra el bloque",
        en="a comma or the brace that closes the mapping is missing",
    ),
    "did not find expected '-'": Label(
        es="falta el guion de un elemento de la lista (¿la sangría?)",
        en="the dash of an item of the list is missing (the indentation?)",
    ),
    "did not find expected key": Label(es="falta una clave (¿la sangría?)", en="a key is missing (the indentation?)"),
    "did not find expected node content": Label(es="falta un valor", en="a value is missing"),
    "did not find expected <document start>": Label(
        es="hay algo después del final del documento",
        en="something stands after the end of the document",
    ),
    "could not find expected ':'": Label(
        es="faltan los dos puntos después de una clave",
        en="the colon after a key is missing",
    ),
    "found unexpected end of stream": Label(
        es="el texto acaba antes de cerrar unas comillas",
        en="the text ends before a quotation mark is closed",
    ),
    "found unexpected document indicator": Label(
        es="hay --- o ... dentro de un texto entre comillas",
        en="--- or ... stands inside a text in quotes",
    ),
    "found unknown escape character": Label(
        es=(
            "en un texto entre comillas dobles, detrás de \\ hay un carácter que YAML no admite; "
            "escribe \\\\ o usa comillas simples"
        ),
        en=(
            "in a text in double quotes, \\ stands before a character that YAML does not allow "
            "there; write \\\\ or use single quotes"
        ),
    ),
    "found a tab character": Label(
        es="hay un tabulador donde debe haber espacios",
        en="a tab stands where spaces must be",
    ),
    "block sequence entries are not allowed": Label(
        es="aquí no puede empezar una lista con guion",
        en="a list with dashes cannot begin here",
    ),
    "block mapping": Label(es="la sangría no corresponde al bloque", en="the indentation is not that of the mapping"),
    "found unknown directive": Label(
        es="hay una directiva % que YAML no conoce",
        en="there is a % directive that YAML does not know",
    ),
    "found invalid Unicode character escape code": Label(
        es="el código de carácter después de \\ no existe",
        en="the character code after \\ does not exist",
    ),
    "did not find expected hexdecimal number": Label(
        es="después de \\x, \\u o \\U faltan cifras hexadecimales",
        en="hexadecimal digits are missing after \\x, \\u or \\U",
    ),
    "found undefined tag handle": Label(
        es="hay una etiqueta ! que no está definida",
        en="there is a ! tag that is not defined",
    ),
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
    known = next((label for beginning, label in _YAML.items() if reason.startswith(beginning)), None)
    return known or Label(es=f"({reason})", en=f"{reason} {context}" if context else reason)


def regex_reason(reason: str) -> Label:
    """Return why RE2 refused a pattern; the part of the pattern stays as it is."""
    what, colon, where = reason.partition(": ")
    known = next((words for beginning, words in _REGEX.items() if what.startswith(beginning)), f"({what})")
    return Label(es=known + colon + where, en=reason)
