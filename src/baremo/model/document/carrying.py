"""Whether a document that was read from a text can be handed on as JSON: not too deep or large, all of it sayable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from baremo.language import Label
from baremo.model.document import limits, messages
from baremo.model.document.problems import Path, Report, grouped, show

LEVELS = 30
"""A body of the API has 32 levels, of which a document has all but two."""
CHARACTERS = 4_000_000
"""Characters of a document, those that YAML aliases repeat included."""

TOO_DEEP = Label(es="hay más de {limit} niveles", en="there are more than {limit} levels")
TOO_LARGE = Label(
    es="con lo que repiten sus alias, el documento tiene más de {limit} caracteres",
    en="with what its aliases repeat, the document has more than {limit} characters",
)
NO_MAPPING = Label(
    es="aquí va un bloque de claves, como «key: interes», y hay {found}",
    en="a mapping such as “key: interest” stands here, and there is {found}",
)


def check_carrying(document: object, report: Report) -> None:
    """Note what keeps a document from being handed on; `ModelError` if it is not even a mapping."""
    if not isinstance(document, Mapping):
        report.stop(Path(), NO_MAPPING, found=show(document))
    characters = 0
    waiting: list[tuple[object, Path, int]] = [(document, Path(), 1)]
    while waiting:
        part, path, depth = waiting.pop()
        if depth > LEVELS:
            report.stop(path, TOO_DEEP, limit=LEVELS)
        characters += _length(part)
        if characters > CHARACTERS:
            report.stop(Path(), TOO_LARGE, limit=grouped(CHARACTERS))
        _check_scalar(part, path, report)
        waiting.extend((inner, path / step, depth + 1) for step, inner in _parts(part))


def _parts(part: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(part, Mapping):
        yield from part.items()
    elif isinstance(part, list):
        yield from enumerate(part)


def _length(part: object) -> int:
    if isinstance(part, Mapping):
        return sum(len(key) for key in part) + 2
    return len(part) if isinstance(part, str) else 2


def _check_scalar(part: object, path: Path, report: Report) -> None:
    if isinstance(part, Decimal) and not part.is_finite():
        bound = f"10^{limits.EXPONENT}"
        report.add(path, messages.NUMBER_RANGE, found=show(part), low=f"-{bound}", high=bound)
    texts = part if isinstance(part, Mapping) else [part] if isinstance(part, str) else []
    for text in texts:
        bad = next((char for char in text if "\ud800" <= char <= "\udfff"), "")
        if bad:
            report.add(path, messages.TEXT_CHARACTER, code=f"U+{ord(bad):04X}")
