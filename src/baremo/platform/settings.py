"""Every setting of the service: what it is called, what it means, and how it is read.

This list is the only one. The table in docs/operations.md and what `baremo doctor` knows are held against it.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import cast

from baremo.errors import BaremoError
from baremo.language import LANGUAGES, Label
from baremo.platform import readings as read

PREFIX = "BAREMO_"


class SettingsError(BaremoError):
    """Settings cannot be used as they are."""

    template = Label(es="los ajustes no están bien:\n{problems}", en="the settings are not right:\n{problems}")

    def __init__(self, problems: list[Label]) -> None:
        """Keep the problems, one a line."""
        self.problems = problems
        joined = Label(es="\n".join(each.es for each in problems), en="\n".join(each.en for each in problems))
        super().__init__(problems=joined)


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """One variable of the environment."""

    name: str
    field: str
    meaning: Label
    default: str = ""
    shown_default: Label | None = None
    read: Callable[[str], object] = str
    is_secret: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """The settings as the service uses them."""

    data_dir: Path
    database_url: str
    archive_url: str
    secret_key: str
    secret_key_fallbacks: tuple[str, ...]
    bind: tuple[str, int]
    public_url: str
    proxies: int
    web_processes: int
    web_threads: int
    metrics_public: bool
    body_limit: int
    api_rate: int
    api_burst: int
    import_limit: int
    ingest_rate: int
    log_format: str
    log_level: str
    mail_url: str
    mail_from: str
    language: str

    @property
    def host(self) -> str:
        """The address on which the service listens."""
        return self.bind[0]

    @property
    def port(self) -> int:
        """The port on which the service listens."""
        return self.bind[1]

    @property
    def is_https(self) -> bool:
        """Whether people reach the service by https."""
        return self.public_url.startswith("https://")


SETTINGS: tuple[Setting, ...] = (
    Setting(
        name="BAREMO_DATA_DIR",
        field="data_dir",
        default="./baremo-data",
        read=read.directory,
        meaning=Label(
            es="El directorio de los datos: la base SQLite, el archivo y la clave secreta.",
            en="The directory of the data: the SQLite database, the archive and the secret key.",
        ),
    ),
    Setting(
        name="BAREMO_DATABASE_URL",
        field="database_url",
        shown_default=Label(
            es="SQLite: `baremo.sqlite3` en el directorio de los datos",
            en="SQLite: `baremo.sqlite3` in the data directory",
        ),
        read=read.database_url,
        is_secret=True,
        meaning=Label(
            es="La base de datos: `postgresql://usuario:clave@servidor/base` o `sqlite:///ruta`.",
            en="The database: `postgresql://user:password@host/database` or `sqlite:///path`.",
        ),
    ),
    Setting(
        name="BAREMO_ARCHIVE_URL",
        field="archive_url",
        shown_default=Label(
            es="el directorio `archive` en el de los datos", en="the directory `archive` in the data directory"
        ),
        read=read.archive_url,
        is_secret=True,
        meaning=Label(
            es="Dónde está el archivo: `s3://cubo/prefijo?region=…&endpoint_override=…` o `file:///ruta`.",
            en="Where the archive is: `s3://bucket/prefix?region=…&endpoint_override=…` or `file:///path`.",
        ),
    ),
    Setting(
        name="BAREMO_SECRET_KEY",
        field="secret_key",
        shown_default=Label(
            es="se crea y se guarda en el directorio de los datos", en="made, and kept in the data directory"
        ),
        is_secret=True,
        read=read.secret_key,
        meaning=Label(
            es="La clave que firma las sesiones y cifra los secretos guardados; al menos 32 caracteres al azar.",
            en="The key that signs sessions and encrypts stored secrets; 32 random characters or more.",
        ),
    ),
    Setting(
        name="BAREMO_SECRET_KEY_FALLBACKS",
        field="secret_key_fallbacks",
        read=read.words,
        is_secret=True,
        meaning=Label(
            es="Claves secretas anteriores, separadas por comas, mientras algo siga cifrado con ellas.",
            en="Earlier secret keys, separated by commas, while anything is still encrypted with them.",
        ),
    ),
    Setting(
        name="BAREMO_BIND",
        field="bind",
        default="127.0.0.1:8000",
        read=read.address,
        meaning=Label(es="Dónde escucha el servicio.", en="Where the service listens."),
    ),
    Setting(
        name="BAREMO_PUBLIC_URL",
        field="public_url",
        shown_default=Label(es="`http://` y `BAREMO_BIND`", en="`http://` and `BAREMO_BIND`"),
        read=read.public_url,
        meaning=Label(
            es="La dirección con que la gente lo abre. Con `https://` las cookies solo viajan cifradas.",
            en="The address under which people open it. With `https://` cookies only travel encrypted.",
        ),
    ),
    Setting(
        name="BAREMO_PROXIES",
        field="proxies",
        default="0",
        read=read.number(0, 10),
        meaning=Label(
            es="Cuántos proxies propios hay delante; solo entonces se cree en `X-Forwarded-For` y `-Proto`.",
            en="How many proxies of yours stand in front; only then are `X-Forwarded-For` and `-Proto` believed.",
        ),
    ),
    Setting(
        name="BAREMO_WEB_PROCESSES",
        field="web_processes",
        default="2",
        read=read.number(1, 64),
        meaning=Label(es="Cuántos procesos responden a la web.", en="How many processes answer the web."),
    ),
    Setting(
        name="BAREMO_WEB_THREADS",
        field="web_threads",
        default="4",
        read=read.number(1, 256),
        meaning=Label(es="Cuántos hilos tiene cada uno de ellos.", en="How many threads each of them has."),
    ),
    Setting(
        name="BAREMO_METRICS_PUBLIC",
        field="metrics_public",
        default="no",
        read=read.yes_or_no,
        meaning=Label(
            es="Si `/metrics` responde sin clave. Si no, pide una clave con el permiso `metrics:read`.",
            en="Whether `/metrics` answers without a key. If not, it asks for a key with the scope `metrics:read`.",
        ),
    ),
    Setting(
        name="BAREMO_BODY_LIMIT",
        field="body_limit",
        default="1MiB",
        read=read.size,
        meaning=Label(
            es="Lo más que puede ocupar el cuerpo de una petición a la API.",
            en="The most that the body of a request to the API may take.",
        ),
    ),
    Setting(
        name="BAREMO_API_RATE",
        field="api_rate",
        default="50",
        read=read.number(1, 1_000_000),
        meaning=Label(
            es="Cuántas peticiones por segundo puede hacer a la API cada usuario o clave, a la larga.",
            en="How many requests a second each user or key may make to the API in the long run.",
        ),
    ),
    Setting(
        name="BAREMO_API_BURST",
        field="api_burst",
        default="500",
        read=read.number(1, 1_000_000),
        meaning=Label(
            es="Cuántas peticiones puede hacer seguidas; después, solo las de `BAREMO_API_RATE`.",
            en="How many requests they may make at once; after that, only those of `BAREMO_API_RATE`.",
        ),
    ),
    Setting(
        name="BAREMO_IMPORT_LIMIT",
        field="import_limit",
        default="2GiB",
        read=read.size,
        meaning=Label(
            es="Lo más que puede ocupar un archivo que se sube para importarlo.",
            en="The most that a file may take that is uploaded to be imported.",
        ),
    ),
    Setting(
        name="BAREMO_INGEST_RATE",
        field="ingest_rate",
        default="1000",
        read=read.number(1, 1_000_000),
        meaning=Label(
            es="Cuántas peticiones por segundo puede enviar una clave a `/v1/`, en cada proceso de la web.",
            en="How many requests a second a key may send to `/v1/`, in each process of the web.",
        ),
    ),
    Setting(
        name="BAREMO_LOG_FORMAT",
        field="log_format",
        default="json",
        read=read.choice("json", "text"),
        meaning=Label(
            es="Cómo se escriben los registros: `json` o `text`.", en="How logs are written: `json` or `text`."
        ),
    ),
    Setting(
        name="BAREMO_LOG_LEVEL",
        field="log_level",
        default="info",
        read=read.choice("debug", "info", "warning", "error"),
        meaning=Label(
            es="Desde qué nivel se registra: `debug`, `info`, `warning` o `error`.",
            en="From which level on it logs: `debug`, `info`, `warning` or `error`.",
        ),
    ),
    Setting(
        name="BAREMO_MAIL_URL",
        field="mail_url",
        read=read.mail_url,
        is_secret=True,
        meaning=Label(
            es="El servidor de correo: `smtp://usuario:clave@servidor:587` (STARTTLS) o `smtps://…:465`.",
            en="The mail server: `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465`.",
        ),
    ),
    Setting(
        name="BAREMO_MAIL_FROM",
        field="mail_from",
        default="baremo@localhost",
        meaning=Label(es="El remitente de los correos.", en="The sender of mail."),
    ),
    Setting(
        name="BAREMO_LANGUAGE",
        field="language",
        shown_default=Label(
            es="el de quien lee; en las órdenes, el del sistema", en="that of the reader; for commands, of the system"
        ),
        read=read.choice("", *LANGUAGES),
        meaning=Label(
            es="El idioma, `es` o `en`, de quien no pide otro.",
            en="The language, `es` or `en`, of who asks for no other.",
        ),
    ),
)
COMMAND_VARIABLES = ("BAREMO_DEBUG", "BAREMO_MEMORY", "BAREMO_THREADS")
"""Variables that only commands over files read; docs/cli.md tells of them."""

_WRONG = Label(es="{name}: {problem}", en="{name}: {problem}")
_UNKNOWN = Label(es="{name}: no existe ese ajuste", en="{name}: there is no such setting")
_MEANT = Label(
    es="{name}: no existe ese ajuste; ¿querías decir {meant}?",
    en="{name}: there is no such setting; did you mean {meant}?",
)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings that an environment holds; every problem is told at once."""
    values: dict[str, object] = {}
    problems = []
    for setting in SETTINGS:
        try:
            values[setting.field] = setting.read(environment.get(setting.name, "").strip() or setting.default)
        except read.UnreadableError as wrong:
            problems.append(_WRONG.fill(name=setting.name, problem=wrong.problem))
    if problems:
        raise SettingsError(problems)
    if not values["public_url"]:
        host, port = cast(tuple[str, int], values["bind"])
        values["public_url"] = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    return Settings(**values)  # type: ignore[arg-type]  # each reading returns what its field holds


def find_unknown(environment: Mapping[str, str]) -> Iterator[Label]:
    """Give a problem for each variable that looks like a setting and is none."""
    known = [*(setting.name for setting in SETTINGS), *COMMAND_VARIABLES]
    for name in sorted(environment):
        if name.startswith(PREFIX) and name not in known:
            meant = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
            yield _MEANT.fill(name=name, meant=meant[0]) if meant else _UNKNOWN.fill(name=name)


assert {setting.field for setting in SETTINGS} == {field.name for field in fields(Settings)}  # noqa: S101  # at import
