"""An explanation: the lines that make up a value, what does not count, what could be and what will be."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from baremo.engine.explain.lines import Line, add_up
from baremo.engine.explain.outlook import Outlook
from baremo.engine.explain.suggestions import NextBand
from baremo.engine.oracle.standing import AdjustmentLine
from baremo.errors import BaremoError
from baremo.language import Label, Language
from baremo.model.scores import Model, Score

State: TypeAlias = Literal["scored", "outside_audience", "inactive"]


class LinesDoNotAddUpError(BaremoError):
    """The lines of an explanation come to something else than the value, which is a fault of Baremo."""

    template = Label(
        es="las líneas de «{score}» de «{subject}» suman {sum} y el valor es {value}: un fallo de Baremo",
        en="the lines of “{score}” of “{subject}” add up to {sum}, the value is {value}: a fault of Baremo",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why one subject has its value in one score at one moment.

    The `lines` add up to `value`, always; `left_out` is what does not count, with the reason. Outside the
    audience and of an inactive score there is no value, and no line. `life_began_at` is the latest reset,
    `cut` the latest set or reset: nothing from before it counts. In words the subject goes by its id unless it is
    `called` something else.
    """

    model: Model = field(repr=False)
    score: Score = field(repr=False)
    subject: str
    at: int
    state: State
    value: Decimal | None
    band: str | None
    next_change_at: int | None
    lines: tuple[Line, ...]
    left_out: tuple[Line, ...]
    life_began_at: int | None = None
    cut: AdjustmentLine | None = None
    next_band: NextBand | None = None
    outlook: Outlook = field(default_factory=Outlook)
    called: str | None = None

    def __post_init__(self) -> None:
        """Refuse lines that do not add up."""
        total = add_up(self.lines)
        if (self.value is None and self.lines) or (self.value is not None and total != self.value):
            raise LinesDoNotAddUpError(score=self.score.key, subject=self.subject, sum=total, value=self.value)

    def words(self, language: Language) -> str:
        """Return the explanation as text for a terminal."""
        from baremo.engine.explain.words import explanation_words

        return explanation_words(self, language)

    def to_json(self) -> dict[str, Any]:
        """Return the explanation as docs/explain.md describes it."""
        from baremo.engine.explain.document import explanation_document

        return explanation_document(self)
