"""Turns the log of the BPI Challenge 2012 into the files that Baremo reads, and the outcomes apart from them.

    python examples/bpi2012/convert.py EVENTS.csv.gz CASES.csv FOLDER

README.md says where the log is to be had. Nothing that tells how an application ended gets into what is
scored: the events of the decision are left out, and `outcomes.csv` is for `evaluate.py` alone.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

CONTACT_COLUMNS = ("id", "created_at")
DEAL_COLUMNS = ("id", "contact", "amount", "applied_at")
EVENT_COLUMNS = ("id", "contact", "kind", "occurred_at", "deal", "properties")
OUTCOME_COLUMNS = ("deal", "applied_at", "decided_at", "outcome")

STATES = {
    "A_SUBMITTED": "application_submitted",
    "A_PARTLYSUBMITTED": "application_recorded",
    "A_PREACCEPTED": "application_preaccepted",
    "A_ACCEPTED": "application_accepted",  # complete enough for an offer, not yet a loan
    "A_FINALIZED": "application_finalized",
    "O_SELECTED": "offer_selected",
    "O_CREATED": "offer_created",
    "O_SENT": "offer_sent",
    "O_SENT_BACK": "offer_returned",
}
WORK = {
    "W_Afhandelen leads": "lead_handling",
    "W_Completeren aanvraag": "completion_call",
    "W_Nabellen offertes": "offer_call",
    "W_Valideren aanvraag": "validation",
    "W_Nabellen incomplete dossiers": "documents_call",
    "W_Beoordelen fraude": "fraud_check",
    "W_Wijzigen contractgegevens": "contract_change",
}
STEPS = {"SCHEDULE": "scheduled", "START": "started", "COMPLETE": "completed"}

# The decision, and what is booked with it. An offer is also cancelled for a new one, but mostly at the end.
ENDINGS = {
    "A_APPROVED": "approved",
    "A_REGISTERED": "approved",
    "A_ACTIVATED": "approved",
    "O_ACCEPTED": "approved",
    "A_DECLINED": "declined",
    "O_DECLINED": "declined",
    "A_CANCELLED": "cancelled",
}
LEFT_OUT = {*ENDINGS, "O_CANCELLED"}

Row = dict[str, str]


def read_csv(path: Path) -> list[Row]:
    """Read a CSV file, packed or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def write_csv(path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """Write rows as CSV, packed if the name ends in .gz; the same rows give the same bytes."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    content = text.getvalue().encode()
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


def contact_id(case: str) -> str:
    """Name the applicant of a case; the log knows no person, so each case has its own."""
    return f"person-{case}"


def deal_id(case: str) -> str:
    """Name the application; with a word before the number, so that no reader takes it for a number."""
    return f"loan-{case}"


def moment(text: str) -> str:
    """Write `2011-09-30 22:38:44.546+00:00` as ISO 8601."""
    return datetime.fromisoformat(text).astimezone(UTC).isoformat(timespec="milliseconds")


def convert_cases(cases: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Give each case as a contact and as a deal. A deal has no status: it would tell how it ended."""
    contacts, deals = [], []
    for case in cases:
        person, applied_at = contact_id(case["case"]), moment(case["reg_date"])
        contacts.append({"id": person, "created_at": applied_at})
        about = {"contact": person, "amount": case["amount_req"], "applied_at": applied_at}
        deals.append({"id": deal_id(case["case"]), **about})
    return contacts, deals


def kind_of(row: Row) -> str:
    """Name the kind of event: a state reached, or a step of a piece of work."""
    if row["activity"] in STATES:
        return STATES[row["activity"]]
    return f"{WORK[row['activity']]}_{STEPS[row['lifecycle']]}"


class Stopwatch:
    """How long each piece of work lasted: from its latest start in the case to its completion."""

    def __init__(self) -> None:
        """Begin with nothing started."""
        self.started: dict[tuple[str, str], datetime] = {}

    def minutes(self, row: Row) -> float | None:
        """Note a start; give the minutes since it at a completion, once."""
        work, at = (row["case"], row["activity"]), datetime.fromisoformat(row["ts"])
        if row["lifecycle"] == "START":
            self.started[work] = at
        elif row["lifecycle"] == "COMPLETE" and work in self.started:
            return round((at - self.started.pop(work)).total_seconds() / 60, 1)
        return None


def properties_of(row: Row, minutes: float | None) -> str:
    """Keep what the log says about an event, and how long the work took."""
    said: dict[str, object] = {"activity": row["activity"], "lifecycle": row["lifecycle"].lower()}
    if row["resource"]:
        said["resource"] = row["resource"]
    if minutes is not None:
        said["minutes"] = minutes
    return json.dumps(said, ensure_ascii=False)


def convert_events(rows: Iterable[Row]) -> Iterator[Row]:
    """Give every row that does not tell the decision as an event of the applicant and of the deal."""
    watch = Stopwatch()
    for number, row in enumerate(rows, 1):
        if row["activity"] in LEFT_OUT:
            continue
        yield {
            "id": f"e{number:06}",
            "contact": contact_id(row["case"]),
            "kind": kind_of(row),
            "occurred_at": moment(row["ts"]),
            "deal": deal_id(row["case"]),
            "properties": properties_of(row, watch.minutes(row)),
        }


def convert_outcomes(cases: Iterable[Row], rows: Iterable[Row]) -> Iterator[Row]:
    """Give for each deal how it ended and when that was first known; neither for those still open."""
    endings: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        if row["activity"] in ENDINGS:
            endings.setdefault(row["case"], []).append((moment(row["ts"]), ENDINGS[row["activity"]]))
    for case in cases:
        outcome = {"deal": deal_id(case["case"]), "applied_at": moment(case["reg_date"])}
        if case["case"] in endings:
            outcome["decided_at"], outcome["outcome"] = min(endings[case["case"]])
        yield outcome


def convert(events: Path, cases: Path, folder: Path) -> None:
    """Write contacts.csv, deals.csv, events.csv.gz and outcomes.csv into the folder."""
    case_rows, event_rows = read_csv(cases), read_csv(events)
    contacts, deals = convert_cases(case_rows)
    folder.mkdir(parents=True, exist_ok=True)
    write_csv(folder / "contacts.csv", CONTACT_COLUMNS, contacts)
    write_csv(folder / "deals.csv", DEAL_COLUMNS, deals)
    write_csv(folder / "events.csv.gz", EVENT_COLUMNS, convert_events(event_rows))
    write_csv(folder / "outcomes.csv", OUTCOME_COLUMNS, convert_outcomes(case_rows, event_rows))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: python examples/bpi2012/convert.py EVENTS.csv.gz CASES.csv FOLDER")
    convert(*(Path(argument) for argument in sys.argv[1:]))
