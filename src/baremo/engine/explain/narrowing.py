"""The part of a history that is about one subject, so that explaining it does not read everybody else's."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from baremo.engine.history import History, Parquet, Source
from baremo.errors import BaremoError
from baremo.language import Label
from baremo.model.document.problems import nearest

_COMPARED = 5_000
"""With how many ids an unknown one is compared at most; more would take seconds."""


class UnknownSubjectError(BaremoError):
    """Nobody has that id."""

    template = Label(
        es="no hay ningún contacto ni negocio «{subject}»{near}",
        en="there is no contact or deal “{subject}”{near}",
    )


def history_of(history: History, subject: str) -> History:
    """Return what a history says about a contact or deal; of a deal, about its contact, too.

    UnknownSubjectError if it knows neither a contact nor a deal of that id.
    """
    deals = None if history.deals is None else _rows(history.deals, "id", {subject})
    owners = set() if deals is None else {owner for owner in deals["contact"].to_pylist() if owner is not None}
    people = {subject, *owners}
    contacts = _rows(history.contacts, "id", people)
    if deals is None or deals.num_rows == 0:
        deals = None
        if contacts.num_rows == 0:
            raise UnknownSubjectError(subject=subject, near=_nearest(history, subject))
    return replace(
        history,
        contacts=contacts,
        events=_rows(history.events, "contact", people),
        deals=deals,
        adjustments=_some_rows(history.adjustments, people),
        awards=_some_rows(history.awards, people),
    )


def _some_rows(source: Source | None, subjects: Collection[str]) -> pa.Table | None:
    return None if source is None else _rows(source, "subject", subjects)


def _rows(source: Source, column: str, ids: Collection[str]) -> pa.Table:
    """Return the rows with one of the ids in a column; of Parquet files no others are kept in memory."""
    wanted = pa.array(sorted(ids), pa.string())
    if isinstance(source, Parquet):
        found = [pq.read_table(path, filters=pc.field(column).isin(wanted)) for path in source.paths]
        return pa.concat_tables(found, promote_options="default")
    return source.filter(pc.is_in(source[column], value_set=wanted.cast(source[column].type)))


def _nearest(history: History, subject: str) -> Label:
    """Return the end of a message that names the known id most like this one, if one is."""
    return nearest(subject, [*_similar(history.contacts, subject), *_similar(history.deals, subject)])


def _similar(source: Source | None, subject: str) -> list[str]:
    """Return ids that may be meant: the same but for case, else those of about the same length."""
    if source is None:
        return []
    ids = _read_ids(source).combine_chunks()
    same = ids.filter(pc.equal(pc.utf8_lower(ids), subject.lower()))
    if len(same):
        return list(same.to_pylist())
    lengths = pc.utf8_length(ids)
    near = pc.and_(pc.greater_equal(lengths, len(subject) - 2), pc.less_equal(lengths, len(subject) + 2))
    return list(ids.filter(near).slice(0, _COMPARED).to_pylist())


def _read_ids(source: Source) -> pa.ChunkedArray:
    if isinstance(source, Parquet):
        return pa.chunked_array(
            [chunk for path in source.paths for chunk in pq.read_table(path, columns=["id"])["id"].chunks],
            pa.string(),
        )
    return source["id"]
