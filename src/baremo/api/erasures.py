"""Erasing many contacts, and letting people come back who were erased."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.responses import Status
from pydantic import Field, StringConstraints

from baremo.api.jobs import ShownJob
from baremo.api.schemas import Body, Id, with_example
from baremo.contacts.identities import make_claim
from baremo.contacts.limits import MAX_IDENTITY_LENGTH
from baremo.events.erasures import ask_to_erase, lift_suppression
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.refusals import NotFoundError
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of

router = Router()
ERASE = allow(Role.ADMINISTRATOR, scope="contacts:write")

MAX_CONTACTS = 10_000
Ids = Annotated[list[Id], Field(min_length=1, max_length=MAX_CONTACTS)]
Identity = Annotated[str, StringConstraints(min_length=1, max_length=MAX_IDENTITY_LENGTH)]


class Erasures(Body):
    """Which contacts are to be erased."""

    ids: Ids
    suppress: bool = True
    """Whether later messages and imports about the same people are refused."""

    model_config = with_example({"ids": [17, 42]})


class Lift(Body):
    """One identity of somebody who was erased."""

    source: Literal["email", "user_id", "anonymous_id"] | Annotated[str, StringConstraints(pattern=r"^connection:\d+$")]
    value: Identity

    model_config = with_example({"source": "email", "value": "ana@example.org"})


class Lifted(Schema):
    """How many identities are not kept away any more."""

    identities: int


@router.post("", response={202: ShownJob}, summary="Erase many contacts and all their traces")
@declare(ERASE)
def erase_many(request: HttpRequest, body: Erasures) -> Status[ShownJob]:
    """Ask for a job that erases contacts; it cannot be undone."""
    job = ask_to_erase(body.ids, actor_of(request), at=clock.now(), suppresses=body.suppress)
    return Status(202, ShownJob.model_validate(job, from_attributes=True))


@router.post("/lift", response=Lifted, summary="Let somebody come back who was erased")
@declare(ERASE)
def let_back(request: HttpRequest, body: Lift) -> Lifted:
    """Lift the suppression of somebody by one of their identities; the others that were erased with it go along."""
    claim = make_claim(body.source, body.value)
    if claim is None:
        raise NotFoundError
    return Lifted(identities=lift_suppression(claim, actor_of(request), at=clock.now()))
