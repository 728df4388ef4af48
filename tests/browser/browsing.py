"""Browsers as the tests open them, and what every page is held to."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.site import Site
from tests.processes import ROOT

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--hide-scrollbars"]
WIDTHS = {"narrow": 360, "middle": 500, "wide": 1280}

expect.set_options(timeout=15_000)


def find_chromium() -> str:
    """Return where the browser is; without one there are no browser tests, and no false peace of mind."""
    found = next((place for name in NAMES if (place := shutil.which(name))), None)
    if found is None and Path(MAC).exists():
        return MAC
    assert found, (
        "the browser tests need Chromium, and there is none.\n"
        "Debian: apt-get install chromium (as root); macOS: brew install --cask google-chrome"
    )
    return found


@contextmanager
def browser_running() -> Iterator[Browser]:
    """Run the browser of the machine; nothing is downloaded."""
    executable = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=OPTIONS)
        yield browser
        browser.close()


class Pages:
    """Opens pages of a site, each in a browser of its own, and remembers what went wrong in them."""

    def __init__(self, browser: Browser, site: Site) -> None:
        self._browser, self._site = browser, site
        self._contexts: list[BrowserContext] = []
        self.problems: list[str] = []
        self.loaded = 0
        """Bytes that came over the network, as they came."""

    def open(
        self,
        path: str,
        who: str | None = "ana",
        *,
        language: str = "en",
        scheme: str = "light",
        width: int = 1280,
        height: int = 800,
        **more: Any,
    ) -> Page:
        """Open a page as somebody who is logged in, or as nobody."""
        context = self._browser.new_context(
            base_url=self._site.url,
            locale={"en": "en-GB", "es": "es-ES"}[language],
            color_scheme="dark" if scheme == "dark" else "light",
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
            timezone_id="Europe/Madrid",
            **more,
        )
        self._contexts.append(context)
        if who is not None:
            context.add_cookies([{"name": "baremo", "value": self._site.sessions[who], "url": self._site.url}])
            speak(context, language)
        page = context.new_page()
        page.on("pageerror", lambda error: self.problems.append(f"{page.url}: {error}"))
        page.on("console", lambda said: self._listen(page, said.type, said.text))
        network = context.new_cdp_session(page)
        network.on("Network.loadingFinished", self._count)
        network.send("Network.enable")
        page.goto(path)
        return page

    def visit(self, url: str) -> Page:
        """Open a page of another site, in a browser that knows nothing of ours."""
        context = self._browser.new_context()
        self._contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    def _count(self, finished: dict[str, Any]) -> None:
        self.loaded += int(finished["encodedDataLength"])

    def _listen(self, page: Page, kind: str, text: str) -> None:
        # The browser itself writes down every answer that is no success; those are for the tests to judge.
        if kind == "error" and not text.startswith("Failed to load resource"):
            self.problems.append(f"{page.url}: {text}")

    def close(self) -> None:
        """Close all that were opened."""
        for context in self._contexts:
            context.close()


def speak(context: BrowserContext, language: str) -> None:
    """Let users have a language, whatever they chose: it counts more than that of the browser."""
    context.route("**/api/me", lambda route: _in_language(route, language))


def _in_language(route: Any, language: str) -> None:
    if route.request.method != "GET":
        route.continue_()
        return
    response = route.fetch()
    if response.status != 200:
        route.fulfill(response=response)
        return
    route.fulfill(response=response, json={**response.json(), "language": language})


def ready(page: Page) -> None:
    """Wait until a page has its heading and nothing on it loads any more."""
    expect(page.locator("h1").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator("[aria-busy=true], .mantine-Skeleton-root, .mantine-Loader-root")).to_have_count(0)


def find_violations(page: Page) -> list[str]:
    """Return what axe finds on a page by the rules of WCAG 2.2 AA and the best practices of headings and landmarks."""
    assert AXE.exists(), "axe-core is missing: make web"
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())  # by the protocol of the browser: no policy of the page has a say in it
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']}: {each['help']}: {node['target']} {node.get('failureSummary', '')[:300]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def find_overflow(page: Page, width: int) -> list[str]:
    """Return what sticks out at the side at a width; a page never scrolls sideways, a table may in itself."""
    page.set_viewport_size({"width": width, "height": 800})
    # What is measured by scripts, such as the mark of a chosen part, follows a moment later.
    for _ in range(20):
        found = _measure_overflow(page)
        if not found:
            break
        page.wait_for_timeout(50)
    return found


def _measure_overflow(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
            [...document.querySelectorAll('main *, header *')]
                .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                .map(each => each.outerHTML.slice(0, 160)).slice(-5)
                .concat([`the page is ${document.documentElement.scrollWidth} px wide of ${innerWidth}`])"""
    )
    return found


def check(page: Page, *, is_wide_only: bool = False) -> None:
    """Hold a page to what all are held to: axe finds nothing, and nothing sticks out at any width."""
    found = find_violations(page)
    assert not found, "\n".join(found)
    for width in () if is_wide_only else WIDTHS.values():
        found = find_overflow(page, width)
        assert not found, "\n".join(found)
    page.set_viewport_size({"width": WIDTHS["wide"], "height": 800})


Opener = Callable[..., Page]
