"""The root of every error that Baremo raises on purpose."""

from __future__ import annotations

from typing import ClassVar

from baremo.language import Label, Language


class BaremoError(Exception):
    """Something is wrong that a person can mend; the message says where and how.

    A subclass sets `template`, whose places are filled from the keyword arguments.
    `retry` tells whether the same call may succeed later without a change.
    """

    template: ClassVar[Label]
    retry: ClassVar[bool] = False

    def __init__(self, **values: object) -> None:
        """Keep the values that fill the places of the template."""
        self.values = values
        super().__init__(self.words("en"))

    def words(self, language: Language) -> str:
        """Return the message in one language."""
        filled = {
            name: value.words(language) if isinstance(value, Label) else value for name, value in self.values.items()
        }
        return self.template.words(language, **filled)
