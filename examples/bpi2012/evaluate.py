"""Asks whether the scores tell approved applications from the others, before anybody has decided.

    python examples/bpi2012/evaluate.py FOLDER

FOLDER holds what convert.py wrote. The whole base is scored as of every midnight, as a bank would do it night
by night. An application is looked at on the first midnight after it turned 3, 7 and 14 days old, if it was
still undecided then. Rules were chosen on applications of October and November 2011; those of December and
January are the check. Later ones are left out: too many of them are undecided when the log ends.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.csv as pc

import baremo

MODEL = Path(__file__).with_name("model.yaml")
AGES = (3, 7, 14)
CHOSEN_FROM = datetime(2011, 9, 30, tzinfo=UTC)  # the evening of which is October in the Netherlands
CHECKED_FROM = datetime(2011, 12, 1, tzinfo=UTC)
CHECKED_UNTIL = datetime(2012, 2, 1, tzinfo=UTC)
PERIODS = {"chosen": (CHOSEN_FROM, CHECKED_FROM), "check": (CHECKED_FROM, CHECKED_UNTIL)}
SCORES = ("promise", "contact-lately", "stage")
RESAMPLES = 1_000
MOMENT = pa.timestamp("us", tz="UTC")

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Booleans = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Application:
    """An application, whose it is, and how and when it ended; None while it is open."""

    deal: str
    person: str
    applied_at: datetime
    decided_at: datetime | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """An application on the midnight after it reached an age, undecided, and how it ended later."""

    age: int
    applied_at: datetime
    approved: bool
    values: dict[str, float]
    band: str


# ------------------------------------------------------------------------------------------- scoring


def read_table(path: Path, **types: pa.DataType) -> pa.Table:
    """Read a CSV file as text, but for the columns whose type is given; empty cells are null."""
    columns = pc.open_csv(path).schema.names
    wanted = {name: types.get(name, pa.string()) for name in columns}
    return pc.read_csv(path, convert_options=pc.ConvertOptions(column_types=wanted, strings_can_be_null=True))


def read_history(folder: Path) -> dict[str, pa.Table]:
    """Read what is scored."""
    return {
        "contacts": read_table(folder / "contacts.csv", created_at=MOMENT),
        "deals": read_table(folder / "deals.csv", amount=pa.int64(), applied_at=MOMENT),
        "events": read_table(folder / "events.csv.gz", occurred_at=MOMENT),
    }


def read_applications(folder: Path, history: dict[str, pa.Table]) -> list[Application]:
    """Read how applications ended."""
    person_of = dict(zip(*history["deals"].select(["id", "contact"]).to_pydict().values(), strict=True))
    outcomes = read_table(folder / "outcomes.csv", applied_at=MOMENT, decided_at=MOMENT)
    return [Application(person=person_of[row["deal"]], **row) for row in outcomes.to_pylist()]


def score_midnight(history: dict[str, pa.Table], now: datetime) -> dict[tuple[str, str], tuple[float, str]]:
    """Score everything as of a midnight; give value and band by score and subject."""
    rows = baremo.score(MODEL, **history, at=now).values.to_pylist()
    return {(row["score"], row["subject"]): (float(row["value"]), row["band"]) for row in rows}


def look_at(folder: Path) -> Iterator[Seen]:
    """Score midnight after midnight and look at the applications that just reached an age."""
    history = read_history(folder)
    applications = read_applications(folder, history)
    now = CHOSEN_FROM + timedelta(days=min(AGES))
    while now <= CHECKED_UNTIL + timedelta(days=max(AGES) + 1):
        scored = score_midnight(history, now)
        for each in applications:
            age = (now - each.applied_at).days
            if age in AGES and each.decided_at and each.decided_at > now:
                subjects = {key: each.person if key == "contact-lately" else each.deal for key in SCORES}
                values = {key: scored[key, subject][0] for key, subject in subjects.items()}
                band = scored["promise", each.deal][1]
                yield Seen(age, each.applied_at, each.outcome == "approved", values, band)
        now += timedelta(days=1)


# ------------------------------------------------------------------------------------------- figures


def area(values: Floats, approved: Booleans) -> float:
    """Give the chance that an approved application has a higher value than another one; ties count half."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    positive, negative = approved.sum(), (~approved).sum()
    above = ranks[approved].sum() - positive * (positive + 1) / 2
    return float(above / (positive * negative))


def interval(figure: Callable[[Ints], float], count: int) -> tuple[float, float]:
    """Give the middle 95 % of a figure over resamples of the applications."""
    random = np.random.default_rng(2012)
    draws = (random.integers(0, count, count) for _ in range(RESAMPLES))
    low, high = np.quantile([figure(draw) for draw in draws], [0.025, 0.975])
    return float(low), float(high)


def of_period(seen: list[Seen], period: str, age: int) -> list[Seen]:
    """Choose the applications of a period at an age."""
    start, end = PERIODS[period]
    return [each for each in seen if each.age == age and start <= each.applied_at < end]


def describe(figure: Callable[[Ints], float], count: int, form: str) -> str:
    """Write a figure of all applications with its interval."""
    low, high = interval(figure, count)
    return f"{figure(np.arange(count)):{form}} ({low:{form}} to {high:{form}})"


def describe_areas(seen: list[Seen]) -> list[str]:
    """Write how well each score separates, and what promise adds to stage on the same applications."""
    approved = np.array([each.approved for each in seen])
    values = {key: np.array([each.values[key] for each in seen]) for key in SCORES}

    def area_of(key: str, which: Ints) -> float:
        return area(values[key][which], approved[which])

    def gain(which: Ints) -> float:
        return area_of("promise", which) - area_of("stage", which)

    cells = [describe(partial(area_of, key), len(seen), ".3f") for key in SCORES]
    return [*cells, describe(gain, len(seen), "+.3f")]


def print_areas(seen: list[Seen]) -> None:
    """Print how well each score separates, in both periods, at every age."""
    print(f"| period | age | applications | approved | {' | '.join(SCORES)} | promise − stage |")
    print("|---|--:|--:|--:|" + "---|" * (len(SCORES) + 1))
    for period in PERIODS:
        for age in AGES:
            chosen = of_period(seen, period, age)
            rate = sum(each.approved for each in chosen) / len(chosen)
            cells = [period, f"{age} d", f"{len(chosen):,}", f"{rate:.1%}", *describe_areas(chosen)]
            print(f"| {' | '.join(cells)} |")


def print_bands(seen: list[Seen]) -> None:
    """Print for each band of promise how many there were in the check period and how many were approved."""
    print("| age | band | applications | approved |")
    print("|--:|---|--:|--:|")
    for age in AGES:
        chosen = of_period(seen, "check", age)
        for band in ("strong", "middling", "weak"):
            approved = [each.approved for each in chosen if each.band == band]
            rate = f"{sum(approved) / len(approved):.1%}" if approved else "–"
            print(f"| {age} d | {band} | {len(approved):,} | {rate} |")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python examples/bpi2012/evaluate.py FOLDER")
    applications = list(look_at(Path(sys.argv[1])))
    print_areas(applications)
    print()
    print_bands(applications)
