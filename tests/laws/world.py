"""A service with a clock that can be moved, and the laws that hold whenever it has come to rest."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import Any

from baremo.model.moments import from_microseconds
from baremo.model.scores import Model
from tests.events.archiving import keep_all, work_in
from tests.events.telling import contact_of, send
from tests.laws import steps as said
from tests.laws.steps import Step
from tests.strategies.histories import NOW

DAY = 24 * 3600 * 10**6
BEGIN = NOW - 20 * DAY
OF_PEOPLE = (
    "score_changes",
    "score_values",
    "scored_contacts",
    "written_awards",
    "adjustments",
    "pending_contacts",
    "events",
    "accepted_messages",
    "identities",
    "contact_aliases",
    "contact_words",
    "refused_messages",
    "ingest_counts",
    "contacts",
    "archive_news",
    "archive_gone",
    "archive_files",
    "archive_states",
)
OF_MODELS = ("jobs", "written_rules", "rescorings")
Seen = tuple[str | None, str | None]
"""A value as text, and its band."""


class Killed(BaseException):
    """The process that works is no more."""


@dataclass
class Interrupted:
    """A rescoring to whose points something happens when so many have gone by."""

    world: World
    planned: said.Rescored
    points: int = 0

    def pause(self, _: float = 0) -> None:
        """Let everything else happen, or die, if this is the point."""
        self.points += 1
        if self.points == self.planned.point:
            self.world.do_all(self.planned.meanwhile)
            if self.planned.dies:
                raise Killed

    @contextlib.contextmanager
    def step(self) -> Iterator[None]:
        """Open a transaction; whoever dies at its end has done nothing."""
        from django.db import transaction

        with transaction.atomic():
            yield
            self.points += 1
            if self.points == self.planned.point and self.planned.dies:
                raise Killed
        self.pause()


@dataclass
class World:
    """A service in a test: what time it is there, and what was seen at the last rest."""

    place: Any
    now: int = BEGIN
    publication: int = 0
    seen: dict[tuple[int, int], Seen] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)
    """Contacts that had been scored at the last rest."""
    written: dict[int, set[tuple[int, int, str | None]]] = field(default_factory=dict)
    """Writings by rule."""
    last_change: int = 0
    rests: int = 0

    steady: set[int] = field(default_factory=set)
    """Definitions whose values people have seen all the time since the last rest."""

    @property
    def at(self) -> Any:
        return from_microseconds(self.now)

    def do_all(self, taken: Iterable[Step]) -> None:
        for step in taken:
            self.do(step)
            self.steady &= shown()

    @singledispatchmethod
    def do(self, step: Step) -> None:
        raise TypeError(step)

    @do.register
    def _(self, step: said.Sent) -> None:
        bodies = [
            {**call.body, **call.who, "messageId": call.id, "timestamp": max(0, self.now - call.ago) / 1_000_000}
            for call in step.calls
        ]
        send(*bodies, at=self.now)

    @do.register
    def _(self, step: said.Waited) -> None:
        if not step.until_due:
            self.now += step.microseconds
            return
        due = next_due()
        if due is not None:
            self.now = max(self.now, due + step.microseconds)

    @do.register
    def _(self, step: said.Looked) -> None:
        from baremo.scoring.live import scoring

        def keep_later(*given: Any, **named: Any) -> Any:
            vars(scoring)["keep"] = keep
            self.do_all(step.meanwhile)
            if step.dies:
                raise Killed
            return keep(*given, **named)

        keep, now = vars(scoring)["keep"], self.now
        try:
            if step.meanwhile or step.dies:
                vars(scoring)["keep"] = keep_later
            scoring.score_pending(now, most=step.most)
        except Killed:
            pass
        finally:
            vars(scoring)["keep"] = keep

    @do.register
    def _(self, step: said.Rescored) -> None:
        from baremo.scoring.rescoring.running import rescore
        from tests.scoring.settling import keep_archive, work_at

        keep_archive(self.at)
        interrupted = Interrupted(self, step)
        with contextlib.suppress(Killed):
            rescore(
                work_at(
                    self.at,
                    now=lambda: self.at,
                    step=interrupted.step,
                    tick=interrupted.pause,
                    rest=interrupted.pause,
                )
            )

    @do.register
    def _(self, step: said.Archived) -> None:
        from baremo.events.archive.compacting import compact

        work = work_in(self.place, self.at)
        keep_all(work)
        if step.compacts:
            compact(work)

    @do.register
    def _(self, step: said.Adjusted) -> None:
        from baremo.platform.actor import SYSTEM
        from baremo.platform.refusals import RefusedError
        from baremo.scoring.adjusting import Wanted, adjust
        from baremo.scoring.in_force import load_model_in_force

        scores = load_model_in_force().model.scores
        contact = find(step.who)
        if not scores or contact is None:
            return
        wanted = Wanted(op=step.op, points=step.points, expires_after=step.expires_after)
        with contextlib.suppress(RefusedError):  # a score of deals, an inactive one, a value outside the limits
            adjust(contact, scores[step.score % len(scores)].key, wanted, SYSTEM, at=self.at)

    @do.register
    def _(self, step: said.TakenBack) -> None:
        from baremo.platform.actor import SYSTEM
        from baremo.scoring.adjusting import take_back
        from baremo.scoring.models import Adjustment

        rows = list(Adjustment.objects.order_by("-pk").select_related("score")[step.which : step.which + 1])
        for row in rows:
            take_back(row.contact_id, row.score.key, row.pk, SYSTEM, at=self.at)

    @do.register
    def _(self, step: said.Edited) -> None:
        from baremo.contacts.models import Contact
        from baremo.events.people import Wish, change_contact
        from baremo.platform.actor import SYSTEM
        from baremo.platform.refusals import InvalidDataError

        contact = find(step.who)
        if contact is None:
            return
        wish = Wish(
            version=Contact.objects.get(pk=contact).version,
            fields=step.fields,
            add_tags=step.tags,
            remove_tags=step.removed,
            lists=step.lists,
        )
        with contextlib.suppress(InvalidDataError):  # a field that nobody has declared, or of another type
            change_contact(contact, wish, SYSTEM, at=self.at)

    @do.register
    def _(self, step: said.Merged) -> None:
        from baremo.events.people import merge_contacts
        from baremo.platform.actor import SYSTEM

        one, other = find(step.one), find(step.other)
        if one is not None and other is not None and one != other:
            merge_contacts(one, other, SYSTEM, at=self.at)

    @do.register
    def _(self, step: said.Erased) -> None:
        from baremo.events.erasures import erase
        from baremo.platform.actor import SYSTEM

        contact = find(step.who)
        if contact is not None:
            erase(contact, SYSTEM, at=self.at, suppresses=False)

    @do.register
    def _(self, step: said.Published) -> None:
        self.publish(step.model)

    @do.register
    def _(self, step: said.Revised) -> None:
        from baremo.scoring.stored import load_live_model

        self.publish(said.revise(load_live_model().model, step))

    @do.register
    def _(self, step: said.RolledBack) -> None:
        from baremo.platform.actor import SYSTEM
        from baremo.platform.refusals import RefusedError
        from baremo.scoring.models import Definition
        from baremo.scoring.publishing import ANY_LIVE, Said, Seen, roll_back

        scores = list(Definition.objects.filter(part="score", versions__isnull=False).distinct().order_by("pk"))
        if scores:
            row = scores[step.score % len(scores)]
            seen = Seen(kind="score", key=row.key, version=None, live=ANY_LIVE)
            with contextlib.suppress(RefusedError):  # there is no such version, or it does not go with the others
                roll_back(seen, step.number, Said(reason="back", actor=SYSTEM, at=self.at))

    @do.register
    def _(self, step: said.Rested) -> None:
        self.rest()
        self.check()

    def publish(self, model: Model) -> None:
        from baremo.platform.actor import SYSTEM
        from baremo.platform.refusals import RefusedError
        from baremo.scoring.publishing import Said, apply

        with contextlib.suppress(RefusedError):  # it is no valid model, or the same
            apply(model, Said(reason="the story", actor=SYSTEM, at=self.at), removes_others=True)

    def rest(self) -> None:
        """Do everything that is to be done."""
        from tests.scoring.settling import settle

        self.rests += 1
        if leased_until() > self.now:  # somebody died
            self.now = leased_until() + 1
        settle(self.at)
        self.steady &= shown()

    def check(self) -> None:
        """Check that the laws hold."""
        from tests.laws import laws

        laws.nothing_waits(self)
        laws.stored_is_what_the_judge_says(self)
        laws.stored_is_what_a_rescoring_from_nothing_says(self)
        laws.explanations_add_up(self)
        laws.nothing_changes_by_itself_before_its_time(self)
        laws.writings_stay(self)
        laws.changes_join_up(self)


def find(who: str) -> int | None:
    """Return the contact of a user, if there is one."""
    from baremo.contacts.models import Identity

    return contact_of(f"user_id={who}") if Identity.objects.filter(source="user_id", value=who).exists() else None


def leased_until() -> int:
    """Return until when the last of the pending contacts is somebody's."""
    from baremo.events.models import PendingContact

    return max(PendingContact.objects.values_list("leased_until", flat=True), default=0)


def shown() -> set[int]:
    """Return the definitions whose values people see."""
    from baremo.scoring.models import Definition

    return set(Definition.objects.filter(edition__isnull=False).values_list("pk", flat=True))


def next_due() -> int | None:
    """Return the moment at which somebody is due next."""
    from baremo.scoring.models import ScoredContact

    rows = ScoredContact.objects.filter(next_change_at__isnull=False).order_by("next_change_at")
    return rows.values_list("next_change_at", flat=True).first()


def forget() -> None:
    """Remove everything that happened, models included; numbers are never given again."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        forget_people()
        for table in OF_MODELS:
            cursor.execute(f"delete from {table}")
        cursor.execute("update definitions set edition_id = null, live_id = null")
        for table in ("editions", "definition_versions", "definitions", "publications"):
            cursor.execute(f"delete from {table}")


def forget_people() -> None:
    """Remove everybody and what they did."""
    from django.db import connection

    with connection.cursor() as cursor:
        for table in OF_PEOPLE:
            cursor.execute(f"delete from {table}")
