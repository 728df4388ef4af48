"""Measures how soon pages of the web app can be used, in a browser with an empty cache, over the sample company.

    python -m benchmarks.web [--dir DIRECTORY] [--contacts 20000] [--rounds 5] [--name NAME]

Without a directory a sample company is made first, which takes some minutes; a directory that `baremo demo` has filled
before is used as it is, and grows by what has happened since. A page can be used once its heading is there, something
stands below it and nothing on it loads any more. The floor is the page of the login, which asks the server for next to
nothing; every round opens each page once, in turns, so that a busy moment hits all alike. Chromium has to be installed.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import urllib.parse
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from benchmarks.machine import describe_machine, load_average
from tests.browser.browsing import browser_running
from tests.processes import environment, eventually, fetch, free_port

HERE = Path(__file__).parent
USER = "clara@veleta.example"
FLOOR = "login"
PATIENCE = 1_800
"""Seconds within which a sample company is made."""
# Looked at with every frame. What is there must stay for a while: a page is also without skeletons before they appear.
_WATCH = """
window.usable = new Promise((resolve) => {
  const busy = "[aria-busy=true], .mantine-Skeleton-root, .mantine-Loader-root";
  let since = null;
  const look = () => {
    const heading = document.querySelector("h1"), main = document.querySelector("main") ?? document.body;
    const has = heading && main && main.innerText.length > heading.innerText.length + 10;
    const there = has && !document.querySelector(busy);
    since = there ? (since ?? performance.now()) : null;
    if (since !== null && performance.now() - since > 300) resolve(since);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
"""
_CALLS = """
performance.getEntriesByType("resource").filter((each) => each.name.includes("/api/"))
  .map((each) => [each.name.split("/api/")[1].split("?")[0], Math.round(each.duration)])
"""


@dataclass(frozen=True)
class Company:
    """A sample company that runs: where, and as whom to enter."""

    url: str
    session: str
    contact: int
    score: str

    def pages(self) -> dict[str, str]:
        """Return the addresses of the measured pages."""
        return {
            FLOOR: "/login",
            "dashboard": "/",
            "contacts": "/contacts",
            "contact": f"/contacts/{self.contact}",
            "score editor": f"/scores/{self.score}/edit",
            "publish": "/publish",
        }


@dataclass(frozen=True)
class Opened:
    """A page that was opened once: after how many milliseconds it could be used, and what it took.

    `busy` is the time in milliseconds that its thread had of the processor: a busy machine does not lengthen it much.
    """

    milliseconds: float
    busy: float
    bytes: int
    calls: dict[str, int]


def open_page(browser: Browser, company: Company, path: str) -> Opened:
    """Open a page in a browser that has never been there."""
    context = browser.new_context(base_url=company.url, locale="en-GB", viewport={"width": 1280, "height": 800})
    if path != "/login":
        context.add_cookies([{"name": "baremo", "value": company.session, "url": company.url}])
    page, loaded = context.new_page(), 0

    def count(finished: dict[str, Any]) -> None:
        nonlocal loaded
        loaded += int(finished["encodedDataLength"])

    network = context.new_cdp_session(page)
    network.on("Network.loadingFinished", count)
    network.send("Network.enable")
    network.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(_WATCH)
    page.goto(path)
    usable = float(page.evaluate("window.usable"))
    calls: dict[str, int] = dict(page.evaluate(_CALLS))
    measured = {each["name"]: each["value"] for each in network.send("Performance.getMetrics")["metrics"]}
    context.close()
    return Opened(usable, 1000 * measured["TaskDuration"], loaded, calls)


def measure(company: Company, rounds: int) -> dict[str, Any]:
    """Open every page so many times, after once to warm the server up."""
    found: dict[str, list[Opened]] = {name: [] for name in company.pages()}
    with browser_running() as browser:
        for turn in range(rounds + 1):
            for name, path in company.pages().items():
                opened = open_page(browser, company, path)
                if turn:
                    found[name].append(opened)
    return {name: _sum_up(name, opened) for name, opened in found.items()}


def _sum_up(name: str, opened: list[Opened]) -> dict[str, Any]:
    usable = [round(each.milliseconds) for each in opened]
    calls = {call: [each.calls.get(call, 0) for each in opened] for call in opened[0].calls}
    slowest = sorted(((median(times), call) for call, times in calls.items()), reverse=True)[:5]
    print(f"  {name:14} usable after {median(usable):6.0f} ms  {usable}", flush=True)
    print(
        f"    {median(each.busy for each in opened):6.0f} ms of processor, {opened[0].bytes / 1000:.0f} kB", flush=True
    )
    for milliseconds, call in slowest[:3]:
        print(f"    {milliseconds:6.0f} ms  {call}", flush=True)
    return {
        "usable_ms": median(usable),
        "least_ms": min(usable),
        "runs": usable,
        "busy_ms": round(median(each.busy for each in opened)),
        "bytes": round(median(each.bytes for each in opened)),
        "slowest_calls_ms": {call: milliseconds for milliseconds, call in slowest},
    }


@contextmanager
def demo_running(folder: Path, contacts: int) -> Iterator[str]:
    """Run a sample company without traffic, and give its address."""
    port = free_port()
    command = [sys.executable, "-m", "baremo", "demo", "--dir", str(folder), "--no-browser", "--pace", "0"]
    settings = {"BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_LOG_LEVEL": "error"}
    process = subprocess.Popen(
        [*command, "--contacts", str(contacts)],
        env=environment(settings),
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        eventually(lambda: process.poll() is not None or fetch(f"http://127.0.0.1:{port}/health")[0] == 200, PATIENCE)
        if process.poll() is not None:
            raise RuntimeError(f"baremo demo ended with {process.returncode}")
        yield f"http://127.0.0.1:{port}"
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)


def enter(url: str, password: str) -> Company:
    """Log in, and choose the hottest contact of the first score."""
    with browser_running() as browser:
        page = browser.new_page(base_url=url)
        page.goto("/login")
        page.fill("input[type=email], input[name=email]", USER)
        page.fill("input[type=password]", password)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda there: "/login" not in there)
        cookie = next(each for each in page.context.cookies() if each["name"] == "baremo")
        score = _ask(page, "/api/leaderboards")["scores"][0]["key"]
        order = urllib.parse.quote(f"-score.{score}")
        contact = _ask(page, f"/api/contacts?limit=1&order={order}")["items"][0]["id"]
    return Company(url, str(cookie["value"]), contact, score)


def _ask(page: Page, path: str) -> Any:
    return page.evaluate("(path) => fetch(path).then((answer) => answer.json())", path)


def read_arguments() -> Any:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dir", type=Path)
    parser.add_argument("--contacts", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--name", default="latest-web")
    return parser.parse_args()


def main() -> None:
    """Measure, print and write."""
    given = read_arguments()
    with ExitStack() as stack:
        folder = given.dir or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="baremo-web-"))) / "demo"
        url = stack.enter_context(demo_running(folder, given.contacts))
        state = json.loads((folder / "demo.json").read_text())
        before = load_average()
        pages = measure(enter(url, state["password"]), given.rounds)
        result = {"contacts": state["contacts"], "load": [before, load_average()], "floor": pages.pop(FLOOR)}
    result |= {"pages": pages, "machine": describe_machine()}
    file = HERE / "results" / f"{given.name}.json"
    file.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
