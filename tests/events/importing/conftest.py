"""Files of a test lie in the data directory of its database, where processes of the service look for them, too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.databases import Database


@pytest.fixture(autouse=True)
def data_directory(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, data_dir=database.data_dir))
