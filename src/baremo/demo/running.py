"""A sample installation from its beginning: refuse what is not one, fill it once, make up for the time since."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from baremo.demo.arrivals import arrive
from baremo.demo.filling import Plan, Tell, fill
from baremo.demo.home import Home, State
from baremo.demo.present import Present, choose_regulars
from baremo.demo.rhythm import DAY
from baremo.demo.staff import make_password
from baremo.language import Label
from baremo.platform.installation.sample import RealDataError, check_free, mark_as_sample
from baremo.platform.migrating import migrate

MOST_DAYS = 14
"""Days of a pause that are made up for; before them, the sample company was on holiday."""
_MIGRATING = Label(es="Preparando la base de datos", en="Preparing the database")
_MAKING_UP = Label(
    es="Poniendo al día lo que ha pasado desde la última vez", en="Making up for the time since last time"
)


@dataclass(frozen=True, slots=True)
class Pause:
    """How long nothing happened, in days, and how many events were made up for it."""

    days: float
    events: int


def begin(home: Home, plan: Plan, tell: Tell) -> State:
    """Fill an empty installation; whatever was begun there before is the business of the caller."""
    tell(_MIGRATING)
    if not check_free():
        raise RealDataError  # a demo's, but not this one's: its password and keys are unknown
    password = make_password()
    state = State(seed=plan.seed, now=plan.now, contacts=plan.contacts, language=plan.language, password=password)
    home.write(state)
    migrate()
    mark_as_sample()
    filled = fill(plan, password, tell)
    staff = filled.staff
    home.write_regulars(choose_regulars(filled.company.people))
    sources = {sender: staff.source(sender) for sender in staff.numbers}
    return msgspec.structs.replace(state, keys=staff.texts, sources=sources, through=plan.now)


def resume(tell: Tell) -> None:
    """Bring the database of a filled installation up to date."""
    tell(_MIGRATING)
    if check_free():
        raise RealDataError
    migrate()


def make_up(state: State, present: Present, now: int, tell: Tell) -> Pause:
    """Let arrive what happened while nobody was looking, as far as it is not too long ago."""
    since = max(state.through, now - MOST_DAYS * DAY)
    if since < now:
        tell(_MAKING_UP)
    arrivals = present.between(since, now)
    arrive(arrivals, state.sources)
    pause = Pause((now - state.through) / DAY, len(arrivals))
    state.through = max(state.through, now)
    return pause
