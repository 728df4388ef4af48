"""A history that happens again in accelerated time: sent as it went, scored live, the clock moved along with it."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

from examples.bpi2012.convert import convert
from tests.events.telling import micros

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples" / "bpi2012" / "model.yaml"
_BATCH = 2000

Row = dict[str, str]
Values = dict[str, tuple[Decimal, str | None, int | None]]
"""Value, band and next change, by the name of the applicant."""


@dataclass(frozen=True)
class Log:
    """A log of loan applications as files that Baremo reads."""

    folder: Path
    rows: tuple[Row, ...]
    """Its events, in the order of time."""

    @classmethod
    def of(cls, events: Path, cases: Path, folder: Path) -> Log:
        convert(events, cases, folder)
        with gzip.open(folder / "events.csv.gz", "rt", newline="") as file:
            rows = sorted(csv.DictReader(file), key=lambda row: row["occurred_at"])
        return cls(folder, tuple(rows))

    def until(self, at: str) -> tuple[Row, ...]:
        end = micros(at)
        return tuple(row for row in self.rows if micros(row["occurred_at"]) <= end)


def score_files(log: Log, at: str) -> Values:
    """Return what `baremo score` says of the applicants who had done something by then, and of those days alone."""
    from baremo import scoring_api

    rows = log.until(at)
    events = log.folder / "events-until.csv"
    with events.open("w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    scored = scoring_api.score(MODEL, log.folder / "contacts.csv", events, deals=log.folder / "deals.csv", at=at)
    known = {row["contact"] for row in rows}
    return {
        row["subject"]: (row["value"], row["band"], _micros(row["next_change_at"]))
        for row in scored.values.to_pylist()
        if row["score"] == "contact-lately" and row["subject"] in known
    }


def _micros(moment: Any) -> int | None:
    from baremo.model.moments import to_microseconds

    return None if moment is None else to_microseconds(moment)


def read_service() -> Values:
    """Return the stored values of the same score by what applicants are called."""
    from baremo.contacts.models import Identity
    from baremo.scoring.checking.comparing import read_stored

    names = dict(Identity.objects.filter(source="user_id").values_list("contact_id", "value"))
    found = read_stored(names)
    return {
        names[contact]: (each.value or Decimal(0), each.band, each.next_change_at)
        for contact, values in found.items()
        if (each := values.get(("score", "contact-lately"))) is not None
    }


def replay(rows: Iterable[Row], step: int) -> int:
    """Send what happened as time goes on in steps of so many microseconds, and score after each; return the steps."""
    from baremo.scoring.live.scoring import score_pending

    steps = 0
    for place, group in groupby(rows, key=lambda row: micros(row["occurred_at"]) // step):
        now = (place + 1) * step
        take_in(group, now)
        while score_pending(now):
            pass
        steps += 1
    return steps


def take_in(rows: Iterable[Row], now: int) -> None:
    """Send events, which arrive now."""
    from baremo.events.ingest.messages import Envelope
    from baremo.events.ingest.pipeline import take

    envelope = Envelope(source="key:1", received_at=now)
    for batch in _batches(_message(row) for row in rows):
        found = take(batch, envelope)
        assert found.refused == (), found.refused[:3]


def _batches(bodies: Iterable[bytes]) -> Iterator[list[bytes]]:
    batch: list[bytes] = []
    for body in bodies:
        batch.append(body)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _message(row: Row) -> bytes:
    properties = {**json.loads(row["properties"]), "deal": row["deal"]}
    names = {"userId": row["contact"], "messageId": row["id"], "event": row["kind"], "timestamp": row["occurred_at"]}
    return json.dumps({"type": "track", "properties": properties, **names}).encode()
