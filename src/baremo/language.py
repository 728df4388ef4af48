"""The two languages in which Baremo speaks to people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["es", "en"]
LANGUAGES: tuple[Language, ...] = ("es", "en")


@dataclass(frozen=True, slots=True)
class Label:
    """One text in both languages; `{name}` places are filled by `words`."""

    es: str
    en: str

    def words(self, language: Language, /, **values: object) -> str:
        """Return the text in one language, with its places filled."""
        text = self.es if language == "es" else self.en
        return text.format(**values) if values else text

    def fill(self, **values: object) -> Label:
        """Return the label with its places filled in both languages; values may be labels, too."""
        return Label(
            es=self.es.format(**{name: in_language(value, "es") for name, value in values.items()}),
            en=self.en.format(**{name: in_language(value, "en") for name, value in values.items()}),
        )


def in_language(value: object, language: Language) -> object:
    """Return a label in one language, and anything else as it is."""
    return value.words(language) if isinstance(value, Label) else value
