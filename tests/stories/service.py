"""A story told to the whole service: messages and requests in, stored values out, on a real database.

What the teller's people and programs do goes through the doors (events through ingest, models and adjustments through
the API), time is that of the story, and values are read where people read them. At every look they have to be what
`?at=` and the explanation say of the same moment, and the value over time has to end with them.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pyarrow as pa

from baremo.engine.history import AWARD_SCHEMA, VALUE_SCHEMA, Scored
from baremo.model.moments import from_microseconds, write_moment
from tests.events.telling import contact_of, identify, send, track
from tests.people import Door, FrozenClock
from tests.scoring.settling import settle
from tests.stories.telling import Points, Story

CHECKED = 3
"""For how many contacts a look asks for explanations, too."""


class ServiceStory(Story):
    """A story whose every step happens to the service; it knows contacts, not deals."""

    def __init__(self, door: Door, clock: FrozenClock) -> None:
        super().__init__("oracle")
        self.door, self.clock = door, clock
        self.numbers: dict[str, int] = {}
        self.made: list[tuple[str, str, int]] = []
        self.published: Any = None
        self.known_at = self.now

    # what happens

    def contact(self, *names: str, **fields: Any) -> ServiceStory:
        """Introduce contacts, or say what is true of them now."""
        tags = fields.pop("tags", None)
        emptied = [name for name, value in fields.items() if value is None]
        for name in names:
            if name not in self.contacts or fields:
                super().contact(name, **fields)
                self.arrive(identify(userId=name, timestamp=write_moment(self.now), **fields))
                self.numbers[name] = contact_of(f"user_id={name}")
        if tags:
            self._edit(names[0], {"add_tags": tags})
        if emptied:
            self._edit(names[0], {"fields": dict.fromkeys(emptied)})
        return self

    def field(self, subject: str, **fields: Any) -> ServiceStory:
        """Say what is true of a contact from now on."""
        return self.contact(subject, **fields)

    def _edit(self, name: str, said: dict[str, Any]) -> None:
        version = self.ask("GET", f"contacts/{self.numbers[name]}")["version"]
        self.ask("PATCH", f"contacts/{self.numbers[name]}", {"version": version, **said})

    def event(self, name: str, kind: str, *, automated: bool = False, **properties: Any) -> ServiceStory:
        """Let an event happen at this moment; what is earlier than the story has been arrives late."""
        assert not automated, "who sends automated events is told by their signs"
        self.contact(name)
        if kind != "field_changed":  # which the service itself tells
            super().event(name, kind, **properties)
            message = track(kind, userId=name, timestamp=write_moment(self.now))
            self.arrive(message | {"properties": properties})
        return self

    def adjust(self, subject: str, op: str, points: Points | None = None, **options: Any) -> ServiceStory:
        """Adjust a score at this moment; what a `set` takes off the service finds out by itself."""
        self._publish()
        key = options.get("score", "score")
        body: dict[str, Any] = {"op": op, "reason": "the story"}
        body |= {} if points is None else {"points": float(points)}
        body |= {"expires_after": options["expires_after"]} if "expires_after" in options else {}
        made = self.ask("POST", f"contacts/{self.numbers[subject]}/scores/{key}/adjustments", body, 201)
        self.made.append((subject, key, made["id"]))
        return self

    def undo(self) -> ServiceStory:
        """Undo the latest adjustment."""
        subject, key, number = self.made.pop()
        self.ask("DELETE", f"contacts/{self.numbers[subject]}/scores/{key}/adjustments/{number}", status=204)
        return self

    def merge(self, name: str, *, into: str) -> ServiceStory:
        """Make two contacts one."""
        self.ask("POST", f"contacts/{self.numbers[into]}/merge", {"other": self.numbers[name]})
        del self.contacts[name]
        return self

    def arrive(self, message: dict[str, Any]) -> None:
        """Let a message arrive now."""
        send(message, at=self._pass())

    def _pass(self) -> int:
        """Let time pass up to the moment of the story; it never goes back, whatever is told late."""
        self.known_at = max(self.known_at, self.now)
        self.clock.at = from_microseconds(self.known_at)
        return self.known_at

    # what comes of it

    def look(self) -> Scored:
        """Let everything come to rest at this moment, and read the values of everybody where people read them."""
        self._publish()
        settle(self.clock.at)
        # A story may go to a moment before the latest one: what was told late was looked at when it arrived.
        is_past = self.now < self.known_at
        rows = []
        for name in self.contacts:
            query = f"?at={write_moment(self.now)}"
            then = self.ask("GET", f"contacts/{self.numbers[name]}/scores{query}")
            rows += self._rows(name, then)
            if not is_past:
                assert [_seen(each) for each in self._stored(name)] == [_seen(each) for each in then]
        for name in list(self.contacts)[:CHECKED]:
            self._check(name, [row for row in rows if row["subject"] == name][:CHECKED])
        return Scored(values=pa.Table.from_pylist(rows, VALUE_SCHEMA), awards=AWARD_SCHEMA.empty_table())

    def _stored(self, name: str) -> Any:
        found = self.ask("GET", f"contacts/{self.numbers[name]}/scores")
        assert not any(each["is_pending"] for each in found)
        return found

    def _rows(self, name: str, values: Any) -> list[dict[str, Any]]:
        return [
            {
                "score": each["score"],
                "subject": name,
                "value": None if each["value"] is None else Decimal(each["value"]),
                "band": each["band"],
                "next_change_at": each["next_change_at"] and pa.scalar(each["next_change_at"]).cast(_MOMENT).as_py(),
            }
            for each in values
        ]

    def _check(self, name: str, rows: list[dict[str, Any]]) -> None:
        """Check that explanation and value over time say the same."""
        begin = write_moment(self.now - 40 * 24 * 3600 * 10**6)
        for row in rows:
            path = f"contacts/{self.numbers[name]}/scores/{row['score']}"
            told = self.ask("GET", f"{path}/explanation?at={write_moment(self.now)}")
            assert sum(Decimal(line["points"]) for line in told["lines"]) == (row["value"] or 0)
            course = self.ask("GET", f"{path}/history?from={begin}&to={write_moment(self.now)}")
            last = course["series"][-1]["value"]
            assert (None if last is None else Decimal(last), course["is_complete"]) == (row["value"], True)

    def _publish(self) -> None:
        self._pass()
        document = {"scores": list(self.scores.values()), "segments": self.segments}
        if document != self.published:
            body = {"document": document, "removes_others": True, "reason": "the story"}
            self.ask("PUT", "model", body)
            self.published = json.loads(json.dumps(document))
            settle(self.clock.at)

    def ask(self, method: str, path: str, body: Any = None, status: int = 200) -> Any:
        """Ask the API; numbers with decimals come as they are written."""
        response = self.door.ask(method, f"/api/{path}", body)
        assert response.status_code == status, response.content
        return json.loads(response.content, parse_float=str, parse_int=int) if response.content else None


_MOMENT = pa.timestamp("us", tz="UTC")


def _seen(value: dict[str, Any]) -> Any:
    return value["score"], value["value"], value["band"], value["next_change_at"]
