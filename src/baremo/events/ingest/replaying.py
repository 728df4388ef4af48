"""A refused message is tried again, as it was and as of when it arrived, by whoever has mended what was wrong."""

from __future__ import annotations

import contextlib
from dataclasses import asdict, dataclass, replace
from datetime import datetime

import msgspec
from django.db import transaction
from django.db.models import QuerySet

from baremo.events.ingest.messages import Call, Context, Envelope
from baremo.events.ingest.pipeline import Taken, take
from baremo.events.models import RefusedMessage
from baremo.language import Label
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import Changes, record_of
from baremo.platform.jobs.asking import ask
from baremo.platform.jobs.running import Run
from baremo.platform.refusals import NotFoundError, RefusedError

_read_around = msgspec.json.Decoder(tuple[Call | None, int | None, Context | None]).decode
REPLAY = "replay_refused"
_AT_ONCE = 50


class NotWholeError(RefusedError):
    """Of a message that was too large only the beginning is kept."""

    status = 409
    code = "not_whole"
    template = Label(
        es="de ese mensaje solo se guarda el comienzo; quien lo envió tiene que repetirlo más corto",
        en="only the beginning of that message is kept; whoever sent it has to send a shorter one",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Which refused messages are meant: one, or those of a reason and of a source, up to a number."""

    number: int | None = None
    reason: str | None = None
    source: str | None = None
    until: int | None = None


def select_refused(choice: Choice) -> QuerySet[RefusedMessage]:
    """Return the refused messages that are meant."""
    named = {"pk": choice.number, "reason": choice.reason, "source": choice.source, "pk__lte": choice.until}
    return RefusedMessage.objects.filter(**{name: value for name, value in named.items() if value is not None})


def replay(refused_id: int, body: str | None = None) -> Taken:
    """Try a refused message again, or what it should have been.

    What is refused again stands in the list again, with its new reason; a message that was mended may so be mended
    further.
    """
    row = RefusedMessage.objects.filter(pk=refused_id).first()
    if row is None:
        raise NotFoundError
    if not row.is_whole and body is None:
        raise NotWholeError
    call, sent_at, context = _read_around(row.envelope)
    envelope = Envelope(source=row.source, received_at=row.received_at, call=call, sent_at=sent_at, context=context)
    taken = take([(row.body if body is None else body).encode()], envelope)
    # Killed before this line, the message stands in the list once too often; tried again it is a repetition.
    row.delete()
    return taken


def ask_replay(choice: Choice, actor: Actor, *, at: datetime) -> tuple[int, int]:
    """Ask for a job that tries the messages again that are there now; return its number and how many these are."""
    with transaction.atomic():
        latest = select_refused(choice).order_by("-pk").values_list("pk", flat=True).first() or 0
        choice = replace(choice, until=latest)
        count = select_refused(choice).count()
        job = ask(REPLAY, {"choice": asdict(choice), "total": count}, at=at, actor=actor)
        record_of(actor, "replayed", ("refused_message", latest), at=at, changes=_tell(choice, count))
    return job.pk, count


def replay_asked(run: Run) -> None:
    """Try the messages of a job again, some at a time; begun anew, it goes on where it was."""
    choice = Choice(**run.payload["choice"])
    while True:
        rows = select_refused(choice).filter(pk__gt=run.cursor or 0).order_by("pk")
        numbers = list(rows.values_list("pk", flat=True)[:_AT_ONCE])
        if not numbers:
            return
        run.check()
        for number in numbers:
            # Somebody else may have tried or discarded it meanwhile; what is not whole stays.
            with contextlib.suppress(NotFoundError, NotWholeError):
                replay(number)
        with run.step() as row:
            row.cursor, row.done, row.total = numbers[-1], row.done + len(numbers), run.payload["total"]


def discard(choice: Choice, actor: Actor, *, at: datetime) -> int:
    """Throw messages away and return how many they were."""
    with transaction.atomic():
        count, _ = select_refused(choice).delete()
        if count:
            record_of(actor, "discarded", ("refused_message", choice.number or 0), at=at, changes=_tell(choice, count))
    return count


def _tell(choice: Choice, count: int) -> Changes:
    said = {name: [None, value] for name, value in asdict(choice).items() if value is not None}
    return {**said, "messages": [count, None]}
