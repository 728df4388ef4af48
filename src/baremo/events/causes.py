"""Why a contact's scores have to be looked at: what a change of a score will be told to come from."""

from __future__ import annotations

from enum import IntFlag


class Cause(IntFlag):
    """What happened; the flags of several things add up."""

    EVENT = 1
    """Something that the contact did, or that was said of it, arrived."""
    TIME = 2
    """A moment came at which points expire, fade or begin to count."""
    ADJUSTMENT = 4
    """Somebody gave points by hand."""
    EDIT = 8
    """Somebody changed a field, a tag or a list by hand."""
    MERGE = 16
    """Two contacts became one."""
    PAST = 32
    """The past was imported, or such an import undone."""
    UNDO = 64
    """An adjustment was taken back."""
    REWRITE = 128
    """What was known was told anew: a field converted or removed, events marked as automated afterwards."""
    PUBLICATION = 256
    """The rules changed."""


QUIET = Cause.MERGE | Cause.PAST | Cause.UNDO | Cause.REWRITE | Cause.PUBLICATION
"""What rewrites history: it moves values without starting automations (scoring.md §6)."""
