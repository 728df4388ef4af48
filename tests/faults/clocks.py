"""The clock of a running service, set ahead or back while that of the machine goes on."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest


class ServiceClock:
    """Says to the processes of a service, through libfaketime, what time it is; how time passes stays as it is."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.ahead = timedelta()
        self.set(timedelta())

    def set(self, ahead: timedelta) -> None:
        """Set the clock of the service ahead of the machine's, or back."""
        self.ahead = ahead
        written = self._file.with_suffix(".new")
        written.write_text(f"{ahead.total_seconds():+.0f}\n")
        written.replace(self._file)

    def now(self) -> datetime:
        """Return what the service takes for the present."""
        return datetime.now(UTC) + self.ahead

    @property
    def variables(self) -> dict[str, str]:
        """What a process needs in its environment to believe this clock."""
        return {
            "LD_PRELOAD": str(find_library()),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "DONT_FAKE_MONOTONIC": "1",
        }


def find_library() -> Path:
    """Return the library that sits between a process and its clock."""
    found = find_spec("libfaketime")
    assert found is not None
    assert found.origin is not None
    library = Path(found.origin).parent / "vendor" / "libfaketime" / "src" / "libfaketime.so.1"
    if sys.platform != "linux" or not library.exists():
        pytest.skip(f"the clock of a process cannot be changed here: there is no {library.name}; nothing was tested")
    return library
