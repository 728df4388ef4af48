"""Filling an empty installation with the sample company, through the ways by which any company comes in."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from baremo.contacts.field_types import FieldType
from baremo.contacts.models import Contact, Identity
from baremo.demo.arrivals import arrive, list_arrivals, list_stops, replay, score
from baremo.demo.campaigns import NEWSLETTER
from baremo.demo.cast import CHARACTERS
from baremo.demo.chance import stream
from baremo.demo.clockwork import PastClock, moment_of
from baremo.demo.company import Company, make_company
from baremo.demo.given import give_points
from baremo.demo.people import Person, plain
from baremo.demo.publishing import build_archive, edit_draft, publish_history
from baremo.demo.rhythm import DAY, HOUR
from baremo.demo.rows import write_contacts, write_events
from baremo.demo.staff import SELLERS, Staff, hire
from baremo.demo.troubles import FAIR, list_broken, write_fair
from baremo.errors import BaremoError
from baremo.events.archive.news import note_news
from baremo.events.fields import make_field
from baremo.events.importing import asking
from baremo.events.importing.plans import Options
from baremo.files.columns import Kind
from baremo.language import Label, Language
from baremo.platform import clock
from baremo.platform.actor import Actor
from baremo.platform.jobs import leases
from baremo.platform.jobs.models import Job, State
from baremo.platform.jobs.running import Run, perform

MESSAGE_DAYS, RECENT_DAYS = 32, 8
"""What happened in the last days arrives as messages, the latest of them scored day by day; the rest is imported."""
Tell = Callable[[Label], None]
"""Is told what is being done, often, and raises if it is to end."""

_MAKING = Label(es="Inventando un año de historia", en="Making up a year of history")
_SETTING_UP = Label(es="Creando usuarios, claves y puntuaciones", en="Making users, keys and scores")
_CONTACTS = Label(es="Importando {count} contactos", en="Importing {count} contacts")
_EVENTS = Label(es="Importando {count} eventos", en="Importing {count} events")
_SCORING = Label(es="Puntuando a todo el mundo", en="Scoring everybody")
_ARRIVING = Label(es="Recibiendo los mensajes del último mes", en="Taking in the messages of the last month")
_DAYS = Label(es="Reviviendo la última semana", en="Living the last week again")
_ARCHIVING = Label(es="Haciendo el archivo", en="Making the archive")
_FIELDS: tuple[tuple[str, FieldType, Label], ...] = (
    ("stage", FieldType.TEXT, Label(es="Etapa", en="Stage")),
    ("plan", FieldType.TEXT, Label(es="Plan", en="Plan")),
    ("fleet", FieldType.NUMBER, Label(es="Vehículos", en="Vehicles")),
    ("lead_source", FieldType.TEXT, Label(es="Origen", en="Lead source")),
    ("deal_value", FieldType.NUMBER, Label(es="Importe anual", en="Yearly amount")),
    ("customer_since", FieldType.DATE, Label(es="Cliente desde", en="Customer since")),
    ("lost_reason", FieldType.TEXT, Label(es="Motivo de pérdida", en="Reason for loss")),
)
_PIECE = 1 << 20


class FillingError(BaremoError):
    """The sample company could not be taken in."""

    template = Label(
        es="no se han podido importar los datos de muestra ({reason}); empieza de nuevo con --fresh",
        en="the sample data could not be imported ({reason}); begin anew with --fresh",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What the company is made from; the same plan makes the same company."""

    seed: int
    now: int
    """The moment at which its history ends, in seconds since 1970."""
    contacts: int
    language: Language

    @property
    def cut(self) -> int:
        """The moment from which on messages arrive, in seconds since 1970."""
        return self.now - self.now % HOUR - MESSAGE_DAYS * DAY

    @property
    def first_scored_at(self) -> int:
        """The moment as of which everybody is scored for the first time, in seconds since 1970."""
        return self.now - self.now % HOUR - RECENT_DAYS * DAY


@dataclass(frozen=True, slots=True)
class Filled:
    """What an installation was filled with."""

    company: Company
    staff: Staff


def fill(plan: Plan, password: str, tell: Tell) -> Filled:
    """Fill an installation in which nobody is."""
    tell(_MAKING)
    company = make_company(plan.seed, plan.now, plan.contacts)
    tell(_SETTING_UP)
    staff = hire(password, plan.language, at=moment_of(plan.now - 380 * DAY))
    for name, kind, label in _FIELDS:
        texts = (label.words(plan.language), "")
        make_field(name, kind, texts, staff.actors["clara"], at=moment_of(plan.now - 379 * DAY))
    publish_history(staff, plan.language, plan.now, lambda: tell(_SETTING_UP))
    with tempfile.TemporaryDirectory(prefix="baremo-demo-") as directory:
        _import_past(company, plan, staff, Path(directory), tell)
        _live_again(company, plan, staff, Path(directory), tell)
    edit_draft(staff, plan.language, moment_of(plan.now - HOUR))
    tell(_ARCHIVING)
    build_archive(clock.now)
    return Filled(company, staff)


def _import_past(company: Company, plan: Plan, staff: Staff, directory: Path, tell: Tell) -> None:
    """Import everybody and everything until the last days."""
    people = list(_as_of(company, plan.cut))
    past = [each for each in company.happenings if each.at < plan.cut]
    tell(_CONTACTS.fill(count=len(people)))
    write_contacts(people, directory / "contacts.parquet")
    _take_in("contacts", directory / "contacts.parquet", staff.actors["clara"], plan.cut - 3 * HOUR)
    tell(_EVENTS.fill(count=len(past)))
    write_events(past, directory / "events.parquet")
    _take_in("events", directory / "events.parquet", staff.actors["clara"], plan.cut - 2 * HOUR)


def _as_of(company: Company, at: int) -> Iterator[Person]:
    """Give whoever had come before a moment, as subscribed as they were then."""
    later = {each.person for each in company.happenings if each.at >= at and each.kind == "list_unsubscribed"}
    for person in company.people:
        if person.created_at >= at:
            continue
        yield replace(person, lists=person.lists | {NEWSLETTER: "subscribed"}) if person.key in later else person


def _live_again(company: Company, plan: Plan, staff: Staff, directory: Path, tell: Tell) -> None:
    """Let the last days arrive and be scored; in the middle of them somebody imports a list from a fair."""
    tell(_ARRIVING)
    chance = stream(plan.seed, "troubles")
    arrivals = list_arrivals(company, plan.cut)
    arrivals += list_broken(chance, plan.now, RECENT_DAYS)
    arrivals.sort(key=lambda each: each.at)
    sources = {sender: staff.source(sender) for sender in staff.numbers}
    begin = plan.first_scored_at
    arrive([each for each in arrivals if each.at < begin], sources, slot=HOUR)
    _assign(company.people, staff)
    give_points(staff, plan.now, plan.language)
    tell(_SCORING)
    score(begin)
    recent = [each for each in arrivals if each.at >= begin]
    fair_at = begin + 6 * DAY
    stops = list(list_stops(begin, plan.now))

    def told(stop: int) -> None:
        tell(_DAYS)
        if stop == fair_at:
            _import_fair(chance, plan.now, staff, directory)

    replay(recent, sources, stops, told)


def _import_fair(random: Random, now: int, staff: Staff, directory: Path) -> None:
    write_fair(random, directory / FAIR, now)
    _take_in("contacts", directory / FAIR, staff.actors["bruno"], now - 2 * DAY, Options(tags=("trade fair 2026",)))


def _take_in(kind: Kind, path: Path, actor: Actor, at: int, options: Options | None = None) -> None:
    """Do an import from beginning to end by the clock of a moment."""
    past = PastClock(at)
    imported = asking.upload(kind, path.name, _pieces(path), actor, at=past.now(), limit=None)
    imported = asking.start(imported.pk, None, actor, at=past.now(), options=options)
    row = leases.claim_one(int(imported.job_id or 0), "demo", past.now())
    if row is not None:
        perform(Run.of(row, past), Random(0))
    job = Job.objects.get(pk=imported.job_id or 0)
    if job.state != State.DONE:
        raise FillingError(reason=job.last_error or job.state)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _assign(people: Sequence[Person], staff: Staff) -> None:
    """Give contacts to sellers, many in one statement: one by one would take as long as all the rest."""
    for number, seller in enumerate(SELLERS):
        keys = [person.key for person in people if person.seller == number]
        for first in range(0, len(keys), 500):
            known = Identity.objects.filter(source="user_id", value__in=keys[first : first + 500])
            contacts = sorted(known.values_list("contact_id", flat=True))
            Contact.objects.filter(pk__in=contacts).update(owner_id=staff.actors[seller].id)
            note_news([], contacts)


def character_keys() -> list[str]:
    """Return the keys of those whom README names."""
    return [plain(each.name) for each in CHARACTERS]
