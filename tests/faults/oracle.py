"""What has to be stored, told from what was acknowledged, in plain Python; and what is wrong if something else is."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from hashlib import blake2b
from typing import Any

from tests.faults.senders import Message

Claim = tuple[str, str]


@dataclass
class Verdict:
    """Everything that is not as it has to be; nothing if all is well."""

    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    ledger: list[str] = field(default_factory=list)
    """Messages that the ledger does not hold, or holds without their having been sent."""
    misplaced: list[str] = field(default_factory=list)
    """Events, identities or fields that stand with another person than theirs."""
    values: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    """Rows that contradict one another, and damage to the database itself."""

    def __bool__(self) -> bool:
        """Whether all is well."""
        return not any(getattr(self, each.name) for each in fields(self))

    def __str__(self) -> str:
        """Return how much of what is wrong."""
        told = [(each.name, getattr(self, each.name)) for each in fields(self)]
        return (
            "; ".join(f"{name}: {len(found)} ({', '.join(found[:3])})" for name, found in told if found) or "all well"
        )


def judge(sent: Sequence[Message], key: int) -> Verdict:
    """Compare what was acknowledged to a write key with what is stored."""
    verdict = Verdict()
    homes = {
        (source, value): number for source, value, number in fetch("select source, value, contact_id from identities")
    }
    people = gather(sent)
    _judge_events(sent, homes, verdict)
    _judge_ledger(sent, f"key:{key}", verdict)
    _judge_people(people, homes, verdict)
    _judge_values(sent, people, homes, verdict)
    verdict.broken += [f"{what}: {count}" for what, count in examine().items() if count]
    return verdict


def fetch(statement: str) -> list[tuple[Any, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall())


def gather(sent: Iterable[Message]) -> list[set[Claim]]:
    """Return everybody, each as the identities that messages have shown to be the same person's."""
    home: dict[Claim, set[Claim]] = {}
    for message in sent:
        joined = set(message.claims).union(*(home.get(claim, set()) for claim in message.claims))
        home.update(dict.fromkeys(joined, joined))
    return list({id(each): each for each in home.values()}.values())


def _judge_events(sent: Sequence[Message], homes: dict[Claim, int], verdict: Verdict) -> None:
    stored = [
        (json.loads(properties)["message"], contact)
        for contact, properties in fetch("select contact_id, properties from events where kind = 'Seen'")
    ]
    count, owner = Counter(name for name, _ in stored), dict(stored)
    wanted = {message.id: message for message in sent if message.is_event}
    verdict.lost += [name for name in wanted if name not in count]
    verdict.twice += [name for name, times in count.items() if times > 1]
    verdict.invented += [name for name in count if name not in wanted]
    for name in wanted.keys() & count.keys():
        if owner[name] not in {homes.get(claim) for claim in wanted[name].claims}:
            verdict.misplaced.append(name)


def _judge_ledger(sent: Sequence[Message], source: str, verdict: Verdict) -> None:
    entered = {bytes(row[0]) for row in fetch("select id from accepted_messages")}
    wanted = {_digest(source, message.id): message.id for message in sent}
    verdict.ledger += [name for number, name in wanted.items() if number not in entered]
    verdict.ledger += [number.hex() for number in entered - wanted.keys()]
    # An event is a message's own, or the change of a field that a message says.
    derived = {_digest(number.hex(), f"field:{name}") for number in wanted for name in ("plan", "email")}
    numbers = Counter(bytes(row[0]) for row in fetch("select id from events"))
    verdict.invented += [number.hex() for number in numbers if number not in wanted and number not in derived]
    verdict.twice += [number.hex() for number, times in numbers.items() if times > 1]


def _digest(*parts: str) -> bytes:
    return blake2b("\0".join(parts).encode(), digest_size=16).digest()


def _judge_people(people: Sequence[set[Claim]], homes: dict[Claim, int], verdict: Verdict) -> None:
    owners: dict[int, int] = defaultdict(int)
    for claims in people:
        found = {homes.get(claim) for claim in claims}
        if None in found:
            verdict.lost += [f"{claim}" for claim in claims if claim not in homes]
        elif len(found) > 1:
            verdict.misplaced.append(f"{sorted(claims)} lead to {len(found)} contacts")
        for number in found - {None}:
            owners[number or 0] += 1
    verdict.misplaced += [f"contact {number} is {count} people" for number, count in owners.items() if count > 1]
    wanted = set().union(*people) if people else set()
    verdict.invented += [f"{claim}" for claim in homes.keys() - wanted]


def _judge_values(
    sent: Sequence[Message], people: Sequence[set[Claim]], homes: dict[Claim, int], verdict: Verdict
) -> None:
    stored = {number: json.loads(values) for number, values in fetch("select id, fields from contacts")}
    verdict.invented += [f"contact {number}" for number in stored.keys() - set(homes.values())]
    said: dict[Claim, dict[str, tuple[str, str]]] = defaultdict(dict)
    for message in sent:
        for name, value in message.body.get("traits", {}).items():
            latest = said[message.claims[0]]
            latest[name] = max(latest.get(name, ("", "")), (message.body["timestamp"], value))
    for claim, latest in said.items():
        found = stored.get(homes.get(claim, 0), {})
        verdict.values += [
            f"{claim[1]}: {name} is {found.get(name)} and not {value}"
            for name, (_, value) in latest.items()
            if found.get(name) != value
        ]


_NEVER = {
    "events of nobody": (
        "select e.contact_id from events e left join contacts c on c.id = e.contact_id where c.id is null"
    ),
    "identities of nobody": (
        "select i.id from identities i left join contacts c on c.id = i.contact_id where c.id is null"
    ),
    "identities that stand twice": "select source, value from identities group by source, value having count(*) > 1",
    "merged contacts that live on": "select a.old_id from contact_aliases a join contacts c on c.id = a.old_id",
    "merged contacts that lead nowhere": (
        "select a.old_id from contact_aliases a left join contacts c on c.id = a.contact_id where c.id is null"
    ),
    "pending contacts that are nobody": (
        "select p.contact_id from pending_contacts p left join contacts c on c.id = p.contact_id where c.id is null"
    ),
    "contacts with events that are not pending and were not scored since": (
        "select e.contact_id from events e left join pending_contacts p on p.contact_id = e.contact_id "
        "left join scored_contacts s on s.contact_id = e.contact_id where p.contact_id is null "
        "group by e.contact_id, s.scored_at having coalesce(max(e.received_at) > s.scored_at, true)"
    ),
    "refused messages": "select id from refused_messages",
    "jobs that have ended and are due": "select id from jobs where state in ('done', 'dead') and due_at is not null",
}


def examine() -> dict[str, int]:
    """Count what no database of ours may ever hold, and ask the database whether it is damaged."""
    found = {what: len(fetch(statement)) for what, statement in _NEVER.items()}
    return found | {"damage": len(find_damage())}


def find_damage() -> list[str]:
    """Return what the database's own examination finds."""
    if not _is_postgresql():
        told = [str(row[0]) for row in fetch("pragma integrity_check")]
        return [each for each in told if each != "ok"] + [str(row) for row in fetch("pragma foreign_key_check")]
    return _find_damage_postgresql()


def _is_postgresql() -> bool:
    from django.db import connection

    return connection.vendor == "postgresql"


def _find_damage_postgresql() -> list[str]:
    from django.db import Error, connection

    with connection.cursor() as cursor:
        cursor.execute("create extension if not exists amcheck")
    try:
        # Every index against its table, and every table against itself.
        fetch(
            "select bt_index_check(i.indexrelid, true) from pg_index i join pg_class c on c.oid = i.indexrelid "
            "join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace "
            "where a.amname = 'btree' and n.nspname = 'public' and i.indisvalid"
        )
    except Error as damaged:
        return [str(damaged)]
    return [
        str(row)
        for row in fetch(
            "select c.relname, v.msg from pg_class c join pg_namespace n on n.oid = c.relnamespace, "
            "lateral verify_heapam(c.oid) v where c.relkind = 'r' and n.nspname = 'public'"
        )
    ]
