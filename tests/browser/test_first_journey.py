"""The first hour of a company: from the first login to points that are understood, changed and taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.browsing import Pages, ready
from tests.browser.site import Site, serving
from tests.people import PASSWORD

SLOW = 60_000
CONTACTS = "email,name,title\nbea@acme.example,Bea Soto,CEO\nlola@gmail.com,Lola Paz,\n"


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Site]:
    """A service with nothing in it but its first administrator, made by the command of the handbook."""
    with serving(tmp_path / "data", is_founded=False) as site:
        words = ("--email", "ana@example.org", "--name", "Ana", "--role", "administrator", "--speaks", "es")
        site.baremo("user", "create", *words, "--password-stdin", stdin=PASSWORD + "\n")
        yield site


@pytest.fixture
def first(browser: Browser, fresh: Site) -> Iterator[Pages]:
    opened = Pages(browser, fresh)
    yield opened
    opened.close()
    assert opened.problems == []


def press(page: Page, name: str, role: str = "button") -> None:
    """Use a button or link by the keyboard."""
    found = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]  # a role
    expect(found).to_be_enabled()
    found.focus()
    page.keyboard.press("Enter")


def test_from_the_first_login_to_a_change_that_is_taken_back(first: Pages) -> None:
    page = first.open("/", None, language="es")
    log_in(page)
    publish_starters(page)
    import_contacts(page)
    explain(page, "+30")
    change_points(page, "40")
    explain(page, "+40")
    roll_back(page)
    explain(page, "+30")
    # There is something now: the dashboard stays where it is.
    page.goto("/")
    expect(page.get_by_role("list", name="Los más calientes ahora")).to_contain_text("Bea Soto", timeout=SLOW)


def log_in(page: Page) -> None:
    """Log in with the keyboard; where there is nothing yet, that leads to the first steps."""
    expect(page.get_by_label("Correo electrónico")).to_be_focused()
    page.keyboard.type("ana@example.org")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Primeros pasos", level=1)).to_be_visible()
    expect(page).to_have_url(re.compile("step=scores"))


def publish_starters(page: Page) -> None:
    """Choose what the company does, leave a rule out, and publish."""
    page.get_by_role("radio", name="Software para empresas").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("group", name="Encaje")).to_contain_text("Ha dado su teléfono")
    page.keyboard.press("ArrowUp")
    page.get_by_role("checkbox", name="Su correo es de un proveedor gratuito").focus()
    page.keyboard.press("Space")
    days = page.get_by_label("¿Cuántos días tarda una venta?")
    days.fill("40")
    expect(page.get_by_text("Los puntos contarán 50 días")).to_be_visible()
    press(page, "Publicar 3 puntuaciones")
    expect(page.get_by_text("Tienes 3 puntuaciones en marcha")).to_be_visible(timeout=SLOW)
    press(page, "Seguir", "link")
    expect(page.get_by_role("heading", name="Envía lo que hacen tus contactos")).to_be_focused()
    press(page, "Saltar este paso", "link")
    # Whoever leaves midway finds the place again.
    page.goto("/setup")
    expect(page).to_have_url(re.compile("step=sending"))


def import_contacts(page: Page) -> None:
    page.get_by_role("navigation", name="Pasos").get_by_role("link", name="Contactos").press("Enter")
    press(page, "Importar contactos", "link")
    file = {"name": "clientes.csv", "mimeType": "text/csv", "buffer": CONTACTS.encode()}
    page.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]  # the form of a file
    press(page, "Subir y ver qué pasaría")
    press(page, "Empezar la importación")
    expect(page.get_by_text("terminada", exact=True)).to_be_visible(timeout=SLOW)
    press(page, "Volver a los primeros pasos", "link")
    expect(page.get_by_role("list", name="Últimas importaciones")).to_contain_text("2 contactos nuevos")


def explain(page: Page, points: str) -> None:
    """Look who is best, and ask why."""
    page.goto("/contacts?order=-score.fit")
    page.get_by_role("link", name="Bea Soto").first.press("Enter")
    expect(page.get_by_role("heading", name="Bea Soto", level=1)).to_be_visible()
    page.get_by_role("button", name=re.compile("^Encaje")).press("Enter")
    why = page.locator("section[aria-labelledby=why]")
    expect(why.get_by_role("row", name="Su cargo decide compras")).to_contain_text(points, timeout=SLOW)
    expect(why.locator("tfoot td")).to_have_text(points.removeprefix("+"))


def change_points(page: Page, points: str) -> None:
    """Change the rule, see what it would do, and publish."""
    page.goto("/scores/fit/edit")
    ready(page)
    page.locator("main ol > li", has_text="Su cargo decide compras").locator("[id^=rule-]").press("Enter")
    page.locator("main ol").get_by_label("Puntos", exact=True).fill(points)
    press(page, "Guardar borrador")
    expect(page.get_by_text("Guardado", exact=True)).to_be_visible()
    page.goto("/publish?score=fit")
    rules = page.get_by_role("table", name="Regla a regla")
    expect(rules.get_by_role("row", name="Su cargo decide compras")).to_be_visible(timeout=SLOW)
    page.get_by_label("Motivo").focus()
    page.keyboard.type("Quien decide vale más")
    press(page, "Publicar")
    expect(page.get_by_text("En vigor: todos los contactos")).to_be_visible(timeout=SLOW)


def roll_back(page: Page) -> None:
    page.goto("/scores/fit/history?version=1")
    press(page, "Volver a esta versión")
    expect(page.get_by_role("dialog").get_by_label("Motivo")).to_have_value("Vuelta a la versión 1")
    press(page, "Volver a ella")
    expect(page.get_by_text("En vigor: todos los contactos")).to_be_visible(timeout=SLOW)


@contextmanager
def shop(script: str) -> Iterator[str]:
    """Serve a page of another site with a script in it."""

    class Shown(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(f"<!doctype html><title>Pricing</title><h1>Prices</h1>{script}".encode())

        def log_message(self, *told: object) -> None:
            """Say nothing: whoever reads the tests need not know."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Shown)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_what_the_page_says_to_send_arrives_and_is_shown_with_whose_it_is(pages: Pages) -> None:
    page = pages.open("/setup?step=sending")
    ready(page)
    page.get_by_label("What is going to send?").fill("Shop")
    press(page, "Make the key")
    live = page.get_by_role("region", name="Does it arrive?")
    expect(live).to_contain_text("Waiting for your first event…")
    expect(page.get_by_role("tabpanel")).to_contain_text("baremo_write_")
    script = page.get_by_role("tabpanel").locator("pre").inner_text()
    with shop(script) as address:
        visited = pages.visit(f"{address}/pricing")
        expect(live).to_contain_text("Received!")
        expect(live).to_contain_text(f"{address}/pricing")
        expect(live).to_contain_text("We do not know who it is yet")
        visited.evaluate("baremo('identify', {traits: {email: 'luis@example.com', name: 'Luis Gil'}})")
        expect(live.get_by_role("link", name="Luis Gil")).to_be_visible()
        # What is wrong is told, too.
        visited.evaluate("baremo('track', {properties: {}})")
        expect(live.get_by_role("link", name="See why and mend it")).to_be_visible()
    live.get_by_role("link", name="Luis Gil").press("Enter")
    expect(page.get_by_role("heading", name="Luis Gil", level=1)).to_be_visible()
    # The key is not kept by the server: after a new start of the page only its beginning is known.
    page.goto("/setup?step=sending")
    expect(page.get_by_text("There is a key already, “Shop”:")).to_be_visible()
    expect(page.get_by_role("tabpanel")).to_contain_text("YOUR_KEY")


def test_the_first_steps_are_for_administrators(pages: Pages) -> None:
    page = pages.open("/setup", "bruno")
    expect(page.get_by_role("heading", name="This page is not for your role")).to_be_visible()
