"""The moment at which the stories of scoring begin."""

from __future__ import annotations

NOON = "2026-03-01T12:00:00Z"
