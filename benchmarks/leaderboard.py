"""Measures leaderboards, segments and the values of contacts on a large base, over HTTP, on both databases.

    python -m benchmarks.leaderboard [--contacts 1000000] [--requests 200] [--database sqlite|postgresql] [--name NAME]

One client asks a real `baremo web` again and again. Beside it stands the floor: the bare statement that reads a page
off the index, in this process, without contacts, JSON or HTTP.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from base64 import urlsafe_b64encode
from pathlib import Path
from statistics import quantiles
from typing import Any
from zlib import crc32

from benchmarks.leaderboard_base import SCORES, fill_values, open_bare, write_model
from benchmarks.machine import describe_machine, load_average
from benchmarks.pages import Asked, baremo, open_database, prepare, serve
from benchmarks.pages_base import LARGE_SELLER, SELLER, Base

HERE = Path(__file__).parent
_PAGE = "select contact_id, rank from score_values where edition_id = {edition} and rank is not null order by rank desc, contact_id limit 51"  # noqa: E501
_ONE = "select edition_id, rank, band from score_values where contact_id = {contact}"


def scenarios(base: Base, chance: random.Random) -> Asked:
    """Give what is asked: each a path, and who asks."""

    def order() -> str:
        return f"-score.score{chance.randrange(SCORES)}"

    def page(filters: str = "", who: str = "key") -> tuple[str, str]:
        many = "" if "limit=" in filters else "limit=50&"
        return f"/api/contacts?{many}order={order()}{filters}", who

    def deep() -> tuple[str, str]:
        chosen = order()
        # Somewhere within the many that have 0, and among those that have more.
        rank = chance.choice((0, chance.randint(1, 10_000) * 10_000))
        place = f"{rank}.{chance.randint(1, base.contacts)}.{crc32(chosen.encode())}"
        cursor = urlsafe_b64encode(place.encode()).decode().rstrip("=")
        return f"/api/contacts?limit=50&order={chosen}&cursor={cursor}", "key"

    def contact(part: str) -> tuple[str, str]:
        return f"/api/contacts/{chance.randint(1, base.contacts)}/{part}", "key"

    first = "/api/contacts?limit=50&order=-score.score0"
    return {
        "first page": page,
        "first page, as the web app asks": lambda: page(
            f"&limit=100&activity=true&values=score0&values=score{SCORES - 1}"
        ),
        "first page, the lowest first": lambda: (f"/api/contacts?limit=50&order={order()[1:]}", "key"),
        "deep page": deep,
        "band": lambda: page("&band=warm"),
        "range of values": lambda: page(f"&at_least={chance.randint(1, 50)}&at_most={chance.randint(50, 90)}"),
        "another score's band": lambda: (f"{first}&score=score1&band=hot", "key"),
        "segment of a half": lambda: page("&segment=half"),
        "segment of a tenth": lambda: page("&segment=tenth"),
        "segment of a hundredth": lambda: page("&segment=hundredth"),
        "segment of a thousandth": lambda: page("&segment=thousandth"),
        "country of six in ten": lambda: page("&country=es"),
        "country of a hundredth": lambda: page("&country=pt"),
        "tag of everybody": lambda: page("&tag=vip"),
        "tag of few": lambda: page("&tag=rare"),
        "tag of the coldest twentieth": lambda: (f"{first}&tag=cold", "key"),
        "list and status": lambda: page("&list=news&status=subscribed"),
        "search: three letters": lambda: page(f"&search={chance.choice(('mar', 'gar', 'ped', 'luc', 'san'))}"),
        "search: name and surname": lambda: page(f"&search={chance.choice(('mar+garc', 'iker+zub'))}"),
        "four filters": lambda: page("&segment=tenth&country=es&tag=vip&search=mar"),
        "seller": lambda: page(who=SELLER),
        "seller of many, with a country": lambda: page("&country=es", LARGE_SELLER),
        "count of all": lambda: ("/api/contacts/count", "key"),
        "count of a score": lambda: (f"/api/contacts/count?order={order()}", "key"),
        "count of a search": lambda: (f"/api/contacts/count?search={chance.choice(('mar', 'gar', 'ped'))}", "key"),
        "count of a segment of a tenth": lambda: ("/api/contacts/count?segment=tenth", "key"),
        "count of a segment of a hundredth": lambda: (f"/api/contacts/count?order={order()}&segment=hundredth", "key"),
        "values of a contact": lambda: contact("scores"),
        "segments of a contact": lambda: contact("segments"),
        "list of segments with counts": lambda: ("/api/segments", "key"),
        "segment with its count": lambda: ("/api/segments/half", "key"),
        "members, first page": lambda: ("/api/segments/half/contacts", "key"),
        "distribution": lambda: ("/api/scores/score0/distribution", "key"),
    }


def measure_floor(url: str, base: Base, requests: int) -> dict[str, Any]:
    """Time the bare statements."""
    chance = random.Random(7)
    found = {}
    with open_bare(url) as bare:
        editions = [row[0] for row in bare.read("select edition_id from definitions where part = 'score'")]
        statements = {
            "first page": lambda: _PAGE.format(edition=chance.choice(editions)),
            "values of a contact": lambda: _ONE.format(contact=chance.randint(1, base.contacts)),
        }
        for name, make in statements.items():
            times = []
            for _ in range(requests):
                statement = make()
                began = time.perf_counter()
                bare.read(statement)
                times.append((time.perf_counter() - began) * 1000)
            cuts = quantiles(times, n=100, method="inclusive")
            found[name] = {"p50": round(cuts[49], 2), "p95": round(cuts[94], 2)}
            print(f"  floor: {name:29} p50 {cuts[49]:7.2f}  p95 {cuts[94]:7.2f} ms", flush=True)
    return found


def measure_database(vendor: str, base: Base, requests: int) -> dict[str, Any]:
    """Measure one database."""
    with open_database(vendor) as settings:
        prepare(settings, base)
        model = Path(settings["BAREMO_DATA_DIR"]) / "model.json"
        write_model(model)
        baremo(settings, "model", "apply", str(model), "--reason", "to be measured", "--yes")
        began = time.perf_counter()
        fill_values(settings["BAREMO_DATABASE_URL"])
        print(f"  values filled in {time.perf_counter() - began:.0f} s", flush=True)
        floor = measure_floor(settings["BAREMO_DATABASE_URL"], base, requests)
        return {"floor": floor, "milliseconds": serve(settings, scenarios(base, random.Random(7)), requests)}


def read_arguments() -> Any:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--contacts", type=int, default=1_000_000)
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), action="append")
    parser.add_argument("--name", default="latest-leaderboard")
    return parser.parse_args()


def main() -> None:
    """Measure, print and write."""
    given = read_arguments()
    base = Base(given.contacts, given.contacts)
    file = HERE / "results" / f"{given.name}.json"
    result = json.loads(file.read_text()) if file.exists() else {}
    for vendor in given.database or ("sqlite", "postgresql"):
        print(vendor, flush=True)
        before = load_average()
        found = measure_database(vendor, base, given.requests)
        result[vendor] = {"contacts": base.contacts, "load": [before, load_average()], **found}
    result["machine"] = describe_machine()
    file.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
