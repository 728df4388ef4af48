"""How large the parts of a file may be, so that no file can fill the memory."""

from __future__ import annotations

MIB = 1 << 20

MAX_CELL = MIB
"""Bytes of one CSV cell or of one value of a JSON line."""

MAX_LINE = 16 * MIB
"""Bytes of one line; also of a CSV row that goes over several lines."""

MAX_COLUMNS = 2_000
"""Columns of one file."""

MAX_DEPTH = 100
"""How deep the objects and lists of a JSON value may be nested."""

MAX_POINTS = 10**15
"""Points of an adjustment lie within ± this."""

BLOCK = 4 * MIB
"""Bytes of text that are read and taken apart at a time."""

IN_MEMORY = 32 * MIB
"""Files up to this size are checked in memory, larger ones beside it in a temporary directory."""

KEPT_REFUSALS = 20
"""Refused rows that a report names; all of them are counted, and written to the rejects."""
