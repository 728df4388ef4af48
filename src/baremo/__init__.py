"""Lead scoring that explains every point."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from baremo.engine.history import Scored
    from baremo.errors import BaremoError
    from baremo.model.document import ModelError
    from baremo.scoring_api import explain, score

__all__ = ["BaremoError", "ModelError", "Scored", "explain", "score"]

_PLACES = {
    "BaremoError": "baremo.errors",
    "ModelError": "baremo.model.document",
    "Scored": "baremo.engine.history",
    "explain": "baremo.scoring_api",
    "score": "baremo.scoring_api",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `import baremo` is light."""
    if name not in _PLACES:
        raise AttributeError(f"module 'baremo' has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
