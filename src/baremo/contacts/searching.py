"""Finding contacts by how their address or name begins."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from baremo.contacts.models import Contact
from baremo.model.texts import fold

_LAST = "\U0010ffff"


def search_contacts(text: str) -> QuerySet[Contact]:
    """Return the contacts whose address or name begins like this; all of them if nothing is asked for."""
    wanted = fold(text.strip())
    if not wanted:
        return Contact.objects.all()
    # Each half finds its rows in its index; one condition with «or» would read the whole table.
    found = Contact.objects.filter(_begins("email", wanted)).values("pk")
    found = found.union(Contact.objects.filter(_begins("name", wanted)).values("pk"))
    return Contact.objects.filter(pk__in=found)


def _begins(column: str, text: str) -> Q:
    if connection.vendor == "postgresql":
        return Q(**{f"{column}__startswith": text})
    bounds: dict[str, Any] = {f"{column}__gte": text, f"{column}__lt": text + _LAST}
    return Q(**bounds)
