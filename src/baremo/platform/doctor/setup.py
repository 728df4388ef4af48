"""Settings, the data directory, the secret key, and who can reach the service."""

from __future__ import annotations

import ipaddress
import stat
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from baremo.language import Label
from baremo.platform.data_directory import KEY_FILE, find_secret_key
from baremo.platform.doctor.findings import Finding
from baremo.platform.readings import WEAK_KEY
from baremo.platform.settings import Settings, SettingsError, find_unknown
from baremo.platform.space import SpaceError, check_space

_FEW_CHARACTERS = 10


def find_unknown_settings(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Find variables that look like settings."""
    remedy = Label(
        es="corrige el nombre o quítala; todos están en docs/es/operacion.md",
        en="correct the name or remove it; all of them are in docs/operations.md",
    )
    for problem in find_unknown(environment):
        yield Finding(id="settings.unknown", problem=problem, remedy=remedy)


def tell_settings(wrong: SettingsError) -> Iterator[Finding]:
    """Tell of settings that cannot be read."""
    remedy = Label(
        es="corrige el valor; sin eso no se puede mirar lo demás",
        en="correct the value; without that nothing else can be examined",
    )
    for problem in wrong.problems:
        yield Finding(id="settings.wrong", problem=problem, remedy=remedy)


def examine_setup(settings: Settings) -> Iterator[Finding]:
    """Find what is wrong before the database is asked."""
    yield from _examine_directory(settings)
    yield from _examine_key(settings)
    yield from _examine_bind(settings)
    if not settings.mail_url:
        yield Finding(
            id="mail.missing",
            problem=Label(
                es="no hay servidor de correo: nadie puede recuperar una contraseña olvidada por sí mismo",
                en="there is no mail server: nobody can reset a forgotten password by themselves",
            ),
            remedy=Label(es="pon BAREMO_MAIL_URL y BAREMO_MAIL_FROM", en="set BAREMO_MAIL_URL and BAREMO_MAIL_FROM"),
            is_wrong=False,
        )


def _examine_directory(settings: Settings) -> Iterator[Finding]:
    directory = settings.data_dir
    if not directory.is_dir():
        yield Finding(
            id="data.missing",
            problem=Label(es="no existe el directorio de datos {path}", en="there is no data directory {path}").fill(
                path=directory
            ),
            remedy=Label(
                es="ejecuta baremo migrate, que lo crea, o corrige BAREMO_DATA_DIR",
                en="run baremo migrate, which makes it, or correct BAREMO_DATA_DIR",
            ),
        )
        return
    if not _can_write(directory):
        yield Finding(
            id="data.not_writable",
            problem=Label(
                es="no se puede escribir en el directorio de datos {path}",
                en="the data directory {path} cannot be written to",
            ).fill(path=directory),
            remedy=Label(
                es="da permiso a quien ejecuta baremo (chown, chmod 700) o cambia BAREMO_DATA_DIR",
                en="permit it to whom baremo runs as (chown, chmod 700) or change BAREMO_DATA_DIR",
            ),
        )
    try:
        check_space(directory)
    except SpaceError as scarce:
        yield Finding(
            id="disk.full",
            problem=scarce.label,
            remedy=Label(
                es="libera o añade espacio: con el disco lleno nada se puede guardar",
                en="free or add some: with a full disk nothing can be stored",
            ),
        )


def _can_write(directory: Path) -> bool:
    # Asked of the system by doing it, since permissions are not all that may stand in the way; nothing is left.
    try:
        with tempfile.TemporaryFile(dir=directory):
            return True
    except OSError:
        return False


def _examine_key(settings: Settings) -> Iterator[Finding]:
    file = settings.data_dir / KEY_FILE
    try:
        key = find_secret_key(settings)
    except OSError:
        key = ""
    if not key and settings.data_dir.is_dir():
        yield Finding(
            id="key.missing",
            problem=Label(es="no hay clave secreta", en="there is no secret key"),
            remedy=Label(
                es="ejecuta baremo migrate, que la crea; si ya había datos, recupera la de antes de una copia",
                en="run baremo migrate, which makes one; if there was data, restore the earlier one from a backup",
            ),
        )
    if key and (len(key) < WEAK_KEY or len(set(key)) < _FEW_CHARACTERS):
        yield Finding(
            id="key.weak",
            problem=Label(es="la clave secreta se puede adivinar", en="the secret key can be guessed"),
            remedy=Label(
                es="pon otra en BAREMO_SECRET_KEY (openssl rand -hex 32) y la actual en BAREMO_SECRET_KEY_FALLBACKS",
                en="set another BAREMO_SECRET_KEY (openssl rand -hex 32), and this one as BAREMO_SECRET_KEY_FALLBACKS",
            ),
        )
    if not settings.secret_key and file.exists() and stat.S_IMODE(file.stat().st_mode) & 0o077:
        yield Finding(
            id="key.open",
            problem=Label(es="otros pueden leer {file}", en="others can read {file}").fill(file=file),
            remedy=Label(es="ejecuta chmod 600 {file}", en="run chmod 600 {file}").fill(file=file),
        )


def _examine_bind(settings: Settings) -> Iterator[Finding]:
    if settings.is_https or _is_loopback(settings.host):
        return
    yield Finding(
        id="bind.open",
        problem=Label(
            es="el servicio escucha en {host} sin https: las contraseñas viajarían a la vista",
            en="the service listens on {host} without https: passwords would travel in the open",
        ).fill(host=settings.host),
        remedy=Label(
            es="pon delante un proxy con https y su dirección en BAREMO_PUBLIC_URL, o BAREMO_BIND=127.0.0.1:8000",
            en="put a proxy with https in front and its address into BAREMO_PUBLIC_URL, or BAREMO_BIND=127.0.0.1:8000",
        ),
    )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
