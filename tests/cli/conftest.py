"""A directory with a model and a small history."""

from __future__ import annotations

from pathlib import Path

import pytest

MODEL = """
scores:
  - key: interest
    name: Interest
    bands: [{name: hot, from: 10}]
    rules:
      - {key: visit, name: Visits, points: 5, award: every, when: {event: page_viewed}}
      - {key: local, name: Local, points: 7, when: {field: city, operator: is, value: madrid}}
      - {key: fades, name: Fades, points: 1, award: every, half_life: 30d, when: {event: mail}}
"""
CONTACTS = "id,city\nana,Madrid\nben,Lisboa\n"
EVENTS = """id,contact,kind,occurred_at
1,ana,page_viewed,2026-01-02
2,ben,page_viewed,2026-01-02
3,ben,mail,2026-01-01
4,zoe,page_viewed,2026-01-02
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "model.yaml").write_text(MODEL)
    (tmp_path / "contacts.csv").write_text(CONTACTS)
    (tmp_path / "events.csv").write_text(EVENTS)
    return tmp_path
