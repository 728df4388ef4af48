"""What differs between two models: which scores, rules and segments came, went or changed, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from baremo.language import LANGUAGES, Label
from baremo.model.document import to_document
from baremo.model.scores import Model, Rule, Score, Segment
from baremo.model.wording import condition_words, rule_words

PartKind: TypeAlias = Literal["score", "segment"]
Turn: TypeAlias = Literal["added", "removed", "changed"]

NEW_RULE = ("when", "award", "per", "only_for")
"""Whoever changes one of these makes another rule of it (scoring.md §4): history is read again."""

_ABOUT: Mapping[str, Label] = {
    "name": Label(es="el nombre", en="the name"),
    "description": Label(es="la descripción", en="the description"),
    "subject": Label(es="qué puntúa", en="what it scores"),
    "active": Label(es="si está activa", en="whether it is active"),
    "expires_after": Label(es="la caducidad", en="the expiry"),
    "audience": Label(es="el público", en="the audience"),
    "minimum": Label(es="el mínimo", en="the minimum"),
    "maximum": Label(es="el máximo", en="the maximum"),
    "groups": Label(es="los grupos", en="the groups"),
    "bands": Label(es="los niveles", en="the bands"),
    "rules": Label(es="el orden de las reglas", en="the order of the rules"),
    "when": Label(es="la condición", en="the condition"),
    "points": Label(es="los puntos", en="the points"),
    "award": Label(es="cada cuánto otorga", en="how often it awards"),
    "per": Label(es="por qué propiedad cuenta", en="the property that it counts by"),
    "at_most": Label(es="cuántas veces cuenta", en="how many times it counts"),
    "only_for": Label(es="para quién cuenta", en="for whom it counts"),
    "group": Label(es="el grupo", en="the group"),
    "half_life": Label(es="la vida media", en="the half-life"),
    "fades_over": Label(es="el desvanecimiento", en="the fading"),
}
_ANEW = Label(es=" (se lee la historia de nuevo)", en=" (history is read again)")
_WHOLE = {
    "added": Label(es="Nueva: {kind} «{key}»", en="New: {kind} “{key}”"),
    "removed": Label(es="Se retira: {kind} «{key}»", en="Removed: {kind} “{key}”"),
}
_KINDS = {"score": Label(es="puntuación", en="score"), "segment": Label(es="segmento", en="segment")}
_RULES = {
    "added": Label(es="Regla nueva «{rule}»: {after}", en="New rule “{rule}”: {after}"),
    "removed": Label(es="Se retira la regla «{rule}»: {before}", en="Rule “{rule}” removed: {before}"),
}
_RULE_CHANGED = Label(
    es="Regla «{rule}»: antes, {before}; ahora, {after}", en="Rule “{rule}”: before, {before}; now, {after}"
)
_RULE_SAYS_THE_SAME = Label(es="Regla «{rule}»: cambia {about}", en="Rule “{rule}”: {about} changes")
_CHANGED = Label(es="{verb} {about}", en="{about} {verb}")
_CHANGED_WORDS = Label(
    es="{verb} {about}: antes, {before}; ahora, {after}", en="{about} {verb}: before, {before}; now, {after}"
)
_CHANGES, _CHANGE = Label(es="Cambia", en="changes"), Label(es="Cambian", en="change")
_SEVERAL = ("bands", "groups")
_ACTIVE = {True: Label(es="activa", en="active"), False: Label(es="inactiva", en="inactive")}
_BAND = Label(es="{name} desde {start}", en="{name} from {start}")
_GROUP = {
    "minimum": Label(es="{name}, como mínimo {limit}", en="{name}, at least {limit}"),
    "maximum": Label(es="{name}, como máximo {limit}", en="{name}, at most {limit}"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """One thing that differs between two models."""

    part: PartKind
    key: str
    turn: Turn
    rule: str | None = None
    """The key of the rule, if it is one that differs and not the score or segment as a whole."""
    rule_name: str | None = None
    """The name of that rule, the later one if it has changed."""
    attributes: tuple[str, ...] = ()
    """What changed, by its names in the document."""
    before: Label | None = None
    after: Label | None = None

    @property
    def is_new_rule(self) -> bool:
        """Whether a rule has become another one: its written awards are dropped, its history is read again."""
        return self.rule is not None and self.turn == "changed" and any(each in NEW_RULE for each in self.attributes)

    @property
    def words(self) -> Label:
        """The sentence that tells it."""
        if self.rule is None:
            return self._words_of_part()
        if self.turn != "changed":
            return _RULES[self.turn].fill(rule=self.rule, before=self.before, after=self.after)
        label = _RULE_SAYS_THE_SAME if self.before == self.after else _RULE_CHANGED
        about = _listed(self.attributes)
        told = label.fill(rule=self.rule, before=self.before, after=self.after, about=about)
        return Label(es=told.es + _ANEW.es, en=told.en + _ANEW.en) if self.is_new_rule else told

    def _words_of_part(self) -> Label:
        if self.turn != "changed":
            return _WHOLE[self.turn].fill(kind=_KINDS[self.part], key=self.key)
        label = _CHANGED if self.before == self.after else _CHANGED_WORDS
        verb = _CHANGE if self.attributes[0] in _SEVERAL else _CHANGES
        told = label.fill(about=_listed(self.attributes), before=self.before, after=self.after, verb=verb)
        return Label(es=told.es, en=told.en[:1].upper() + told.en[1:])


def compare_models(before: Model, after: Model) -> list[Difference]:
    """Return what differs, scores first, each part in the order of the later model and what went at its end."""
    found = [*_compare_parts("score", before, after), *_compare_parts("segment", before, after)]
    return sorted(found, key=lambda each: each.part != "score")


def _compare_parts(part: PartKind, before: Model, after: Model) -> Iterator[Difference]:
    old, new = _parts(part, before), _parts(part, after)
    for key in [*new, *(key for key in old if key not in new)]:
        if key not in old:
            yield Difference(part=part, key=key, turn="added")
        elif key not in new:
            yield Difference(part=part, key=key, turn="removed")
        elif old[key] != new[key]:
            yield from _compare_part(part, key, before, after)


def _parts(part: PartKind, model: Model) -> dict[str, Score | Segment]:
    parts: tuple[Score | Segment, ...] = model.scores if part == "score" else model.segments
    return {each.key: each for each in parts}


def _compare_part(part: PartKind, key: str, before: Model, after: Model) -> Iterator[Difference]:
    old, new = _document(part, key, before), _document(part, key, after)
    changed = [name for name in _ABOUT if name != "rules" and old.get(name) != new.get(name)]
    for name in changed:
        say = _speaker(part, key, name)
        yield Difference(
            part=part, key=key, turn="changed", attributes=(name,), before=say(before, old), after=say(after, new)
        )
    if part == "score":
        yield from _compare_rules(before.score(key), after.score(key), before, after)


def _speaker(part: PartKind, key: str, name: str) -> Callable[[Model, Mapping[str, Any]], Label | None]:
    """Return what says one attribute: conditions and plain values in words, what is nested not at all."""

    def say(model: Model, document: Mapping[str, Any]) -> Label | None:
        if name in ("when", "audience"):
            condition = model.segment(key).when if part == "segment" else model.score(key).audience
            if condition is None:
                return _NOTHING
            return _both(lambda language: condition_words(condition, language, model))
        if name == "active":
            return _ACTIVE[document.get(name, True)]
        return _plain(name, document.get(name))

    return say


_NOTHING = Label(es="nada", en="nothing")


def _plain(name: str, value: Any) -> Label:
    """Return what stands in the document, in words; bands and groups one after the other."""
    if not value and value != 0:
        return _NOTHING
    if name == "bands":
        return _row([_BAND.fill(name=each["name"], start=each["from"]) for each in value])
    if name == "groups":
        return _row([_GROUP[bound].fill(name=key, limit=each[bound]) for key, each in value.items() for bound in each])
    return Label(es=str(value), en=str(value))


def _row(labels: list[Label]) -> Label:
    return Label(es="; ".join(each.es for each in labels), en="; ".join(each.en for each in labels))


def _compare_rules(old: Score, new: Score, before: Model, after: Model) -> Iterator[Difference]:
    olds, news = {rule.key: rule for rule in old.rules}, {rule.key: rule for rule in new.rules}
    for key in [*news, *(key for key in olds if key not in news)]:
        was, is_now = olds.get(key), news.get(key)
        # The words of a rule name the default expiry of its score, so a changed default is told there, too.
        said, says = _rule_words(was, old, before), _rule_words(is_now, new, after)
        if was == is_now and said == says:
            continue
        turn: Turn = "added" if was is None else "removed" if is_now is None else "changed"
        named = is_now or was
        yield Difference(
            part="score",
            key=new.key,
            turn=turn,
            rule=key,
            rule_name=named.name if named else None,
            attributes=_changed_attributes(was, is_now),
            before=said,
            after=says,
        )
    if list(olds) != list(news) and set(olds) == set(news):
        yield Difference(part="score", key=new.key, turn="changed", attributes=("rules",))


def _changed_attributes(old: Rule | None, new: Rule | None) -> tuple[str, ...]:
    if old is None or new is None:
        return ()
    # `award` left out and `award: once` say the same.
    pairs = [(name, getattr(old, name, None), getattr(new, name, None)) for name in _ABOUT if hasattr(new, name)]
    kinds = [("award", old.kind, new.kind)]
    return tuple(
        name for name, was, is_now in [*(pair for pair in pairs if pair[0] != "award"), *kinds] if was != is_now
    )


def _rule_words(rule: Rule | None, score: Score, model: Model) -> Label | None:
    return None if rule is None else _both(lambda language: rule_words(rule, score, language, model))


def _both(say: Callable[[Any], str]) -> Label:
    spanish, english = (say(language) for language in LANGUAGES)
    return Label(es=spanish, en=english)


def _document(part: PartKind, key: str, model: Model) -> dict[str, Any]:
    found = model.score(key) if part == "score" else model.segment(key)
    alone = Model(scores=(found,)) if isinstance(found, Score) else Model(segments=(found,))
    document: dict[str, Any] = to_document(alone)["scores" if part == "score" else "segments"][0]
    return document


def _listed(attributes: tuple[str, ...]) -> Label:
    about = [_ABOUT[name] for name in attributes]
    return Label(es=", ".join(each.es for each in about), en=", ".join(each.en for each in about))
