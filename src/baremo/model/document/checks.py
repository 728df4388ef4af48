"""What must hold between the parts of a model: names, limits, options of award kinds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from baremo.model.conditions import Condition, EventTest
from baremo.model.document import limits, messages
from baremo.model.document.conditions import CONDITION, UNREADABLE
from baremo.model.document.problems import Path, Report, grouped, names, quote, show
from baremo.model.document.references import check_references
from baremo.model.document.walking import conditions_of_rule, leaves
from baremo.model.scores import AwardKind, Band, Group, Model, Number, Rule, Score

ALLOWED: dict[str, tuple[AwardKind, ...]] = {
    "per": ("every",),
    "at_most": ("every",),
    "only_for": ("every",),
    "expires_after": ("once", "every"),
    "half_life": ("once", "every"),
    "fades_over": ("once", "every"),
}
"""The options of rules, and the kinds of award that have them; the other options go with all."""

EVERY_LACKS = ("times", "within", "between", "distinct")
"""What the event condition of an `every` rule cannot have, for each event awards by itself."""


def check_model(model: Model, report: Report) -> None:
    """Note everything that does not fit together."""
    root = Path()
    check_unique((score.key for score in model.scores), root / "scores", "key", report)
    check_unique((segment.key for segment in model.segments), root / "segments", "key", report)
    for position, score in enumerate(model.scores):
        _check_score(score, root / "scores" / position, report)
    check_references(model, report)


def check_unique(found: Iterable[str], path: Path, attribute: str, report: Report) -> None:
    """Note names that stand more than once in a list; what could not be read is no name."""
    first: dict[str, int] = {}
    for position, name in enumerate(found):
        earlier = first.setdefault(name, position)
        if name and earlier != position:
            place = path / earlier / attribute
            report.add(path / position / attribute, messages.SAME_NAME, name=quote(name), first=place)


def _check_score(score: Score, path: Path, report: Report) -> None:
    if score.minimum is not None and score.maximum is not None and score.minimum > score.maximum:
        bounds = {"minimum": show(score.minimum), "maximum": show(score.maximum)}
        report.add(path / "minimum", messages.MINIMUM_ABOVE, **bounds)
    for name, group in (score.groups or {}).items():
        _check_group(group, path / "groups" / name, report)
    _check_bands(score.bands or (), path / "bands", report)
    check_unique((rule.key for rule in score.rules), path / "rules", "key", report)
    if len(score.rules) > limits.RULES:
        counts = {"count": grouped(len(score.rules)), "limit": grouped(limits.RULES)}
        report.add(path / "rules", messages.TOO_MANY_RULES, **counts)
    for position, rule in enumerate(score.rules):
        _check_rule(rule, score, path, report, place=path / "rules" / position)


def _check_group(group: Group, path: Path, report: Report) -> None:
    if group.minimum is not None and group.minimum > 0:
        report.add(path / "minimum", messages.GROUP_MINIMUM, found=show(group.minimum))
    if group.maximum is not None and group.maximum < 0:
        report.add(path / "maximum", messages.GROUP_MAXIMUM, found=show(group.maximum))


def _check_bands(bands: tuple[Band, ...], path: Path, report: Report) -> None:
    check_unique((band.name for band in bands), path, "name", report)
    first: dict[Number, Band] = {}
    for position, band in enumerate(bands):
        place = path / position / "from"
        if report.problems and (report.touches(place) or report.touches(path / position)):
            continue
        other = first.setdefault(band.start, band)
        if other is not band:
            words = {"name": quote(band.name), "other": quote(other.name), "start": show(band.start)}
            report.add(place, messages.SAME_FROM, **words)


def _check_rule(rule: Rule, score: Score, score_path: Path, report: Report, *, place: Path) -> None:
    if rule.group is not None:
        _check_group_name(rule.group, score, score_path, report, place=place)
    if rule.only_for is not None:
        _check_leaves(rule, place, report)
    if rule.half_life is not None and rule.fades_over is not None:
        report.add(place / "fades_over", messages.TWO_FADINGS)
    if rule.fades and abs(rule.points) > limits.FADING_POINTS:
        bounds = {"low": grouped(-limits.FADING_POINTS), "high": grouped(limits.FADING_POINTS)}
        report.add(place / "points", messages.FADING_POINTS, found=show(rule.points), **bounds)
    if not (report.problems and report.touches(place / "award")):
        _check_options(rule, place, report)
        if rule.kind == "every":
            _check_every(rule.when, place / "when", report)


def _check_group_name(group: str, score: Score, score_path: Path, report: Report, *, place: Path) -> None:
    known = score.groups or {}
    if group in known or (report.problems and report.touches(score_path / "groups")):
        return
    if not known:
        report.add(place / "group", messages.NO_GROUPS, name=quote(group))
        return
    words = {"name": quote(group), "known": names(known), "nearest": report.nearest(group, known)}
    report.add(place / "group", messages.UNKNOWN_GROUP, **words)


def _check_leaves(rule: Rule, path: Path, report: Report) -> None:
    counts = [sum(1 for _ in leaves(part, place)) for place, part in conditions_of_rule(rule, path)]
    total = sum(counts)
    if total > limits.LEAVES and max(counts) <= limits.LEAVES:
        report.add(path, messages.RULE_LEAVES, count=grouped(total), limit=limits.LEAVES)


def _check_options(rule: Rule, path: Path, report: Report) -> None:
    for option, kinds in ALLOWED.items():
        if getattr(rule, option) is not None and rule.kind not in kinds:
            allowed = names([f"award: {kind}" for kind in kinds])
            report.add(path / option, messages.OPTION, option=option, award=rule.kind, allowed=allowed)


def _check_every(when: Condition, path: Path, report: Report) -> None:
    """Every event awards by itself, so nothing may join or count events."""
    if when is UNREADABLE:
        return
    if not isinstance(when, EventTest):
        report.add(path, messages.EVERY_WHEN, found=_head_of(when))
        return
    for option in EVERY_LACKS:
        if getattr(when, option) is not None:
            report.add(path / option, messages.EVERY_OPTION, option=option)


def _head_of(condition: Condition) -> str:
    written = cast("dict[str, object]", CONDITION.write(condition))
    return next(iter(written))
