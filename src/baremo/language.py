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
