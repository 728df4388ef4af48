"""Where a publication stands on its way into force."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from baremo.language import Label
from baremo.scoring.in_force import in_force
from baremo.scoring.models import Publication, Rescoring
from baremo.scoring.stored import latest_publication

State: TypeAlias = Literal["waiting", "rescoring", "in_force", "replaced", "superseded", "cancelled"]
"""It waits to be begun; everybody is being scored; its values are those that people see; they were, until another's
came; another was published before it came into force; it was taken back before it came into force."""
WAITS_FOR = {
    "archive_unbuilt": Label(
        es="el archivo todavía no se ha construido; lo hace un trabajador (baremo worker)",
        en="the archive has not been built yet; a worker does that (baremo worker)",
    ),
    "archive_behind": Label(
        es="el archivo va atrasado; un trabajador (baremo worker) lo pone al día",
        en="the archive is behind; a worker (baremo worker) brings it up to date",
    ),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """Where a publication stands; `done` of `total` contacts have their new values."""

    state: State
    done: int = 0
    total: int | None = None
    waits_for: str = ""
    begun_at: datetime | None = None


def find_standings(rows: Collection[Publication]) -> dict[int, Standing]:
    """Return where publications stand, by their numbers."""
    now, latest = in_force(), latest_publication()
    found = {row.pk: row for row in Rescoring.objects.filter(publication__in=[row.pk for row in rows])}
    return {row.pk: _stand(row, found.get(row.pk), now, latest) for row in rows}


def find_standing(row: Publication) -> Standing:
    """Return where a publication stands."""
    return find_standings([row])[row.pk]


def _stand(row: Publication, rescoring: Rescoring | None, in_force: int, latest: int) -> Standing:
    if row.in_force_at is not None:
        begun_at = rescoring.begun_at if rescoring else None
        return Standing(state="in_force" if row.pk == in_force else "replaced", begun_at=begun_at)
    if rescoring is not None and rescoring.phase == Rescoring.Phase.CANCELLED:
        return Standing(state="cancelled")
    if row.pk < latest:
        return Standing(state="superseded")
    if rescoring is None or rescoring.phase == Rescoring.Phase.WAITING:
        return Standing(state="waiting", waits_for=rescoring.waits_for if rescoring else "")
    return Standing(state="rescoring", done=rescoring.done, total=rescoring.total, begun_at=rescoring.begun_at)
