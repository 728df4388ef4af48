"""Who passes a single condition now: counted over everybody, or estimated when that would take too long."""

from __future__ import annotations

import contextlib
import math
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
import pyarrow as pa
from django.conf import settings

from baremo.contacts.sql import fetch
from baremo.engine.duckdb import Evaluator
from baremo.engine.history import History
from baremo.engine.tables import Tables
from baremo.events.archive.places import find_place
from baremo.files.database import translate_engine_errors
from baremo.language import Label
from baremo.model.document.writing import write_part
from baremo.platform.refusals import Finding, InvalidDataError, RefusedError
from baremo.scoring.documents import Part, build_model, find_problems
from baremo.scoring.histories import load_contacts
from baremo.scoring.in_force import load_model_in_force
from baremo.scoring.stored import list_live_parts, with_parts
from baremo.scoring.whatif.limits import COUNTS_AT_ONCE, FEWEST, QUICK_SECONDS, SAMPLE, SHARE
from baremo.scoring.whatif.pairing import AFTER, Pairing, pair_models
from baremo.scoring.whatif.previewing import make_limits, open_history
from baremo.scoring.whatif.reasons import Reason, find_reasons

_AGAIN_SECONDS = 0.05
_CONFIDENCE = 1.96
"""Of a hundred estimates ninety-five are nearer than this many standard errors."""


class SupersededError(RefusedError):
    """Whoever asked has asked something else meanwhile."""

    status = 409
    code = "superseded"
    template = Label(
        es="la misma sesión ha preguntado ya otra cosa; vale la respuesta a la última pregunta",
        en="the same session has asked something else by now; the answer to the latest question counts",
    )


class BusyError(RefusedError):
    """As many conditions are being counted as may be at once."""

    status = 503
    code = "busy"
    retry_after = 1
    template = Label(
        es="ya se cuentan {most} condiciones a la vez; repite en un segundo",
        en="{most} conditions are being counted already; try again in a second",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A condition as a document, and how it is asked.

    `session` is whose questions supersede one another; with `owner` the sample has that user's contacts alone. It has
    `most` contacts, those whose numbers are below `before`.
    """

    when: Any
    session: str | None = None
    owner: int | None = None
    seconds: float = QUICK_SECONDS
    most: int = SAMPLE
    before: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Passing:
    """A contact of the sample, and what it did last of what the condition asks about."""

    contact: int
    fields: Mapping[str, Any]
    reason: Reason | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """How many contacts pass, of how many; an estimate is `margin` off at most, in nineteen of twenty cases."""

    at: int
    contacts: int
    of: int
    margin: int | None
    sample: list[Passing]


@dataclass(slots=True)
class _Asked:
    """A question that is being answered: what computes, and why it was interrupted."""

    tables: Tables | None = None
    is_superseded: bool = False
    is_late: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, tables: Tables | None) -> None:
        """Note what computes from now on."""
        with self.lock:
            self.tables = tables

    def interrupt(self) -> None:
        """Interrupt what computes, if anything does."""
        with self.lock:
            if self.tables is not None:
                self.tables.interrupt()


class _Desk:
    """The questions of one process: those of one session supersede one another, and only some run at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked: dict[str, _Asked] = {}
        self._free = threading.BoundedSemaphore(COUNTS_AT_ONCE)
        self._evaluator: Evaluator | None = None

    def evaluator(self) -> Evaluator:
        """Return the engine that stays warm as long as the process lives."""
        with self._lock:
            if self._evaluator is None:
                self._evaluator = Evaluator(make_limits())
            return self._evaluator

    @contextlib.contextmanager
    def ask(self, session: str | None) -> Iterator[_Asked]:
        """Take a question in; an earlier one of the same session is given up."""
        asked = _Asked()
        if session is not None:
            with self._lock:
                earlier = self._asked.get(session)
                self._asked[session] = asked
            if earlier is not None:
                earlier.is_superseded = True
                earlier.interrupt()
        if not self._free.acquire(timeout=1):
            raise BusyError(most=COUNTS_AT_ONCE)
        try:
            yield asked
        finally:
            self._free.release()
            with self._lock:
                if session is not None and self._asked.get(session) is asked:
                    del self._asked[session]


DESK = _Desk()


def count_condition(question: Question, now: int) -> Counted:
    """Return who passes a condition at a moment, in microseconds since 1970; InvalidDataError says what is wrong."""
    pairing, key, total, found = _find(question, now)
    return _tell(pairing, key, now, total, found)


def list_passing(question: Question, now: int) -> list[int] | None:
    """Return the numbers of those who pass, the newest first, `most` of them; None if there was no time for all."""
    _, _, total, (_, looked_at, numbers) = _find(question, now)
    return None if _is_sample(looked_at, total) else numbers


def _find(question: Question, now: int) -> tuple[Pairing, str, int, tuple[int, int, list[int]]]:
    pairing, model_number, key = _read(question.when)
    name = pairing.names[AFTER, ("segment", key)]
    with DESK.ask(question.session) as asked, open_history(find_place(settings.BAREMO), pairing, model_number) as base:
        total = fetch("select count(*) from contacts")[0][0]
        share = max(1, min(SHARE, total // FEWEST))
        found = None
        with _deadline(asked, question.seconds if share > 1 else None):
            found = _count(asked, base, (pairing, name, now), question, one_of=1)
        if found is None:
            asked.is_late = False
            found = _count(asked, base, (pairing, name, now), question, one_of=share)
    if found is None:
        raise SupersededError
    return pairing, key, total, found


def _is_sample(looked_at: int, total: int) -> bool:
    return bool(looked_at) and looked_at < total // 2


def _count(
    asked: _Asked, base: History, wanted: tuple[Pairing, str, int], question: Question, *, one_of: int
) -> tuple[int, int, list[int]] | None:
    """Return how many pass, of how many, and some of them; None if it was too late."""
    try:
        with translate_engine_errors(), DESK.evaluator().open_tables(base, one_of=one_of) as tables:
            asked.begin(tables)
            return _look(tables, wanted, question)
    except Exception:
        if asked.is_superseded:
            raise SupersededError from None
        if asked.is_late:
            return None
        raise
    finally:
        asked.begin(None)


def _look(tables: Tables, wanted: tuple[Pairing, str, int], question: Question) -> tuple[int, int, list[int]]:
    pairing, name, now = wanted
    laid = tables.lay_out(pairing.model, now)[name]
    passes = f"{laid.value} is not null"
    [(count, total)] = tables.rows(f"select count(*) filter ({passes}), count(*) from {laid.table}")  # noqa: S608
    chosen = f"select subject::bigint from {laid.table} where {passes}"  # noqa: S608  # names of our own
    if question.before is not None:
        chosen += f" and subject::bigint < {int(question.before)}"
    if question.owner is not None:
        tables.register("owned", _load_owned(question.owner))
        chosen += " and subject::bigint in (select id from owned)"
    rows = tables.rows(f"{chosen} order by 1 desc limit {int(question.most)}")
    return count, total, [row[0] for row in rows]


@contextlib.contextmanager
def _deadline(asked: _Asked, seconds: float | None) -> Iterator[None]:
    """Interrupt what is being computed after a while."""
    is_over = threading.Event()

    def watch() -> None:
        if not is_over.wait(seconds):
            asked.is_late = True
            while not is_over.wait(_AGAIN_SECONDS):  # between two statements nothing hears it
                asked.interrupt()

    if seconds is None:
        yield
        return
    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        is_over.set()
        watcher.join()


def _tell(pairing: Pairing, key: str, now: int, total: int, found: tuple[int, int, list[int]]) -> Counted:
    passing, looked_at, sampled = found
    margin = None
    if _is_sample(looked_at, total):
        share = passing / looked_at
        margin = math.ceil(_CONFIDENCE * math.sqrt(max(share * (1 - share), 1 / looked_at) / looked_at) * total)
        passing = round(share * total)
    when = pairing.model.segment(pairing.names[AFTER, ("segment", key)]).when
    reasons = find_reasons(when, pairing.model, sampled, now)
    people = [_person(each, reasons) for each in load_contacts(sampled).to_pylist()]
    people.sort(key=lambda each: -each.contact)
    return Counted(at=now, contacts=passing, of=total, margin=margin, sample=people)


def _person(row: Mapping[str, Any], reasons: Mapping[int, Reason]) -> Passing:
    number = int(row["id"])
    return Passing(contact=number, fields=msgspec.json.decode(row["fields"]), reason=reasons.get(number))


def _read(when: Any) -> tuple[Pairing, int, str]:
    """Return what has to be evaluated for a condition, as a segment beside the model in force."""
    live = load_model_in_force()
    parts = list_live_parts(live.publication) if live.publication else []
    key = _free_key(part.key for part in parts)
    document = write_part({"key": key, "when": when})
    together = with_parts(parts, [Part(kind="segment", key=key, document=document)])
    problems = find_problems(together)
    if problems:
        raise InvalidDataError([Finding(each.path or "when", each.message) for each in problems])
    return pair_models(live.model, build_model(together)), live.publication, key


def _free_key(taken: Any) -> str:
    key, known = "condition", set(taken)
    while key in known:
        key += "-"
    return key


def _load_owned(owner: int) -> pa.Table:
    rows = fetch("select id from contacts where owner_id = %s", [owner])
    return pa.table({"id": pa.array([row[0] for row in rows], pa.int64())})
