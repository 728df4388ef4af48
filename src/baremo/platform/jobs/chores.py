"""The jobs of the platform itself."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.sessions.models import Session

from baremo.language import Label
from baremo.platform.installation.models import CacheEntry
from baremo.platform.jobs import mailing
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Job, Lane, State
from baremo.platform.jobs.running import Run
from baremo.platform.stored_secrets import renew_secrets

_KEPT_ENDED = timedelta(days=7)
_KEPT_DEAD = timedelta(days=90)


@job(mailing.KIND, Label(es="Enviar un correo", en="Send mail"), is_atomic=False)
def send(run: Run) -> None:
    """Send a message. A server that took it while we died gets it again."""
    mailing.send_mail(run.payload["to"], run.payload["message"])


@job("tidy", Label(es="Retirar lo caducado", en="Remove what has expired"), every=timedelta(hours=6))
def tidy(run: Run) -> None:
    """Remove ended jobs, sessions and counted attempts that nobody needs any more."""
    now = run.clock.now()
    ended = Job.objects.filter(state__in=[State.DONE.value, State.CANCELLED.value], ended_at__lt=now - _KEPT_ENDED)
    ended.delete()
    Job.objects.filter(state=State.DEAD.value, ended_at__lt=now - _KEPT_DEAD).delete()
    Session.objects.filter(expire_date__lt=now).delete()
    CacheEntry.objects.filter(expires__lt=now).delete()


@job(
    "renew_secrets",
    Label(es="Cifrar los secretos con la clave actual", en="Encrypt secrets with the present key"),
    lane=Lane.LONG,
    is_atomic=False,
    every=timedelta(days=1),
)
def renew(run: Run) -> None:
    """Encrypt anew what is still encrypted with an earlier key, so that the earlier key can go."""
    renew_secrets(run.check)
