"""How much may be asked before publishing, and how long answers are kept."""

from __future__ import annotations

from datetime import timedelta

MAX_DRAFTS = 100
"""Scores and segments of one preview."""
MOVERS = 200
"""Contacts of one page of movers."""
INLINE_EVENTS = 2_000_000
"""Archived events up to which a preview is answered at once; beyond them a worker makes it."""
KEPT = timedelta(hours=1)
"""How long a preview can be read."""
MAX_KEPT = 50
"""Previews that are kept at once; more make the oldest go."""
MAX_BYTES = 2 * 2**30
"""What all kept previews may take together; more make the oldest go."""
MEMORY = 2**30
"""Bytes that an evaluation may use before it spills to disk."""
SAMPLE = 20
"""Contacts of the sample of a condition."""
QUICK_SECONDS = 2.0
"""How long the count of a condition may take before an estimate answers instead, unless said otherwise."""
SHARE = 32
"""An estimate looks at one of so many contacts."""
FEWEST = 20_000
"""An estimate looks at so many contacts at least, if there are as many."""
COUNTS_AT_ONCE = 2
"""Conditions that one process of the web counts at once."""
