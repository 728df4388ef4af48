"""What conditions refer to: it must exist, fit the subject, and form no circle or long chain."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, TypeAlias

from baremo.language import Label
from baremo.model.conditions import Condition, FieldTest, Leaf, ScoreTest, SegmentTest
from baremo.model.document import limits, messages
from baremo.model.document.circles import Graph, Node
from baremo.model.document.problems import Path, Report, names, quote, show
from baremo.model.document.walking import conditions_of, leaves
from baremo.model.scores import Model, Subject

Whose: TypeAlias = Literal["contact", "deal", "segment"]
_WHO = {"contact": messages.WHO_CONTACT, "segment": messages.WHO_SEGMENT}
_ENDS = 20
CONTACT = "contact."
"""What stands before the name of a contact's field in a score of deals."""


def check_references(model: Model, report: Report) -> None:
    """Note references to nothing or to the wrong subject, circles and long chains."""
    References(model, report).check()


class References:
    """The names of a model and who refers to whom."""

    def __init__(self, model: Model, report: Report) -> None:
        """Collect the names; those that could not be read are empty and never found."""
        self.model = model
        self.report = report
        self.subjects: dict[str, Subject] = {}
        for score in model.scores:
            self.subjects.setdefault(score.key, score.subject_kind)
        self.segments = dict.fromkeys(segment.key for segment in model.segments)
        self.subjects.pop("", None)
        self.segments.pop("", None)
        self.graph = Graph()

    def check(self) -> None:
        """Look at every condition once, then at who refers to whom."""
        root = Path()
        for position, score in enumerate(self.model.scores):
            path = root / "scores" / position
            self._check_all(("score", score.key), score.subject_kind, conditions_of(score, path))
        for position, segment in enumerate(self.model.segments):
            place = root / "segments" / position / "when"
            self._check_all(("segment", segment.key), "segment", [(place, segment.when)])
        self._check_circles()

    def _check_all(self, node: Node, whose: Whose, conditions: Iterable[tuple[Path, Condition]]) -> None:
        for path, leaf in self._leaves(conditions):
            if isinstance(leaf, FieldTest):
                self._check_field(leaf.field, whose, path / "field")
            elif isinstance(leaf, ScoreTest):
                self._check_score(leaf.score, whose, path / "score")
                self.graph.add(node, ("score", leaf.score), path / "score")
            elif isinstance(leaf, SegmentTest):
                self._check_segment(leaf.segment, path / "segment")
                self.graph.add(node, ("segment", leaf.segment), path / "segment")

    @staticmethod
    def _leaves(conditions: Iterable[tuple[Path, Condition]]) -> Iterator[tuple[Path, Leaf]]:
        for path, condition in conditions:
            yield from leaves(condition, path)

    def _check_field(self, name: str, whose: Whose, path: Path) -> None:
        if not name.startswith(CONTACT):
            return
        inner = name.removeprefix(CONTACT)
        if not inner:
            self.report.add(path, messages.CONTACT_FIELD_NAME)
        elif whose != "deal":
            self.report.add(path, messages.CONTACT_FIELD, found=show(name), name=quote(inner))

    def _check_score(self, key: str, whose: Whose, path: Path) -> None:
        if not key:
            return
        subject = self.subjects.get(key)
        if subject is None:
            self._refuse_name(messages.UNKNOWN_SCORE, key, self.subjects, path)
        elif subject == "deal" and whose != "deal":
            self.report.add(path, messages.DEAL_SCORE, name=quote(key), who=_WHO[whose])

    def _check_segment(self, key: str, path: Path) -> None:
        if key and key not in self.segments:
            self._refuse_name(messages.UNKNOWN_SEGMENT, key, self.segments, path)

    def _refuse_name(self, label: Label, key: str, known: Collection[str], path: Path) -> None:
        near = self.report.nearest(key, known)
        self.report.add(path, label, name=quote(key), known=names(known), nearest=near)

    def _check_circles(self) -> None:
        circles, order = self.graph.arrange()
        for path, nodes in circles:
            self.report.add(path, messages.CIRCLE, circle=_row([key for _, key in nodes]))
        if not circles:
            self._check_chains(order)

    def _check_chains(self, order: list[Node]) -> None:
        """Note the longest chain of every score that no other score tests; segments are no links."""
        chains = self.graph.chains(order)
        for position, score in enumerate(self.model.scores):
            node: Node = ("score", score.key)
            if chains.length(node) > limits.CHAIN and not chains.is_inner(node):
                words = _row(chains.names(node))
                counts = {"count": chains.length(node), "limit": limits.CHAIN}
                self.report.add(Path() / "scores" / position, messages.CHAIN, chain=words, **counts)


def _row(keys: list[str]) -> str:
    """Return keys as a row of arrows; of a very long one only the ends."""
    shown = keys if len(keys) <= 2 * _ENDS else [*keys[:_ENDS], "…", *keys[-_ENDS:]]
    return " → ".join(shown)
