"""Cells of a CSV file that a spreadsheet would take for a formula: marked on the way out, unmarked on the way in.

A cell that begins with `=`, `+`, `-`, `@` or their full-width forms, also after spaces, quotes or control characters,
gets an apostrophe before it. So does one that looks as if it had got one, so that taking one away gives back what was
there. Plain numbers are no formulas.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

MARK = "'"
_RISKY = r"^[\s\x00-\x1f\x{FEFF}\x{A0}\x{3000}'\"]*[=+\-@\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]"
_NUMBER = r"^-[0-9]+(\.[0-9]+)?$"
_RISKY_HERE = re.compile(re.sub(r"\\x\{([0-9A-F]+)\}", lambda found: chr(int(found[1], 16)), _RISKY))


def mark_formulas(cells: pa.Array) -> pa.Array:
    """Return cells of which none is a formula."""
    import pyarrow as pa
    import pyarrow.compute as pc

    is_risky = pc.and_not(pc.match_substring_regex(cells, _RISKY), pc.match_substring_regex(cells, _NUMBER))
    return pc.if_else(is_risky, pc.binary_join_element_wise(pa.scalar(MARK), cells, ""), cells)


def mark_formula(cell: str) -> str:
    """Return a cell that is no formula."""
    return MARK + cell if _RISKY_HERE.match(cell) and not re.match(_NUMBER, cell) else cell


def unmark_formula(cell: str) -> str:
    """Return what a cell was before it was marked."""
    if not cell.startswith(MARK):
        return cell
    rest = cell[1:]
    return rest if _RISKY_HERE.match(rest) and not re.match(_NUMBER, rest) else cell
