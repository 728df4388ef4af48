"""Scores to begin with."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field, StringConstraints

from baremo.api.model_forms import ShownLabel, show_label
from baremo.api.schemas import Body, Listing
from baremo.language import Label, Language
from baremo.model.starters import BUSINESSES, LONGEST, SHORTEST, expiry_days, find_business, write_starter
from baremo.platform.access import allow, declare
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.platform.roles import EVERYBODY
from baremo.platform.web.problems import language_of

router = Router()
READ = allow(*EVERYBODY, scope="scores:read")
_NONE = Label(es="no existe; elige entre {known}", en="does not exist; choose one of {known}")


class WantedStarter(Body):
    """What the company does, how many days it takes to decide, and the language of the names."""

    business: Annotated[str, StringConstraints(max_length=40)] | None = None
    sales_cycle_days: Annotated[int, Field(ge=SHORTEST, le=LONGEST)] = 60
    language: Language | None = None
    """Left out, the language of whoever asks."""


class ShownStarter(Schema):
    """Scores to begin with, as a model document that is ready to be published, and for how many days points count."""

    business: str
    label: ShownLabel
    expiry_days: int
    document: dict[str, Any]


@router.get("", response=Listing[ShownStarter], summary="Scores to begin with, by what a company does")
@declare(READ)
def list_starters(request: HttpRequest, wanted: Query[WantedStarter]) -> dict[str, Any]:
    """Return complete models; nothing is saved."""
    found = find_business(wanted.business) if wanted.business is not None else None
    if wanted.business is not None and found is None:
        known = ", ".join(each.key for each in BUSINESSES)
        raise InvalidDataError([Finding("business", _NONE.fill(known=known))])
    language = wanted.language or language_of(request)
    items = [
        {
            "business": each.key,
            "label": show_label(each.label),
            "expiry_days": expiry_days(wanted.sales_cycle_days),
            "document": write_starter(each, wanted.sales_cycle_days, language),
        }
        for each in ([found] if found else BUSINESSES)
    ]
    return {"items": items}
