"""Jobs of these tests, known to the process of the tests too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.faults.working import declare_kinds


@pytest.fixture
def trial_jobs(django_ready: Any) -> Iterator[None]:
    """Let jobs be asked for whose effects can be counted."""
    from baremo.platform.jobs.kinds import KINDS

    declare_kinds()
    yield
    del KINDS["fault_note"], KINDS["fault_steps"]
