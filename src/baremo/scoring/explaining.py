"""What a contact's scores are, now or at any moment, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from baremo.engine.explain import Explanation, explain_facts
from baremo.engine.oracle import Standing, judge_facts
from baremo.engine.oracle.score import clamp
from baremo.model.scores import Group, Model, Score
from baremo.platform.refusals import NotFoundError
from baremo.platform.transactions import snapshot
from baremo.scoring.in_force import load_model_in_force
from baremo.scoring.models import Adjustment
from baremo.scoring.one_contact import load_one
from baremo.scoring.stored import LiveModel
from baremo.scoring.stored_values import SeenValue, list_seen_values


def judge_contact(contact_id: int, now: int, *, at: int | None = None) -> list[Standing]:
    """Return what a contact stands at in every active score; with `at`, an earlier or later moment instead of now."""
    live = load_model_in_force()
    active = [score for score in live.model.scores if score.is_active and score.subject_kind == "contact"]
    facts = load_one(contact_id, live, active, at=at).facts()
    found = judge_facts(live.model, facts, now if at is None else at)
    return [found.standing(score.key, subject) for score in active for subject in facts.contacts.values()]


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a value is what it is, and who made which adjustments of the contact in the score.

    `stored` is what people see meanwhile, None at another moment than now; both are the same unless that is pending.
    """

    explanation: Explanation
    adjustments: Sequence[Adjustment]
    stored: SeenValue | None


def explain_contact(contact_id: int, key: str, now: int, *, at: int | None = None) -> Explained:
    """Return why a contact has its value in a score."""
    moment = now if at is None else at
    with snapshot():
        live = load_model_in_force()
        one = load_one(contact_id, live, [find_live_score(live.model, key)], at=at)
        adjustments = list(Adjustment.objects.filter(contact_id=contact_id, score__part="score", score__key=key))
        seen = list_seen_values(contact_id, now) if at is None else []
    [found] = explain_facts(live.model, one.facts(), str(contact_id), moment, score=key)
    return Explained(found, adjustments, next((each for each in seen if each.score == key), None))


def find_live_score(model: Model, key: str) -> Score:
    """Return a score of contacts that counts; NotFoundError if there is none."""
    found = next((score for score in model.scores if score.key == key), None)
    if found is None or found.subject_kind != "contact":
        raise NotFoundError
    return found


def hold_points(live: LiveModel, score: Score, contact_id: int, now: int) -> Decimal:
    """Return what `while` rules hold, after the limits of their groups: what a `set` takes off (scoring.md §5)."""
    found = judge_facts(live.model, load_one(contact_id, live, [score]).facts(), now)
    standing = found.standing(score.key, found.facts.contacts[str(contact_id)])
    held = Decimal(0)
    for name, group in [*(score.groups or {}).items(), (None, Group())]:
        awards = [each for each in standing.awards if each.kind == "while" and each.group == name and each.counts]
        held += clamp(sum((each.worth for each in awards), Decimal(0)), group.minimum, group.maximum)
    return held
