"""Which rules have their awards written down, and from which publication until which they are the same rules."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b

from django.db.models import F, Q

from baremo.model.document import to_document
from baremo.model.document.writing import write_part
from baremo.model.scores import Model
from baremo.scoring.models import Definition, WrittenRule

_IDENTITY = ("when", "per", "only_for")
_RuleName = tuple[str, str]


def keep_written_rules(model: Model, publication: int, base: int) -> None:
    """Note which `once` rules a publication begins, goes on with or ends, compared with the one in force.

    What other publications wanted that never came into force is undone: of them nobody has ever seen anything.
    """
    _forget_unforced(base)
    standing = WrittenRule.objects.filter(Q(begun__lte=base), ended=None).select_related("definition")
    wanted = digest_rules(model)
    known = set()
    gone = []
    for row in standing:
        name = (row.definition.key, row.key)
        if wanted.get(name) == row.digest:
            known.add(name)
        else:
            gone.append(row.pk)
    WrittenRule.objects.filter(pk__in=gone).update(ended=publication)
    scores = dict(Definition.objects.filter(part="score").values_list("key", "pk"))
    new = sorted(wanted.keys() - known)
    WrittenRule.objects.bulk_create(
        WrittenRule(definition_id=scores[score], key=key, digest=wanted[score, key], begun_id=publication)
        for score, key in new
    )


def digest_rules(model: Model) -> Mapping[_RuleName, str]:
    """Return the identity of every `once` rule about contacts: what it awards for, whatever that is worth."""
    once = {(score.key, rule.key) for score in model.scores for rule in score.rules if rule.kind == "once"}
    return {
        (score["key"], rule["key"]): _digest(rule)
        for score in to_document(model).get("scores", [])
        if score.get("subject", "contact") == "contact"
        for rule in score.get("rules", [])
        if (score["key"], rule["key"]) in once
    }


def _digest(rule: Mapping[str, object]) -> str:
    said = write_part({name: rule[name] for name in _IDENTITY if name in rule})
    return blake2b(said.encode(), digest_size=16).hexdigest()


def _forget_unforced(base: int) -> None:
    """Undo the bookkeeping of publications after the one in force; the awards go later, a few at a time."""
    WrittenRule.objects.filter(ended__gt=base).exclude(begun__gt=base).update(ended=None)
    # Ended as it began: no model sees it any more.
    WrittenRule.objects.filter(begun__gt=base).update(ended=F("begun"))
