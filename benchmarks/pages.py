"""Measures pages of contacts on a large base, over HTTP through a real `baremo web`, on both databases.

    python -m benchmarks.pages [--contacts 1000000] [--events 5000000] [--requests 300] [--database sqlite|postgresql]
                               [--name NAME]

One client asks again and again for other contacts and words. The base is filled past the service, by bulk statements
of rows such as the service writes. PostgreSQL is started here, and vacuumed after filling as it would be in time.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.parse import quote

from benchmarks.machine import describe_machine, load_average
from benchmarks.pages_base import LARGE_SELLER, SELLER, Base, fill
from tests.databases import SECRET_KEY
from tests.postgresql import run_server
from tests.processes import environment, eventually, fetch, free_port, running

HERE = Path(__file__).parent
PASSWORD = "a long password of a benchmark"


@dataclass(frozen=True)
class Service:
    """A running service: where it is, and the ways in."""

    port: int
    key: str
    cookies: dict[str, str]


Asked = dict[str, Callable[[], tuple[str, str]]]
"""What is asked: by name, a maker of paths and of who asks."""


def scenarios(base: Base, chance: random.Random) -> Asked:
    """Give what is asked: each a path, and who asks (`key`, or a seller)."""

    def any_contact() -> int:
        return chance.randint(1, base.contacts)

    def search(text: str, who: str = "key", cursor: str = "") -> tuple[str, str]:
        return f"/api/contacts?limit=50&search={quote(text)}{cursor}", who

    def deep() -> str:
        from base64 import urlsafe_b64encode

        return f"&cursor={urlsafe_b64encode(str(any_contact()).encode()).decode().rstrip('=')}"

    return {
        "contact": lambda: (f"/api/contacts/{any_contact()}", "key"),
        "contact, the busiest": lambda: (f"/api/contacts/{base.busiest}", "key"),
        "list, first page": lambda: ("/api/contacts?limit=50", "key"),
        "list, deep page": lambda: (f"/api/contacts?limit=50{deep()}", "key"),
        "search: one letter": lambda: search(chance.choice("abcdefgijlmnprst")),
        "search: three letters": lambda: search(chance.choice(("mar", "gar", "ped", "luc", "san"))),
        "search: surname": lambda: search(chance.choice(("garcía", "lópez", "Ibáñez", "quintana"))),
        "search: name and surname": lambda: search(chance.choice(("mar garc", "ana lóp", "iker zub"))),
        "search: address": lambda: search(base.address(any_contact())[:-4]),
        "search: domain": lambda: search("@" + base.address(any_contact()).partition("@")[2]),
        "search: phone": lambda: search(base.phone(any_contact())),
        "search: user id": lambda: search(f"user-{any_contact()}"),
        "search: nobody": lambda: search(f"zzq{chance.randint(0, 10**6)}"),
        "search: three letters, deep page": lambda: search("mar", cursor=deep()),
        "search: clustered": lambda: search("antigua"),
        "seller, first page": lambda: ("/api/contacts?limit=50", SELLER),
        "seller, search": lambda: search(chance.choice("agmps"), SELLER),
        "seller of many, first page": lambda: ("/api/contacts?limit=50", LARGE_SELLER),
        "seller of many, search": lambda: search(chance.choice(("mar", "gar", "zub")), LARGE_SELLER),
    }


def measure(service: Service, asked: Asked, requests: int) -> dict[str, Any]:
    """Ask for each page many times, one after the other, and give milliseconds."""
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
    found = {}
    for name, make in asked.items():
        times = []
        for _ in range(requests):
            path, who = make()
            headers = {"Authorization": f"Bearer {service.key}"} if who == "key" else {"Cookie": service.cookies[who]}
            began = time.perf_counter()
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            body = response.read()
            times.append((time.perf_counter() - began) * 1000)
            if response.status != 200:
                raise RuntimeError(f"{path}: {response.status} {body[:200]!r}")
        cuts = quantiles(times, n=100, method="inclusive")
        # The least tells what the page itself costs, however busy the machine is with other things.
        found[name] = {
            "least": round(min(times), 1),
            "p50": round(cuts[49], 1),
            "p95": round(cuts[94], 1),
            "p99": round(cuts[98], 1),
        }
        print(
            f"  {name:36} least {min(times):6.1f}  p50 {cuts[49]:7.1f}  p95 {cuts[94]:7.1f}  p99 {cuts[98]:7.1f} ms",
            flush=True,
        )
    return found


def baremo(settings: dict[str, str], *arguments: str, said: str = "") -> str:
    """Run a command to its end."""
    command = [sys.executable, "-m", "baremo", *arguments]
    done = subprocess.run(command, env=environment(settings), input=said, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def log_in(port: int, email: str) -> str:
    """Return the cookie of a session."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/api/auth/browser/v1/config")
    response = connection.getresponse()
    response.read()
    csrf = _cookies(response)["csrftoken"]
    headers = {"Content-Type": "application/json", "X-CSRFToken": csrf, "Cookie": f"csrftoken={csrf}"}
    body = json.dumps({"email": email, "password": PASSWORD})
    connection.request("POST", "/api/auth/browser/v1/auth/login", body, headers)
    response = connection.getresponse()
    said = response.read()
    if response.status != 200:
        raise RuntimeError(said)
    return f"baremo={_cookies(response)['baremo']}"


def _cookies(response: http.client.HTTPResponse) -> dict[str, str]:
    pairs = (value.partition(";")[0].partition("=") for value in response.headers.get_all("Set-Cookie", []))
    return {name: value for name, _, value in pairs}


def serve(settings: dict[str, str], asked: Asked, requests: int) -> dict[str, Any]:
    """Run the web over the base and measure it."""
    port = free_port()
    settings = {**settings, "BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_WEB_PROCESSES": "1"}
    key = baremo(settings, "key", "create", "--kind", "api", "--name", "pages")
    with running("baremo", "web", **settings):
        eventually(lambda: fetch(f"http://127.0.0.1:{port}/health")[0] == 200)
        cookies = {email: log_in(port, email) for email in (SELLER, LARGE_SELLER)}
        return measure(Service(port, key, cookies), asked, requests)


def prepare(settings: dict[str, str], base: Base) -> None:
    """Make the tables and the sellers, and fill in the base."""
    baremo(settings, "migrate")
    for email in (SELLER, LARGE_SELLER):
        given = ("--email", email, "--role", "seller", "--password-stdin")
        baremo(settings, "user", "create", *given, said=f"{PASSWORD}\n")
    began = time.perf_counter()
    fill(settings["BAREMO_DATABASE_URL"], base)
    print(f"  filled in {time.perf_counter() - began:.0f} s", flush=True)


@contextmanager
def open_database(vendor: str) -> Iterator[dict[str, str]]:
    """Give the settings of a service with a new database, which is gone afterwards."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="baremo-pages-")))
        url = f"sqlite:///{folder / 'baremo.sqlite3'}"
        if vendor == "postgresql":
            server = stack.enter_context(run_server())
            server.execute("create database pages")
            url = server.url("pages")
        yield {
            "BAREMO_DATABASE_URL": url,
            "BAREMO_DATA_DIR": str(folder),
            "BAREMO_SECRET_KEY": SECRET_KEY,
            "BAREMO_LOG_LEVEL": "error",
        }


def measure_database(vendor: str, base: Base, requests: int) -> dict[str, Any]:
    """Measure one database."""
    with open_database(vendor) as settings:
        prepare(settings, base)
        return serve(settings, scenarios(base, random.Random(7)), requests)


def read_arguments() -> Any:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--contacts", type=int, default=1_000_000)
    parser.add_argument("--events", type=int, default=5_000_000)
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), action="append")
    parser.add_argument("--name", default="latest-pages")
    return parser.parse_args()


def main() -> None:
    """Measure, print and write."""
    given = read_arguments()
    base = Base(given.contacts, given.events)
    file = HERE / "results" / f"{given.name}.json"
    result = json.loads(file.read_text()) if file.exists() else {}
    for vendor in given.database or ("sqlite", "postgresql"):
        print(vendor, flush=True)
        before = load_average()
        pages = measure_database(vendor, base, given.requests)
        load = [before, load_average()]
        result[vendor] = {"contacts": base.contacts, "events": base.events, "load": load, "milliseconds": pages}
    result["machine"] = describe_machine()
    file.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
