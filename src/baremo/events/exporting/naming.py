"""What contacts are called in an export: by their number, or by an identity of theirs."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

import pyarrow as pa

from baremo.contacts.identities import ANONYMOUS, CONNECTION, EMAIL, USER
from baremo.errors import BaremoError
from baremo.events.archive.snapshots import Snapshot
from baremo.language import Label

CONTACT = "contact"
_UNNAMED = "contact:"
"""What stands before the number of a contact that has no identity of the wanted kind."""

# The oldest identity of a kind that contacts in a range have.
_OLDEST = """
select i.contact_id, i.value from identities as i
join (
    select contact_id, min(id) as first from identities
    where source = %s and contact_id between %s and %s group by contact_id
) as oldest on oldest.first = i.id
"""
_MISTAKABLE = "select value from identities where source = %s and value like 'contact:%%' order by id"


class UnknownNamingError(BaremoError):
    """Contacts have no such identities."""

    template = Label(
        es="«{found}» no nombra contactos; puede ser contact, user_id, email, anonymous_id o connection:N",
        en="“{found}” names no contacts; it can be contact, user_id, email, anonymous_id or connection:N",
    )


class MistakableNameError(BaremoError):
    """An identity looks like the name of a contact that has none."""

    template = Label(
        es="el {source} de un contacto es «{value}», que se confundiría con el número de otro; usa otro --id",
        en="a contact's {source} is “{value}”, which would be taken for another's number; use another --id",
    )


@dataclass(frozen=True, slots=True)
class Naming:
    """How contacts are called."""

    source: str

    def check(self, snapshot: Snapshot) -> None:
        """Raise if two contacts could have one name."""
        if self.source == CONTACT:
            return
        for (value,) in snapshot.fetch(_MISTAKABLE, [self.source]):
            if re.fullmatch(_UNNAMED + "[0-9]+", value):
                raise MistakableNameError(source=self.source, value=value)

    def rename(self, snapshot: Snapshot, numbers: pa.ChunkedArray) -> tuple[pa.ChunkedArray, int]:
        """Return numbers, which are in order, as names; and how many contacts have no such identity."""
        if self.source == CONTACT or len(numbers) == 0:
            return numbers, 0
        encoded = numbers.combine_chunks().dictionary_encode()
        wanted = encoded.dictionary.to_pylist()
        known = self._find(snapshot, [int(each) for each in wanted])
        names = pa.array([known.get(int(each), f"{_UNNAMED}{each}") for each in wanted], pa.string())
        return pa.chunked_array([names.take(encoded.indices)]), sum(int(each) not in known for each in wanted)

    def _find(self, snapshot: Snapshot, numbers: Collection[int]) -> dict[int, str]:
        return dict(snapshot.fetch(_OLDEST, [self.source, min(numbers), max(numbers)]))


def read_naming(text: str) -> Naming:
    """Read how contacts are to be called."""
    is_known = text in (CONTACT, USER, EMAIL, ANONYMOUS)
    if not is_known and not re.fullmatch(CONNECTION + "[0-9]+", text):
        raise UnknownNamingError(found=text)
    return Naming(text)
