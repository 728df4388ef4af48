"""The laws of scoring.md §7, each said of a service that is at rest."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pyarrow as pa

if TYPE_CHECKING:
    from tests.laws.world import Seen, World


def everybody() -> list[int]:
    from baremo.contacts.models import Contact

    return list(Contact.objects.order_by("pk").values_list("pk", flat=True))


def nothing_waits(world: World) -> None:
    """Nobody is pending or due, and what was published last is in force."""
    from baremo.events.models import PendingContact
    from baremo.scoring.in_force import in_force
    from baremo.scoring.models import ScoredContact
    from baremo.scoring.stored import latest_publication

    assert in_force() == latest_publication()
    if in_force():
        assert not PendingContact.objects.exists()
        assert not ScoredContact.objects.filter(next_change_at__lte=world.now).exists()


def stored_is_what_the_judge_says(world: World) -> None:
    """Law 1: value, band, next change and membership of everybody, and nothing is left to be written down."""
    from baremo.scoring.checking.check import check_contacts
    from baremo.scoring.in_force import in_force

    found = check_contacts(everybody(), lambda: world.now)
    assert [str(each) for each in found.differences] == []
    assert found.passed_over == 0 or not in_force()


def stored_is_what_a_rescoring_from_nothing_says(world: World) -> None:
    """Law 3: the archive and what is newer, evaluated at once with the same writings."""
    from baremo.scoring.checking.comparing import read_stored
    from baremo.scoring.evaluating import evaluate
    from baremo.scoring.in_force import in_force, load_model_of, name_of
    from baremo.scoring.whole_base import open_whole_base

    publication = in_force()
    if not publication:
        return
    with open_whole_base(world.place, publication) as history:
        found = evaluate(load_model_of(publication), history, world.now)
    stored = read_stored(everybody())
    deals = {score.key for score in load_model_of(publication).model.scores if score.subject_kind == "deal"}
    moments = found.values["next_change_at"].cast(pa.timestamp("us")).cast(pa.int64()).to_pylist()
    rows = set()
    for row, moment in zip(found.values.to_pylist(), moments, strict=True):
        name = name_of(row["score"])
        is_there = name[0] == "score" or row["value"] is not None
        if is_there and row["score"] not in deals:
            value = Decimal(1) if name[0] == "segment" else row["value"]
            rows.add((int(row["subject"]), name, value, row["band"], moment))
    kept = {
        (contact, name, each.value, each.band, each.next_change_at)
        for contact, values in stored.items()
        for name, each in values.items()
    }
    assert rows == kept
    assert found.awards.num_rows == 0 or {row["score"] for row in found.awards.to_pylist()} <= deals


def explanations_add_up(world: World) -> None:
    """Law 4: what the explanation of a value lists is the value that is stored."""
    from baremo.scoring.checking.comparing import read_stored
    from baremo.scoring.explaining import explain_contact

    for contact, values in read_stored(everybody()).items():
        for (part, key), stored in values.items():
            if part == "score":
                found = explain_contact(contact, key, world.now).explanation
                assert found.value == stored.value
                assert stored.value is None or sum((line.points for line in found.lines), Decimal(0)) == stored.value


def nothing_changes_by_itself_before_its_time(world: World) -> None:
    """Law 5: a microsecond before the next change everything is as it is now."""
    from baremo.scoring.checking.comparing import judge_one, read_stored
    from baremo.scoring.histories import load_history
    from baremo.scoring.in_force import load_model_in_force

    live = load_model_in_force()
    for contact in read_stored(everybody()):
        history = load_history([contact], publication=live.publication)
        now = judge_one(live, history, world.now)
        coming = min((each.next_change_at for each in now if each.next_change_at is not None), default=None)
        later = (coming or world.now + 400 * 24 * 3600 * 10**6) - 1
        then = judge_one(live, history, later)
        assert [(each.score, each.value, each.band) for each in then] == [
            (each.score, each.value, each.band) for each in now
        ]
        assert [each.next_change_at for each in then] == [each.next_change_at for each in now]


def writings_stay(world: World) -> None:
    """What was written down for a rule that is still the same rule says what it said, whoever it is about by now."""
    from baremo.contacts.merging import find_contact_id
    from baremo.scoring.in_force import in_force, load_written_rules
    from baremo.scoring.models import WrittenAward

    rules = set(load_written_rules(in_force()).values())
    now: dict[int, set[tuple[int, int, str | None]]] = defaultdict(set)
    for row in WrittenAward.objects.all():
        now[row.rule_id].add((row.contact_id, row.at, row.event))
    for rule in rules & world.written.keys():
        for contact, at, event in world.written[rule]:
            present = find_contact_id(contact)
            assert present is None or (present, at, event) in now[rule]
    world.written = {rule: now[rule] for rule in rules}


def changes_join_up(world: World) -> None:
    """From what was seen at the last rest, change by change, to what is stored; nothing in between is missing."""
    from baremo.contacts.merging import find_contact_id
    from baremo.contacts.models import ContactAlias
    from baremo.scoring.models import ScoreChange
    from tests.laws.world import shown

    stored = read_seen()
    chains: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for row in ScoreChange.objects.filter(pk__gt=world.last_change).order_by("pk"):
        chains[row.contact_id, row.definition_id].append(row)
        world.last_change = row.pk
    aliases = ContactAlias.objects.values_list("old_id", flat=True)
    mixed = {find_contact_id(number) for number in aliases}
    for contact in set(everybody()) & world.known - mixed:
        for definition in world.steady:
            place = (contact, definition)
            told = world.seen.get(place, (None, None))
            for row in chains[place]:
                assert (row.before, row.band_before) == told, (place, row.pk)
                told = (row.after, row.band_after)
                assert told != (row.before, row.band_before), place
            assert told == stored.get(place, (None, None)), place
    world.seen, world.known, world.steady = stored, set(everybody()), shown()


def read_seen() -> dict[tuple[int, int], Seen]:
    """Return what people see, by contact and definition."""
    from baremo.scoring.models import Definition, ScoreValue
    from baremo.scoring.values import decode_value

    owners = dict(Definition.objects.filter(edition__isnull=False).values_list("edition_id", "pk"))
    found: dict[tuple[int, int], Seen] = {}
    for row in ScoreValue.objects.filter(edition__in=list(owners)):
        value = decode_value(row.rank, row.beyond)
        text = None if value is None else f"{value.normalize():f}"
        if value is not None and value == 0:
            text = "0"
        found[row.contact_id, owners[row.edition_id]] = (text, row.band)
    return found
