"""What the service answers a browser: the page of the app where a page may be, and never elsewhere."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from http.client import HTTPResponse

import pytest

from tests.browser.site import Site


def get(site: Site, path: str, **headers: str) -> HTTPResponse | urllib.error.HTTPError:
    try:
        found: HTTPResponse = urllib.request.urlopen(urllib.request.Request(site.url + path, headers=headers))
    except urllib.error.HTTPError as refused:
        return refused
    return found


@pytest.mark.parametrize(
    "path", ["/", "/login", "/contacts/17", "/settings/fields/a.b", "/tags", "/apiary", "/healthy"]
)
def test_every_address_that_may_be_a_page_answers_the_app(site: Site, path: str) -> None:
    response = get(site, path)
    assert (response.status, response.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert b'<div id="root">' in response.read()
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    ["/api/nothing", "/api", "/v1/nothing", "/hooks/1/2", "/t/x", "/assets/gone.js", "/favicon.ico", "/static/x"],
)
def test_what_is_for_programs_or_a_missing_file_never_answers_the_app(site: Site, path: str) -> None:
    response = get(site, path)
    assert response.status in (401, 404, 405)
    assert response.headers["Content-Type"].startswith("application/problem+json")


def test_the_policy_lets_in_one_style_by_a_nonce_that_is_never_the_same(site: Site) -> None:
    nonces = set()
    for _ in range(2):
        response = get(site, "/")
        policy = response.headers["Content-Security-Policy"]
        assert "script-src 'self';" in policy
        assert "unsafe" not in policy
        [nonce] = re.findall("'nonce-([^']+)'", policy)
        assert f'<meta name="csp-nonce" content="{nonce}"' in response.read().decode()
        nonces.add(nonce)
    assert len(nonces) == 2
    assert "nonce" not in get(site, "/api/docs").headers["Content-Security-Policy"]


def test_the_page_gives_the_token_against_forgery_and_speaks_the_language_that_is_asked_for(site: Site) -> None:
    response = get(site, "/", **{"Accept-Language": "es-MX"})
    assert "csrftoken=" in str(response.headers["Set-Cookie"])
    assert '<html lang="es"' in response.read().decode()
    assert '<html lang="en"' in get(site, "/", **{"Accept-Language": "fr"}).read().decode()
    assert '<html lang="es"' in get(site, "/", Cookie="baremo-language=es").read().decode()


def test_files_travel_compressed_and_are_asked_for_once(site: Site) -> None:
    [script] = re.findall(r'src="(/assets/[^"]+\.js)"', get(site, "/").read().decode())
    plain = get(site, script)
    for encoding in ("gzip", "br"):
        response = get(site, script, **{"Accept-Encoding": encoding})
        assert response.headers["Content-Encoding"] == encoding
        assert "immutable" in response.headers["Cache-Control"]
        assert len(response.read()) < int(plain.headers["Content-Length"]) / 2
    assert "immutable" not in get(site, "/appearance.js").headers["Cache-Control"]
