"""A refused message is tried again, as it was and as of when it arrived, by whoever has mended what was wrong."""

from __future__ import annotations

import msgspec

from baremo.events.ingest.messages import Call, Context, Envelope
from baremo.events.ingest.pipeline import Taken, take
from baremo.events.models import RefusedMessage
from baremo.language import Label
from baremo.platform.refusals import NotFoundError, RefusedError

_read_around = msgspec.json.Decoder(tuple[Call | None, int | None, Context | None]).decode


class NotWholeError(RefusedError):
    """Of a message that was too large only the beginning is kept."""

    status = 409
    code = "not_whole"
    template = Label(
        es="de ese mensaje solo se guarda el comienzo; quien lo envió tiene que repetirlo más corto",
        en="only the beginning of that message is kept; whoever sent it has to send a shorter one",
    )


def replay(refused_id: int) -> Taken:
    """Try a refused message again; what is refused again stands in the list again, with its new reason."""
    row = RefusedMessage.objects.filter(pk=refused_id).first()
    if row is None:
        raise NotFoundError
    if not row.is_whole:
        raise NotWholeError
    call, sent_at, context = _read_around(row.envelope)
    envelope = Envelope(source=row.source, received_at=row.received_at, call=call, sent_at=sent_at, context=context)
    taken = take([row.body.encode()], envelope)
    # Killed before this line, the message stands in the list once too often; tried again it is a repetition.
    row.delete()
    return taken
