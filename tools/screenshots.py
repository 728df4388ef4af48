"""Take a picture of every page that is listed in `tests/browser/pages`: both languages, light and dark, two widths.

python -m tools.screenshots [FOLDER] [--only NAME…]
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from pathlib import Path

from tests.browser.browsing import WIDTHS, Pages, browser_running
from tests.browser.listing import list_pages, show
from tests.browser.site import serving


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
            for language, scheme, width in itertools.product(("es", "en"), ("light", "dark"), ("narrow", "wide")):
                pages = Pages(browser, site)
                page = show(pages, site, module, listed, language=language, scheme=scheme, width=WIDTHS[width])
                file = chosen.folder / f"{feature}-{listed.name}-{language}-{scheme}-{width}.png"
                page.screenshot(path=file, full_page=True)
                pages.close()
                print(file)


if __name__ == "__main__":
    main()
