"""Take a picture of every page that is listed in `tests/browser/pages`: both languages, light and dark, two widths.

python -m tools.screenshots [FOLDER] [--only NAME…]
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

from tests.browser.browsing import WIDTHS, Pages, browser_running, ready
from tests.browser.listing import list_pages, show
from tests.browser.site import serving

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    """Take them."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folder", nargs="?", type=Path, default=Path("screenshots"))
    reader.add_argument("--only", nargs="*", help="names of pages, or of the features that have them")
    chosen = reader.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, serving(Path(data) / "data") as site, browser_running() as browser:
        for module, listed in list_pages():
            feature = module.__name__.rpartition(".")[2]
            if chosen.only and not {listed.name, feature} & set(chosen.only):
                continue
            for language in ("es", "en"):
                pages = Pages(browser, site)
                page = show(pages, site, module, listed, language=language)
                take(page, chosen.folder, f"{feature}-{listed.name}-{language}")
                pages.close()


def take(page: Page, folder: Path, name: str) -> None:
    """Take the pictures of a page in one language; the state it was brought into stays while its width changes."""
    for width, scheme in itertools.product(("wide", "narrow"), SCHEMES):
        page.set_viewport_size({"width": WIDTHS[width], "height": 800})
        page.emulate_media(color_scheme=scheme)
        ready(page)
        file = folder / f"{name}-{scheme}-{width}.png"
        page.screenshot(path=file, full_page=True, animations="disabled")
        print(file, flush=True)


if __name__ == "__main__":
    main()
