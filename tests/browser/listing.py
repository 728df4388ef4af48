"""The list of all pages: each module in `tests/browser/pages` names those of one feature.

A module has `PAGES`, and `fill(site)` if they need something to show; it is called once for each site.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from playwright.sync_api import Page

from tests.browser.browsing import Pages, ready
from tests.browser.site import Site

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A page as it is looked at: who opens it where, and what is done before."""

    name: str
    path: str | Callable[[Site], str]
    who: str | None = "ana"
    prepare: Callable[[Page], None] | None = None
    """Clicks that lead to the state that is looked at, such as an open form."""
    kilobytes: int = 350
    """What it may weigh at first load, compressed, with the headers of all answers."""


def list_modules() -> list[ModuleType]:
    """Return the modules that name pages."""
    names = sorted(file.stem for file in FOLDER.glob("*.py") if not file.stem.startswith("_"))
    return [importlib.import_module(f"tests.browser.pages.{name}") for name in names]


def list_pages() -> list[tuple[ModuleType, Listed]]:
    """Return every page with the module that names it."""
    return [(module, page) for module in list_modules() for page in module.PAGES]


def show(pages: Pages, site: Site, module: ModuleType, listed: Listed, **options: object) -> Page:
    """Open a page in the state in which it is looked at, with something to show."""
    if hasattr(module, "fill") and module.__name__ not in site.filled:
        module.fill(site)
        site.filled.add(module.__name__)
    path = listed.path if isinstance(listed.path, str) else listed.path(site)
    page = pages.open(path, listed.who, **options)  # type: ignore[arg-type]  # the options of open
    ready(page)
    if listed.prepare:
        listed.prepare(page)
    return page
