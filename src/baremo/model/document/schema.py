"""The JSON Schema of models, made from the declarations that the reader follows."""

from __future__ import annotations

from baremo.language import Label, Language
from baremo.model.document.conditions import CONDITION, WHERE
from baremo.model.document.declarations import MODEL
from baremo.model.document.forms import Schema

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = Label(es="Modelo de puntuación de Baremo", en="Baremo scoring model")
_DESCRIPTION = Label(
    es=(
        "Puntuaciones con sus reglas, y segmentos. Nombres únicos, referencias, círculos y límites "
        "los mira `baremo check`."
    ),
    en=(
        "Scores with their rules, and segments. Unique names, references, circles and limits are "
        "seen to by `baremo check`."
    ),
)


def model_schema(language: Language = "en") -> Schema:
    """Return the schema of a model document, with titles and descriptions in one language."""
    return {
        "$schema": DRAFT,
        "title": _TITLE.words(language),
        "description": _DESCRIPTION.words(language),
        **MODEL.schema(language),
        "minProperties": 1,
        "$defs": {form.name: form.definition(language) for form in (CONDITION, WHERE)},
    }
