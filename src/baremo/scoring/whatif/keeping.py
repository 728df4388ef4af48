"""Previews that were made: files under the data directory for the eyes of their owner alone, for a while."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from django.conf import settings

from baremo.platform.refusals import NotFoundError
from baremo.platform.space import check_space
from baremo.scoring.whatif.limits import KEPT, MAX_BYTES, MAX_KEPT
from baremo.scoring.whatif.previewing import Previewed

FOLDER = "previews"
_EFFECT, _FILES = "effect.json", "files.json"
_ENCODER = msgspec.json.Encoder(decimal_format="number")


def folder() -> Path:
    """Return where previews are kept."""
    directory: Path = settings.BAREMO.data_dir / FOLDER
    return directory


def make_token() -> str:
    """Return a name that nobody guesses."""
    return secrets.token_hex(16)


@contextlib.contextmanager
def making(token: str) -> Iterator[Path]:
    """Give an empty folder for a preview; what is left unfinished is removed."""
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    check_space(folder())
    hidden = _hidden(token)
    shutil.rmtree(hidden, ignore_errors=True)  # of an attempt that was killed
    hidden.mkdir(mode=0o700)
    try:
        yield hidden
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def keep(token: str, made: Previewed, at: datetime) -> None:
    """Let a preview be read from now on, under its token."""
    hidden = _hidden(token)
    files = {("score", key): f"score-{number}" for number, key in enumerate(made.scores)}
    files |= {("segment", key): f"segment-{number}" for number, key in enumerate(made.segments)}
    listed = [{"part": kind, "key": key, "file": name} for (kind, key), name in files.items()]
    (hidden / _FILES).write_bytes(msgspec.json.encode(listed))
    shown = {
        "made_at": at,
        "kept_until": at + KEPT,
        "in_force": made.plan.in_force,
        "published": made.plan.published,
        "effect": made.effect,
    }
    (hidden / _EFFECT).write_bytes(_ENCODER.encode(shown))
    hidden.rename(folder() / token)
    sweep(at)


def read_effect(token: str, at: datetime) -> msgspec.Raw | None:
    """Return the effect as JSON, numbers exact; None if there is none or it is too old."""
    try:
        text = (folder() / token / _EFFECT).read_bytes()
    except FileNotFoundError:
        return None
    if msgspec.json.decode(text, type=_Dated).kept_until <= at:
        return None
    return msgspec.Raw(text)


def find_movers(token: str, kind: str, key: str, at: datetime) -> Path:
    """Return the file of who moves; NotFoundError if there is none."""
    if read_effect(token, at) is None:
        raise NotFoundError
    listed: list[dict[str, Any]] = msgspec.json.decode((folder() / token / _FILES).read_bytes())
    for each in listed:
        if (each["part"], each["key"]) == (kind, key):
            return folder() / token / f"{each['file']}.parquet"
    raise NotFoundError


def sweep(at: datetime) -> None:
    """Remove previews that are too old, and the oldest of too many or too large ones."""
    if not folder().is_dir():
        return
    kept, size = 0, 0
    for since, place in sorted(_list_kept(), reverse=True):
        kept, size = kept + 1, size + _size_of(place)
        if since + KEPT.total_seconds() <= at.timestamp() or kept > MAX_KEPT or size > MAX_BYTES:
            shutil.rmtree(place, ignore_errors=True)


def _list_kept() -> Iterator[tuple[float, Path]]:
    for place in folder().iterdir():
        with contextlib.suppress(OSError):  # somebody removes it just now
            effect = place / _EFFECT
            made = msgspec.json.decode(effect.read_bytes(), type=_Dated).made_at if effect.is_file() else None
            yield made.timestamp() if made else place.stat().st_mtime, place


def _size_of(place: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
    return 0


def _hidden(token: str) -> Path:
    return folder() / f".{token}"


class _Dated(msgspec.Struct):
    """When a preview was made, and until when it can be read."""

    made_at: datetime
    kept_until: datetime
