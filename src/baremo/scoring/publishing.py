"""Publishing: drafts become what counts, all that were asked for or none, with a reason; and the way back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.db import transaction

from baremo.language import Label
from baremo.model.differences import Difference, compare_models
from baremo.model.document.writing import write_part
from baremo.model.scores import Model
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError
from baremo.scoring.documents import Part, PartKind, build_model, digest_parts, find_problems, read_part, split_model
from baremo.scoring.drafts import hold_definitions
from baremo.scoring.in_force import in_force
from baremo.scoring.limits import MAX_REASON
from baremo.scoring.models import Definition, Publication, Rescoring, Version
from baremo.scoring.refusals import (
    DraftChangedError,
    LiveChangedError,
    ModelChangedError,
    NothingToPublishError,
    NotUnderWayError,
    UnpublishableError,
)
from baremo.scoring.rescoring.coming import come_into_force
from baremo.scoring.rescoring.standing import find_standing
from baremo.scoring.stored import latest_publication, list_live_parts, with_parts

_REASON = Label(es="di por qué, con 1 a {most} caracteres", en="say why, in 1 to {most} characters").fill(
    most=MAX_REASON
)
_Name = tuple[PartKind, str]
ANY_LIVE = -1


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """Why something is published, by whom and when."""

    reason: str
    actor: Actor
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What applying a model would change of what the latest publication says; 0 before the first."""

    since: int
    differences: list[Difference]


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A score or segment as whoever decides has seen it: the version of the draft, and the number of what counted.

    Without a version any draft is meant, with `ANY_LIVE` whatever counts.
    """

    kind: PartKind
    key: str
    version: int | None
    live: int | None = None

    @property
    def name(self) -> _Name:
        """What it is called among all of them."""
        return self.kind, self.key


def publish(seen: Sequence[Seen], said: Said) -> Publication:
    """Make drafts what counts, together; UnpublishableError names everything that is wrong."""
    with transaction.atomic():
        held = _hold(seen)
        return _publish(held, {each.name: held[each.name].draft for each in seen}, said, {each.name for each in seen})


def roll_back(seen: Seen, number: int, said: Said) -> Publication:
    """Let an earlier version count again, as a new one; a draft with edits of its own stays as it is."""
    with transaction.atomic():
        held = _hold([seen])
        version = held[seen.name].versions.filter(number=number).exclude(document="").first()
        if version is None:
            raise NotFoundError
        return _publish(held, {seen.name: version.document}, said)


def activate(seen: Seen, said: Said, *, is_active: bool) -> Publication:
    """Let a score have values or none, and nothing else of it change; a draft with edits of its own says so, too."""
    with transaction.atomic():
        held = _hold([seen])
        row = held[seen.name]
        if row.live is None:
            raise NotFoundError
        draft = "" if _follows(row, row.live.document) else _with_active(row.draft, is_active=is_active)
        publication = _publish(held, {seen.name: _with_active(row.live.document, is_active=is_active)}, said)
        if draft:
            Definition.objects.filter(pk=row.pk).update(draft=draft)
        return publication


def _with_active(document: str, *, is_active: bool) -> str:
    """Return the document of a score that says whether it is active; an object, as every draft is."""
    said = cast("dict[str, object]", read_part(document))
    return write_part({**said, "active": is_active})


def remove(seen: Seen, said: Said) -> Publication:
    """Let a score or segment count no more; its versions stay, and nothing may refer to it."""
    with transaction.atomic():
        held = _hold([seen])
        if held[seen.name].live is None:
            raise NothingToPublishError
        publication = _publish(held, {seen.name: ""}, said)
        Definition.objects.filter(pk=held[seen.name].pk).update(draft="")
        return publication


def apply(model: Model, said: Said, *, removes_others: bool = False, since: int | None = None) -> Publication:
    """Let a whole model count; scores and segments that it does not have stay, or go if asked.

    Drafts with edits of their own stay as they are, so that no work of anybody is lost. `since` is the latest
    publication that whoever decides has seen.
    """
    with transaction.atomic():
        held = _hold([])
        latest = latest_publication()
        if since is not None and since != latest:
            raise ModelChangedError(latest=latest)
        wanted = _wanted(model, held, removes_others=removes_others)
        for name in wanted:
            if name not in held:
                held[name] = Definition(part=name[0], key=name[1], edited_at=said.at, edited_by=said.actor.name[:320])
        return _publish(held, wanted, said)


def cancel(number: int, said: Said) -> Publication:
    """Take back the latest publication before it comes into force; return one that says what is in force.

    Drafts stay as they are: what was to count is in them, ready to be edited and published again.
    """
    with transaction.atomic():
        held = _hold([])
        row = Publication.objects.filter(pk=number).first()
        if row is None:
            raise NotFoundError
        if number != latest_publication() or row.in_force_at is not None:
            raise NotUnderWayError(number=number, state=find_standing(row).state)
        seen = {(part.kind, part.key): part.document for part in list_live_parts(in_force())} if in_force() else {}
        wanted = {name: seen.get(name, "") for name in held if _live_document(held[name]) != seen.get(name, "")}
        Rescoring.objects.filter(publication=row).update(phase=Rescoring.Phase.CANCELLED, ended_at=said.at)
        record(said.actor, "cancelled", row, at=said.at, changes={})
        return _publish(held, wanted, said, keeps_drafts=True)


def plan_apply(model: Model, *, removes_others: bool = False) -> Plan:
    """Return what applying a model would change; UnpublishableError if it cannot be."""
    since = latest_publication()
    held = {_name(row): row for row in Definition.objects.select_related("live").order_by("pk")}
    wanted = _wanted(model, held, removes_others=removes_others)
    before = _live(held)
    differences = compare_models(build_model(before), build_model(_check(_merge(before, wanted))))
    return Plan(since=since, differences=differences)


def _wanted(model: Model, held: Mapping[_Name, Definition], *, removes_others: bool) -> dict[_Name, str]:
    parts = split_model(model)
    wanted = {(part.kind, part.key): part.document for part in parts}
    if removes_others:
        wanted |= {name: "" for name, row in held.items() if row.live and name not in wanted}
    return wanted


def _hold(seen: Sequence[Seen]) -> dict[_Name, Definition]:
    """Lock all definitions, since each may refer to any other, and check that these are as they were seen."""
    hold_definitions()
    held = {_name(row): row for row in Definition.objects.select_related("live").order_by("pk")}
    for each in seen:
        row = held.get(each.name)
        if row is None or not (row.draft or row.live):
            raise NotFoundError
        if each.version is not None and row.version != each.version:
            raise DraftChangedError(key=row.key, by=row.edited_by, version=row.version)
        if each.live != ANY_LIVE and (row.live.number if row.live else None) != each.live:
            raise LiveChangedError(key=row.key, live=row.live.number if row.live else "–")
    return held


def _publish(
    held: Mapping[_Name, Definition],
    wanted: Mapping[_Name, str],
    said: Said,
    drafts: Collection[_Name] = (),
    *,
    keeps_drafts: bool = False,
) -> Publication:
    reason, actor, at = said.reason, said.actor, said.at
    if not 0 < len(reason.strip()) <= MAX_REASON:
        raise InvalidDataError([Finding("reason", _REASON)])
    before = _live(held)
    model = build_model(_check(_merge(before, wanted)))
    written = {(part.kind, part.key): part.document for part in split_model(model)}
    changed = [name for name in wanted if written.get(name, "") != _live_document(held[name])]
    if not changed:
        raise NothingToPublishError
    publication = Publication.objects.create(
        at=at,
        reason=reason.strip(),
        actor_kind=actor.kind,
        actor_id=actor.id,
        actor_name=actor.name[:320],
        digest=digest_parts(written),
    )
    for name in changed:
        document = written.get(name, "")
        is_kept = keeps_drafts and bool(held[name].draft)
        is_followed = name in drafts or (not is_kept and _follows(held[name], document))
        _add_version(held[name], document, publication, is_followed=is_followed)
    come_into_force(publication, model, at)
    record(actor, "published", publication, at=at, changes={"parts": [None, [".".join(name) for name in changed]]})
    return publication


def _add_version(row: Definition, document: str, publication: Publication, *, is_followed: bool) -> None:
    """Let a document count, and the draft say the same if it follows."""
    if row._state.adding:
        row.version = 0
        row.save()
    latest = row.versions.order_by("-number").first()
    number = (latest.number if latest else 0) + 1
    version = Version.objects.create(definition=row, number=number, document=document, publication=publication)
    row.live = version if document else None
    if is_followed:
        row.draft = document
    row.version += 1
    row.save()


def _follows(row: Definition, document: str) -> bool:
    """Whether the draft goes along with what is published: nobody has edited it, or it says the same."""
    if row._state.adding or row.draft == _live_document(row):
        return True
    return bool(row.draft and document) and read_part(row.draft) == read_part(document)


def _live(held: Mapping[_Name, Definition]) -> list[Part]:
    return [
        Part(kind=name[0], key=name[1], document=row.live.document)
        for name, row in held.items()
        if row.live is not None
    ]


def _live_document(row: Definition) -> str:
    return row.live.document if row.live else ""


def _merge(parts: Collection[Part], wanted: Mapping[_Name, str]) -> list[Part]:
    return with_parts(parts, [Part(kind=kind, key=key, document=text) for (kind, key), text in wanted.items()])


def _check(parts: Collection[Part]) -> Collection[Part]:
    problems = find_problems(parts)
    if problems:
        raise UnpublishableError(problems)
    return parts


def _name(row: Definition) -> _Name:
    return cast("PartKind", row.part), row.key
