"""Fields as they were sent become statements in the types of their fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baremo.contacts.emails import normalize_email
from baremo.contacts.field_types import FieldType, WrongTypeError, convert
from baremo.contacts.profile import Statement
from baremo.events.ingest.messages import Draft
from baremo.events.ingest.reasons import Reason


def state_values(draft: Draft, types: Mapping[str, FieldType]) -> Iterator[Statement]:
    """Give what a message says of fields; what cannot be said is counted."""
    for name, value in draft.values.items():
        if name not in types:
            draft.counted.append(Reason.FIELD_NAME)
            continue
        sent = normalize_email(value) if name == "email" else value
        if name == "email" and sent is None:
            continue  # counted already, as an identity that is nobody's
        try:
            yield Statement("field", name, convert(sent, types[name]), draft.occurred_at)
        except WrongTypeError:
            draft.counted.append(Reason.FIELD_TYPE)
