"""Removing what nobody sees and nobody will: values of editions that were given up, awards of rules that have ended."""

from __future__ import annotations

from django.db import connection
from django.db.models import F, Max

from baremo.contacts.models import Contact
from baremo.contacts.sql import among
from baremo.scoring.in_force import in_force
from baremo.scoring.models import Definition, Edition, Rescoring, WrittenRule
from baremo.scoring.rescoring.work import Work

_FIRST_STEP = 2_000
_AWARDS = """
delete from written_awards where id in (select id from written_awards where rule_id = %s limit %s)
"""


def clear(work: Work) -> None:
    """Remove editions that are not seen, and the awards of rules that no model will read again."""
    # While changes are being told what people saw before is needed.
    if Rescoring.objects.filter(phase=Rescoring.Phase.TELLING).exists():
        return
    shown = Definition.objects.filter(edition__isnull=False).values("edition")
    unseen = list(Edition.objects.exclude(pk__in=shown).values_list("pk", flat=True))
    if unseen:
        _clear_editions(unseen, work)
    ended = WrittenRule.objects.filter(ended__lte=in_force()) | WrittenRule.objects.filter(ended=F("begun"))
    for number in list(ended.values_list("pk", flat=True)):
        _clear_rule(number, work)


def _clear_editions(editions: list[int], work: Work) -> None:
    among_editions, listed = among("edition_id", editions)
    last = Contact.objects.aggregate(last=Max("pk"))["last"] or 0
    begin, size = 0, _FIRST_STEP
    statement = f"delete from score_values where contact_id > %s and contact_id <= %s and {among_editions}"  # noqa: S608
    while begin < last:
        work.tick()
        with work.paced_step() as pace, connection.cursor() as cursor:
            cursor.execute(statement, [begin, begin + size, *listed])
        begin, size = begin + size, pace.size(size)
    with work.step():
        Edition.objects.filter(pk__in=editions).delete()


def _clear_rule(number: int, work: Work) -> None:
    size = _FIRST_STEP
    while True:
        work.tick()
        with work.paced_step() as pace, connection.cursor() as cursor:
            cursor.execute(_AWARDS, [number, size])
            if cursor.rowcount < size:
                WrittenRule.objects.filter(pk=number).delete()
                return
        size = pace.size(size)
