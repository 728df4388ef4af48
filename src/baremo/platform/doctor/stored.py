"""What lies in the database: secrets that decrypt, somebody who administrates, jobs that are done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings

from baremo.language import Label
from baremo.platform import clock
from baremo.platform.accounts.models import User
from baremo.platform.data_directory import find_secret_key
from baremo.platform.doctor.findings import EXAMINERS, Finding
from baremo.platform.jobs.models import Job, State
from baremo.platform.roles import Role
from baremo.platform.secrets import is_current
from baremo.platform.stored_secrets import list_secrets

_LATE = timedelta(minutes=5)


def examine_stored() -> Iterator[Finding]:
    """Find what is wrong with what is stored."""
    yield from examine_secrets()
    if not User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exists():
        yield Finding(
            id="users.no_administrator",
            problem=Label(es="nadie puede administrar", en="there is no administrator"),
            remedy=Label(
                es="ejecuta baremo user create --email CORREO --role administrator --password-stdin",
                en="run baremo user create --email EMAIL --role administrator --password-stdin",
            ),
        )
    yield from _examine_jobs()
    for examine in EXAMINERS:
        yield from examine()


def examine_secrets() -> Iterator[Finding]:
    """Find secrets that do not decrypt; without any key there is nothing to try."""
    if not find_secret_key(settings.BAREMO):
        return
    secrets = list(list_secrets())
    unreadable = Counter(secret.purpose for secret in secrets if not secret.is_readable())
    if unreadable:
        yield Finding(
            id="secrets.unreadable",
            problem=Label(
                es="{count} secretos no se descifran ({where}): la clave secreta ha cambiado",
                en="{count} secrets do not decrypt ({where}): the secret key has changed",
            ).fill(count=unreadable.total(), where=", ".join(sorted(unreadable))),
            remedy=Label(
                es="pon la clave anterior en BAREMO_SECRET_KEY_FALLBACKS, o devuélvela a BAREMO_SECRET_KEY",
                en="put the earlier key into BAREMO_SECRET_KEY_FALLBACKS, or back into BAREMO_SECRET_KEY",
            ),
        )
        return
    old = sum(not is_current(secret.stored) for secret in secrets)
    if settings.BAREMO.secret_key_fallbacks:
        yield _tell_fallbacks(old)


def _tell_fallbacks(old: int) -> Finding:
    if old:
        problem = Label(
            es="{count} secretos siguen cifrados con una clave anterior",
            en="{count} secrets are still encrypted with an earlier key",
        )
        remedy = Label(
            es="deja BAREMO_SECRET_KEY_FALLBACKS: un baremo worker los cifra de nuevo una vez al día",
            en="keep BAREMO_SECRET_KEY_FALLBACKS: a baremo worker encrypts them anew once a day",
        )
        return Finding(id="secrets.old_key", problem=problem.fill(count=old), remedy=remedy, is_wrong=False)
    problem = Label(
        es="ningún secreto necesita ya las claves anteriores", en="no secret needs the earlier keys any more"
    )
    remedy = Label(es="quita BAREMO_SECRET_KEY_FALLBACKS", en="remove BAREMO_SECRET_KEY_FALLBACKS")
    return Finding(id="secrets.fallback_unneeded", problem=problem, remedy=remedy, is_wrong=False)


def _examine_jobs() -> Iterator[Finding]:
    if Job.objects.due(clock.now() - _LATE).exists():
        yield Finding(
            id="jobs.late",
            problem=Label(
                es="hay trabajos esperando desde hace más de 5 minutos",
                en="jobs have been waiting for more than 5 minutes",
            ),
            remedy=Label(es="pon en marcha baremo serve o baremo worker", en="run baremo serve or baremo worker"),
        )
    dead = Job.objects.filter(state=State.DEAD.value).count()
    if dead:
        yield Finding(
            id="jobs.dead",
            problem=Label(es="{count} trabajos se han dado por perdidos", en="{count} jobs were given up").fill(
                count=dead
            ),
            remedy=Label(
                es="mira por qué en GET /api/jobs?state=dead y repítelos con POST /api/jobs/ID/retry",
                en="see why in GET /api/jobs?state=dead and give them another chance with POST /api/jobs/ID/retry",
            ),
            is_wrong=False,
        )
