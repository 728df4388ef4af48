"""What goes wrong in any company: programs that send what cannot be taken in, and a list with broken rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random

from baremo.demo.messages import Arrival, Message, Sender
from baremo.demo.people import make_people
from baremo.demo.rhythm import DAY, write_moment

_BROKEN: tuple[tuple[Sender, Message], ...] = (
    ("app", {"type": "track", "event": "Report Exported", "properties": {"format": "pdf"}}),
    ("app", {"type": "track", "userId": "v000120", "event": "route_planned", "timestamp": "hoy a las 9"}),
    ("app", {"type": "track", "userId": "v000121", "event": "route_planned", "timestamp": "31/10/2026 14:00"}),
    ("site", {"type": "track", "anonymousId": "null", "event": "form_submitted", "properties": {"form": "contact"}}),
    ("site", {"type": "track", "userId": "undefined", "event": "Button Clicked"}),
    ("site", {"type": "track", "userId": "v000300", "properties": {"form": "newsletter"}}),
    ("office", {"type": "track", "userId": "v000301", "event": "field_changed", "properties": {"field": "stage"}}),
    ("office", {"type": "group", "userId": "v000302", "traits": {"name": "Transportes Ebro"}}),
    ("office", {"type": "alias", "userId": "v000303"}),
    ("office", {"type": "score", "userId": "v000304", "value": 40}),
    ("office", {"type": "track", "userId": "v000305", "event": "email_opened", "timestamp": "1899-12-30T00:00:00Z"}),
)
FAIR = "feria-logistica-2026.csv"
_COLUMNS = ("email", "nombre", "apellidos", "empresa", "cargo", "empleados")


def list_broken(random: Random, now: int, days: int) -> Iterator[Arrival]:
    """Give messages that are refused, over the last days."""
    for number in range(4 * days):
        sender, message = random.choice(_BROKEN)
        at = now - random.randrange(2 * 3600, days * DAY)
        named = {"messageId": f"broken-{number}", "timestamp": write_moment(at)}
        yield Arrival(at, sender, named | message)
    # A program that numbers its messages from 1 after each start says something else under the same number.
    for number in range(3):
        said = {"type": "track", "userId": f"v00040{number}", "event": "report_viewed", "messageId": "1"}
        yield Arrival(now - days * DAY // 2 + number * 7200, "app", said | {"properties": {"report": number}})


def write_fair(random: Random, path: Path, now: int) -> None:
    """Write the list that somebody brought from a fair: most rows are right."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(_COLUMNS)
        for number, person in enumerate(make_people(random, 64, now)):
            email = f"feria.{person.email}"
            employees: object = person.employer.employees
            if number % 16 == 5:
                email = email.replace("@", " arroba ")
            if number % 16 == 11:
                employees = "unos 50"
            rows.writerow((email, person.first_name, person.last_name, person.employer.name, person.title, employees))
