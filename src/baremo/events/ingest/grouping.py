"""What several requests of a process bring at the same time is stored in one transaction.

Nobody waits for company: while one transaction is under way, whatever arrives gathers, and the next one takes it all.
So a lone request is as fast as ever, and many small ones share the price of bringing them safely to the disk.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence

from django.db import InterfaceError, OperationalError

from baremo.events.ingest.storing import Parcel, Stored, store_parcels
from baremo.platform.refusals import OverloadedError

MOST_PARCELS = 64
MOST_MESSAGES = 5000
"""Of the parcels that share a transaction; a single one may be larger."""
PATIENCE_SECONDS = 10.0


class _Waiting:
    """A parcel, until it is known what became of it."""

    def __init__(self, parcel: Parcel) -> None:
        self.parcel = parcel
        self.stored: Stored | None = None
        self.error: Exception | None = None

    @property
    def is_done(self) -> bool:
        return self.stored is not None or self.error is not None


class Group:
    """The requests of a process that store something; whoever comes first stores for those who have gathered."""

    def __init__(
        self,
        store: Callable[[Sequence[Parcel]], list[Stored]] = store_parcels,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        """Begin with nobody; a request that had to wait for longer than its patience, in seconds, is sent away."""
        self._store, self._patience = store, patience
        self._gathered: deque[_Waiting] = deque()
        self._turn = threading.Lock()

    def store(self, parcel: Parcel) -> Stored:
        """Store a parcel; when this returns, it is on disk, and when it raises, nothing of it is."""
        own = _Waiting(parcel)
        self._gathered.append(own)
        self._wait_for_turn(own)
        try:
            while not own.is_done:
                self._store_next(own)
        finally:
            self._turn.release()
        if own.stored is None:
            raise own.error or OverloadedError
        return own.stored

    def _wait_for_turn(self, own: _Waiting) -> None:
        if self._turn.acquire(timeout=self._patience):
            return
        try:
            self._gathered.remove(own)
        except ValueError:
            self._turn.acquire()  # somebody is storing it just now
        else:
            raise OverloadedError

    def _store_next(self, own: _Waiting) -> None:
        together = self._take()
        try:
            self._store_all(together)
        finally:
            # If it was interrupted, nothing is stored; the others are left to the next.
            self._gathered.extendleft(each for each in reversed(together) if not each.is_done and each is not own)

    def _take(self) -> list[_Waiting]:
        together: list[_Waiting] = []
        room = MOST_MESSAGES
        while self._gathered and len(together) < MOST_PARCELS:
            room -= len(self._gathered[0].parcel.drafts)
            if together and room < 0:
                break
            together.append(self._gathered.popleft())
        return together

    def _store_all(self, together: Sequence[_Waiting]) -> None:
        try:
            outcomes = self._store([each.parcel for each in together])
        except Exception as wrong:  # noqa: BLE001  # raised again by the request that it belongs to
            self._divide(together, wrong)
            return
        for each, stored in zip(together, outcomes, strict=True):
            each.stored = stored

    def _divide(self, together: Sequence[_Waiting], wrong: Exception) -> None:
        """Let a parcel that cannot be stored not be in the way of the others."""
        if len(together) > 1 and not isinstance(wrong, OperationalError | InterfaceError):
            for each in together:
                self._store_all([each])
            return
        # It is the one that fails, or the database is gone, and it is gone for all.
        for each in together:
            each.error = wrong


GROUP = Group()
