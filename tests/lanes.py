"""Which of the tests that run on both databases take part in a short run on which."""

from __future__ import annotations

import pytest

from tests.databases import VENDORS


def short_on(vendor: str) -> pytest.MarkDecorator:
    """Let a test run on one database, and on the other one as well in a long run."""
    cases = [pytest.param(each, marks=[] if each == vendor else pytest.mark.long) for each in VENDORS]
    return pytest.mark.parametrize("vendor", cases, indirect=True)
