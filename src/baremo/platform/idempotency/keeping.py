"""Keeping answers, finding them again, and letting go of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from baremo.language import Label
from baremo.platform.idempotency.models import KeptAnswer
from baremo.platform.refusals import RefusedError

KEPT = timedelta(hours=24)


class InProgressError(RefusedError):
    """The first request with that key has not ended."""

    status = 409
    code = "in_progress"
    retry = True
    retry_after = 1
    template = Label(
        es="la primera petición con esa Idempotency-Key aún no ha terminado; repite dentro de un segundo",
        en="the first request with that Idempotency-Key has not ended yet; try again in a second",
    )


class KeyReusedError(RefusedError):
    """The key belongs to another request."""

    status = 422
    code = "idempotency_reused"
    template = Label(
        es="esa Idempotency-Key ya se usó con otra petición; usa una nueva para cada una",
        en="that Idempotency-Key was used with another request; take a new one for each",
    )


class AnswerGoneError(RefusedError):
    """It was done, but what was answered is not kept any more."""

    status = 409
    code = "answer_gone"
    template = Label(
        es="eso ya se hizo con esa Idempotency-Key; la respuesta no se conserva porque después se borró a una persona",
        en="that was done with that Idempotency-Key; its answer is not kept, since a person was erased later",
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with an idempotency key, as digests."""

    id: str
    fingerprint: str


def find_answer(asked: Asked, at: datetime) -> KeptAnswer | None:
    """Return the answer that such a request got before; until the transaction ends nobody else begins with its key."""
    _hold(asked.id)
    kept = KeptAnswer.objects.filter(pk=asked.id, created_at__gt=at - KEPT).first()
    if kept is None:
        return None
    if kept.fingerprint != asked.fingerprint:
        raise KeyReusedError
    if kept.body is None:
        raise AnswerGoneError
    return kept


def keep_answer(asked: Asked, status: int, body: str, *, at: datetime) -> None:
    """Keep an answer, in the transaction of what was done."""
    KeptAnswer.objects.filter(pk=asked.id).delete()
    KeptAnswer.objects.create(id=asked.id, fingerprint=asked.fingerprint, status=status, body=body, created_at=at)


def forget_bodies() -> None:
    """Let go of everything that kept answers say; that the requests were done stays known."""
    KeptAnswer.objects.filter(body__isnull=False).update(body=None)


def _hold(number: str) -> None:
    # A SQLite transaction that means to write is alone: whoever comes second waits, and finds the answer.
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_xact_lock(%s)", [int(number[:16], 16) - 2**63])
        [is_ours] = cursor.fetchone() or (False,)
    if not is_ours:
        raise InProgressError
