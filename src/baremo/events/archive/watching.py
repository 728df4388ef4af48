"""How the archive is: for people, for Prometheus and for the doctor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Sum

from baremo.errors import BaremoError
from baremo.events.archive.models import COUNTS, ArchiveFile, ArchiveNews, ArchiveState
from baremo.events.archive.places import find_place
from baremo.events.archive.shapes import BASE, DELTA, PARTS, RUN
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform import clock
from baremo.platform.doctor.findings import Finding
from baremo.platform.gauges import Gauge

LEVELS = {DELTA: "delta", RUN: "run", BASE: "base"}
LATE = timedelta(minutes=5)
Counted = tuple[tuple[str, ...], float]


@dataclass(frozen=True, slots=True)
class Level:
    """The files of one part and level."""

    part: str
    level: str
    files: int
    rows: int
    size: int


def read_lag(at: datetime) -> timedelta:
    """Return for how long the oldest news has been waiting."""
    oldest = ArchiveNews.objects.order_by("pk").values_list("noted_at", flat=True).first()
    return timedelta(0) if oldest is None else timedelta(microseconds=max(0, to_microseconds(at) - oldest))


def list_levels() -> list[Level]:
    """Return the files that count, by part and level."""
    counts = (
        ArchiveFile.objects.filter(state=COUNTS)
        .values_list("part", "level")
        .annotate(Count("pk"), Sum("rows"), Sum("size"))
        .order_by("part", "-level")
    )
    found = {(row[0], row[1]): row[2:] for row in counts}
    return [
        Level(part, name, *found.get((part, level), (0, 0, 0)))
        for part in PARTS
        for level, name in sorted(LEVELS.items(), reverse=True)
    ]


def find_missing() -> list[str]:
    """Return the names of files that count and are not in their place."""
    there = find_place(settings.BAREMO).list_files()
    listed = ArchiveFile.objects.filter(state=COUNTS).order_by("name").values_list("name", flat=True)
    return [name for name in listed if name not in there]


def examine_archive() -> Iterator[Finding]:
    """Find what is wrong with the archive."""
    lag = read_lag(clock.now())
    if lag > LATE:
        yield Finding(
            id="archive.behind",
            problem=Label(
                es="el archivo lleva {minutes} minutos de retraso", en="the archive is {minutes} minutes behind"
            ).fill(minutes=int(lag.total_seconds() // 60)),
            remedy=Label(
                es="pon en marcha baremo serve o baremo worker; si ya lo están, mira sus registros",
                en="run baremo serve or baremo worker; if they run, look at their logs",
            ),
        )
    try:
        missing = find_missing()
    except (BaremoError, OSError) as wrong:
        yield _tell_unreachable(wrong)
        return
    if missing:
        yield Finding(
            id="archive.missing",
            problem=Label(es="faltan {count} ficheros del archivo", en="{count} files of the archive are missing").fill(
                count=len(missing)
            ),
            remedy=Label(
                es="corrige BAREMO_ARCHIVE_URL, o ejecuta baremo archive rebuild, que lo rehace desde la base de datos",
                en="correct BAREMO_ARCHIVE_URL, or run baremo archive rebuild, which makes it anew from the database",
            ),
        )


def _tell_unreachable(wrong: Exception) -> Finding:
    said = Label(es="{reason}", en="{reason}")
    problem = wrong.template.fill(**wrong.values) if isinstance(wrong, BaremoError) else said.fill(reason=str(wrong))
    return Finding(
        id="archive.unreachable",
        problem=problem,
        remedy=Label(
            es="comprueba BAREMO_ARCHIVE_URL, las credenciales y que el almacén responda",
            en="check BAREMO_ARCHIVE_URL, the credentials and that the store answers",
        ),
    )


def _read_lag_seconds(at: datetime) -> list[Counted]:
    return [((), read_lag(at).total_seconds())]


def _count_news(_: datetime) -> list[Counted]:
    return [((), float(ArchiveNews.objects.count()))]


def _read_files(_: datetime) -> list[Counted]:
    return [((each.part, each.level), float(each.files)) for each in list_levels()]


def _read_rows(_: datetime) -> list[Counted]:
    return [((each.part, each.level), float(each.rows)) for each in list_levels()]


def _read_sizes(_: datetime) -> list[Counted]:
    return [((each.part, each.level), float(each.size)) for each in list_levels()]


_OF_FILES = ("part", "level")
GAUGES_OF_ARCHIVE = (
    Gauge(name="baremo_archive_lag_seconds", meaning="How long the oldest news waits", read=_read_lag_seconds),
    Gauge(name="baremo_archive_news", meaning="Transactions the archive has not heard of", read=_count_news),
    Gauge(name="baremo_archive_files", meaning="Files of the archive", labels=_OF_FILES, read=_read_files),
    Gauge(name="baremo_archive_rows", meaning="Rows of these files", labels=_OF_FILES, read=_read_rows),
    Gauge(name="baremo_archive_bytes", meaning="Bytes of these files", labels=_OF_FILES, read=_read_sizes),
)


def is_built() -> bool:
    """Whether the archive has ever been built."""
    return ArchiveState.objects.exclude(built_at=None).exists()
