"""The web site of the sample company: its pages, where visitors come from, and how a visit goes."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from baremo.demo.chance import Lot
from baremo.demo.happenings import Happening

HOST = "https://www.veleta.example"
BLOG = (
    "last-mile-costs", "planificar-rutas-sin-hojas-de-calculo", "electric-vans", "entregas-en-navidad",
    "fleet-kpis", "como-medir-la-puntualidad", "cold-chain", "ventanas-de-entrega", "driver-shortage",
    "zonas-de-bajas-emisiones", "route-planning-101", "huella-de-carbono",
)  # fmt: skip
DOCS = ("quick-start", "import-stops", "driver-app", "api", "webhooks", "time-windows", "reports", "single-sign-on")
CUSTOMERS = ("frutas-duero", "mensajeria-alba", "nordwind", "farma-andes", "ascensores-teide")
_PAGES: tuple[tuple[str, str, float], ...] = (
    ("/", "Veleta", 26),
    ("/product", "Product", 14),
    ("/product/driver-app", "Driver app", 6),
    ("/product/route-optimisation", "Route optimisation", 7),
    ("/pricing", "Pricing", 8),
    ("/integrations", "Integrations", 5),
    ("/about", "About us", 3),
    ("/security", "Security", 2),
    ("/contact", "Contact", 2.5),
    ("/demo", "Ask for a demo", 3),
    ("/careers", "Careers", 1.2),
    *((f"/blog/{slug}", slug.replace("-", " ").capitalize(), 14 / len(BLOG)) for slug in BLOG),
    *((f"/docs/{slug}", slug.replace("-", " ").capitalize(), 9 / len(DOCS)) for slug in DOCS),
    *((f"/customers/{slug}", slug.replace("-", " ").title(), 6 / len(CUSTOMERS)) for slug in CUSTOMERS),
)
_TITLE = {path: title for path, title, _ in _PAGES}
PAGES = Lot([path for path, _, _ in _PAGES], [weight for _, _, weight in _PAGES])
FIRST_PAGES = Lot(
    [path for path, _, _ in _PAGES],
    [weight * (5 if path == "/" or path.startswith("/blog/") else 0.5) for path, _, weight in _PAGES],
)
_REFERRERS = Lot(
    ("", "https://search.example/", "https://social.example/", "https://partners.example/", "https://news.example/"),
    (40, 38, 12, 6, 4),
)
AGENTS = Lot(
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 "
        "Safari/605.1.15",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36",
        "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    ),
    (52, 20, 20, 8),
)
CRAWLERS = ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "AhrefsBot/7.0", "bingbot/2.0")


def view(at: int, person: str, path: str, session: str, **more: str | bool) -> Happening:
    """Return the view of a page."""
    is_machine = bool(more.pop("automated", False))
    properties: dict[str, str | int | float | bool] = {
        "url": f"{HOST}{path}", "path": path, "title": _TITLE.get(path, path.rpartition("/")[2]), "session": session,
    }  # fmt: skip
    return Happening(at, person, "page_viewed", properties | more, is_machine)


def visit(random: Random, person: str, at: int, *, first: str = "", campaign: str = "") -> Iterator[Happening]:
    """Give the pages of a visit, from the first, each a little after the one before."""
    session = f"{person}-{at:x}"
    path = first or FIRST_PAGES.draw(random)
    more = {"referrer": _REFERRERS.draw(random)} if not campaign else {"utm_campaign": campaign, "utm_medium": "email"}
    yield view(at, person, path, session, **{name: text for name, text in more.items() if text})
    while random.random() < 0.62:
        at += 8 + int(random.expovariate(1 / 70))
        path = PAGES.draw(random)
        yield view(at, person, path, session)
        if path == "/demo" and random.random() < 0.25:
            at += 50 + random.randrange(90)
            yield submit(at, person, "demo", session)


def submit(at: int, person: str, form: str, session: str = "") -> Happening:
    """Return that somebody sent a form."""
    path = {"demo": "/demo", "contact": "/contact", "newsletter": "/"}.get(form, "/")
    properties: dict[str, str | int | float | bool] = {"form": form, "url": f"{HOST}{path}"}
    return Happening(at, person, "form_submitted", properties | ({"session": session} if session else {}))
