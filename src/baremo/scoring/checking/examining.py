"""What `baremo doctor` says of stored values."""

from __future__ import annotations

from collections.abc import Iterator
from random import SystemRandom

from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform import clock
from baremo.platform.doctor.findings import Finding
from baremo.scoring.checking.check import check_sample

_SAMPLE = 100
_TOLD = 3


def examine_values() -> Iterator[Finding]:
    """Find stored values that are not what the history says, among those of contacts drawn at random."""
    found = check_sample(_SAMPLE, SystemRandom(), lambda: to_microseconds(clock.now()))
    if not found.differences:
        return
    yield Finding(
        id="values.wrong",
        problem=Label(
            es="de {checked} valores guardados, {wrong} no son los que dice la historia ({examples})",
            en="of {checked} stored values, {wrong} are not what the history says ({examples})",
        ).fill(
            checked=found.values,
            wrong=found.wrong_values,
            examples="; ".join(str(each) for each in found.differences[:_TOLD]),
        ),
        remedy=Label(
            es="deja en marcha baremo serve o baremo worker, que corrige lo que encuentra, y avisa de este fallo",
            en="keep baremo serve or baremo worker running, which mends what it finds, and report this mistake",
        ),
    )
