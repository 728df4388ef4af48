"""How much an import may bring and how long what it leaves is kept; docs/import.md holds the table for people."""

from __future__ import annotations

from datetime import timedelta

CONTACTS_AT_ONCE = 2_000
"""Rows of contacts in one transaction."""
EVENTS_AT_ONCE = 5_000
"""Rows of events in one transaction."""
MAX_EVENT = 32 * 1024
"""Bytes of the properties of an event, as for events that are sent."""
MAX_DEPTH = 16
MAX_EVENT_ID = 255
MAX_KIND = 200
MAX_NAME = 200
"""Characters of the name of a file, and of a source."""
MAX_MAPPED = 2_000
KEPT_TEXT = 10_000
"""Characters of a refused row that are kept."""
KEPT_REJECTS = timedelta(days=30)
KEPT_UPLOADS = timedelta(days=7)
"""How long a file waits to be started, or resumed; when an import ends its file goes at once."""
SAMPLE = 1_000
"""Rows that a preview looks at, unless it is told to look at all."""
SHOWN_ROWS = 20
SHOWN_PROBLEMS = 20
