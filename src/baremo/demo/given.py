"""Points that people at the company gave by hand, with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from baremo.contacts.models import Identity
from baremo.demo.clockwork import moment_of
from baremo.demo.rhythm import DAY
from baremo.demo.staff import Staff
from baremo.language import Label, Language
from baremo.model.durations import parse_duration
from baremo.scoring.adjusting import Wanted, adjust


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """An adjustment: to whom, in which score, so many days ago, by whom and why."""

    person: str
    score: str
    days: int
    by: str
    op: str
    points: int | None
    expires_days: int | None = None
    reason: Label


_GIVEN: tuple[Given, ...] = (
    Given(
        person="valentina-rojas", score="interest", days=14, by="carla", op="add", points=25, expires_days=60,
        reason=Label(
            es="Hablamos en la feria: quiere una propuesta antes de fin de año",
            en="We talked at the fair: she wants a proposal before the year ends",
        ),
    ),
    Given(
        person="andres-gil", score="disengagement", days=9, by="tom", op="add", points=30, expires_days=90,
        reason=Label(
            es="No devuelve las llamadas desde hace dos semanas", en="Has not returned a call for two weeks"
        ),
    ),
    Given(
        person="pablo-serrano", score="interest", days=9, by="bruno", op="subtract", points=20,
        reason=Label(es="Es para su tesis; no va a comprar", en="It is for his thesis; he will not buy"),
    ),
    Given(
        person="sophie-martin", score="interest", days=170, by="tom", op="set", points=0,
        reason=Label(
            es="Ha elegido a otro proveedor; volvemos a empezar", en="She chose somebody else; we begin again"
        ),
    ),
    Given(
        person="elena-costa", score="fit", days=60, by="carla", op="add", points=10,
        reason=Label(
            es="Abre dos almacenes en primavera", en="They open two warehouses in spring"
        ),
    ),
)  # fmt: skip


def give_points(staff: Staff, now: int, language: Language) -> None:
    """Give the points, each at its moment."""
    for given in _GIVEN:
        contact = Identity.objects.get(source="user_id", value=given.person).contact_id
        wanted = Wanted(
            op=given.op,
            points=None if given.points is None else Decimal(given.points),
            expires_after=parse_duration(f"{given.expires_days}d") if given.expires_days else None,
            reason=given.reason.words(language),
        )
        adjust(contact, given.score, wanted, staff.actors[given.by], at=moment_of(now - given.days * DAY))
