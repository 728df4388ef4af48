"""Logging in and out: with a password, a second factor, a forgotten password, and in spite of attackers."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from tests.databases import Database
from tests.lanes import short_on
from tests.people import PASSWORD, Door, People

AUTH = "/api/auth/browser/v1"


class Browser(Door):
    """A browser: it keeps cookies, and sends the token against forgery as our pages do."""

    def __init__(self, address: str = "192.0.2.1", language: str = "en") -> None:
        super().__init__(checks_csrf=True, language=language)
        self.client.defaults["REMOTE_ADDR"] = address
        self.ask("GET", f"{AUTH}/config")

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        token = self.client.cookies.get("csrftoken")
        return super().ask(method, path, body, **{"X-CSRFToken": token.value if token else "", **headers})

    def log_in(self, email: str = "ana@example.org", password: str = PASSWORD) -> Any:
        return self.post(f"{AUTH}/auth/login", {"email": email, "password": password})

    @property
    def session(self) -> str:
        found = self.client.cookies.get("baremo")
        return found.value if found else ""


@pytest.fixture
def ana(people: People) -> Any:
    """Ana, who has a password."""
    user = people.users["ana"]
    user.set_password(PASSWORD)
    user.save()
    return user


def test_ana_logs_in_sees_herself_and_logs_out(ana: Any) -> None:
    browser = Browser()
    assert browser.get("/api/me").status_code == 401
    assert browser.log_in().status_code == 200
    me = browser.get("/api/me").json()
    assert (me["email"], me["role"]) == ("ana@example.org", "administrator")
    session = browser.session
    assert browser.ask("DELETE", f"{AUTH}/auth/session").status_code == 401
    browser.client.cookies["baremo"] = session
    assert browser.get("/api/me").status_code == 401, "the old cookie must open nothing after logging out"


def test_nothing_tells_a_wrong_password_from_an_unknown_user(ana: Any) -> None:
    known = Browser().log_in(password="wrong")
    unknown = Browser().log_in("nobody@example.org")
    assert known.status_code == unknown.status_code == 400
    assert {**known.json(), "request": ""} == {**unknown.json(), "request": ""}
    assert known["Content-Type"] == "application/problem+json"


def test_failures_are_told_in_spanish_too(ana: Any) -> None:
    response = Browser(language="es").log_in(password="wrong")
    assert response["Content-Language"] == "es"
    assert "correo electrónico" in response.json()["detail"] or "contraseña" in response.json()["detail"]


def test_the_session_gets_another_name_at_login(ana: Any) -> None:
    from django.contrib.sessions.backends.db import SessionStore

    planted = SessionStore()
    planted["bait"] = "planted by an attacker"
    planted.create()
    name = str(planted.session_key)
    browser = Browser()
    browser.client.cookies["baremo"] = name
    assert browser.log_in().status_code == 200
    assert browser.session
    assert browser.session != name
    victim = Door()
    victim.client.cookies["baremo"] = name
    assert victim.get("/api/me").status_code == 401


def test_cookies_are_for_the_browser_and_this_site_alone(ana: Any) -> None:
    cookies = Browser().log_in().cookies
    for name in ("baremo", "baremo-device"):
        assert cookies[name]["httponly"]
        assert cookies[name]["samesite"] == "Lax"


@short_on("postgresql")
def test_guessing_is_stopped_after_ten_attempts_and_other_addresses_are_not_locked_out(ana: Any) -> None:
    attacker = Browser("203.0.113.9")
    answers = [attacker.log_in(password=f"guess {number}").json()["errors"][0]["code"] for number in range(11)]
    assert answers[:10] == ["email_password_mismatch"] * 10
    assert answers[10] == "too_many_login_attempts"
    assert attacker.log_in().status_code == 400, "even the right password does not help now"
    assert Browser("192.0.2.77").log_in().status_code == 200, "Ana herself, elsewhere, is not locked out"


@short_on("postgresql")
def test_guessing_from_everywhere_stops_strange_devices_but_not_a_known_one(ana: Any) -> None:
    known = Browser()
    assert known.log_in().status_code == 200
    known.ask("DELETE", f"{AUTH}/auth/session")
    for number in range(100):
        # Whoever has that many addresses; the hash is spared, it is the counting that is tried here.
        count_failure("ana@example.org", f"198.51.100.{number}")
    stranger = Browser("198.51.100.200").log_in()
    assert stranger.json()["errors"][0]["code"] == "too_many_login_attempts"
    assert known.log_in().status_code == 200


def count_failure(email: str, address: str) -> None:
    from allauth.account.adapter import get_adapter
    from allauth.core import context
    from django.test import RequestFactory

    request = RequestFactory().post("/", REMOTE_ADDR=address)
    with context.request_context(request):
        get_adapter().authentication_failed(request, email=email)


def test_attempts_are_counted_for_all_processes_together(ana: Any, database: Database) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connections

    browsers = [Browser("203.0.113.10") for _ in range(4)]

    def guess(number: int) -> str:
        try:
            return str(browsers[number % 4].log_in(password="wrong").json()["errors"][0]["code"])
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        codes = list(pool.map(guess, range(16)))
    assert codes.count("email_password_mismatch") <= 10


def test_a_form_on_another_site_can_neither_log_in_nor_change_anything(ana: Any, people: People) -> None:
    body = b'{"email": "ana@example.org", "password": "correct horse battery staple"}'
    forged = Door(checks_csrf=True)
    assert forged.post(f"{AUTH}/auth/login", body).json()["code"] == "csrf"
    victim = people.door("ana", checks_csrf=True)
    user = {"email": "eve@example.org", "role": "administrator"}
    assert victim.post("/api/users", user).json()["code"] == "csrf"
    assert victim.ask("PATCH", "/api/me", {"version": 1, "name": "Eve"}).json()["code"] == "csrf"
    plain = victim.post("/api/users", b'{"email": "eve@example.org", "role": "viewer"}', content_type="text/plain")
    assert plain.status_code == 403
    assert victim.get("/api/users?_method=POST&email=eve@example.org&role=viewer").status_code == 422
    overridden = victim.get("/api/users", **{"X-HTTP-Method-Override": "DELETE"})
    assert overridden.status_code == 200
    elsewhere = Browser()
    elsewhere.log_in()
    crossed = elsewhere.post("/api/users", user, Origin="https://evil.example")
    assert crossed.json()["code"] == "csrf"
    assert [
        each["email"] for each in people.door("ana").get("/api/users").json()["items"] if "eve" in each["email"]
    ] == []


def test_a_key_needs_no_token_since_no_browser_sends_it_by_itself(people: People) -> None:
    door = Door(key=people.key("api", "users:write"), checks_csrf=True)
    assert door.post("/api/users", {"email": "eva@example.org", "role": "viewer"}).status_code == 201


def test_sessions_end_when_idle_and_in_any_case_after_a_month(ana: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.platform import clock

    now = clock.now()
    times = [now]

    class Moved:
        def now(self) -> Any:
            return times[-1]

    monkeypatch.setattr(clock, "SYSTEM", Moved())
    browser = Browser()
    browser.log_in()
    assert browser.get("/api/me").status_code == 200
    times.append(now + timedelta(hours=11))
    assert browser.get("/api/me").status_code == 200
    times.append(now + timedelta(hours=24))
    assert browser.get("/api/me").status_code == 401
    browser.log_in()
    for day in range(1, 62):
        times.append(now + timedelta(hours=24) + timedelta(hours=11.9 * day))
        if browser.get("/api/me").status_code == 401:
            break
    assert 29.5 <= (times[-1] - now).total_seconds() / 86400 - 1 <= 30.6


def totp(secret: str) -> str:
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def test_a_second_factor_is_asked_for_and_its_secret_is_stored_encrypted(ana: Any) -> None:
    from allauth.mfa.models import Authenticator

    from baremo.platform.audit.models import AuditEntry

    browser = Browser()
    browser.log_in()
    secret = browser.get(f"{AUTH}/account/authenticators/totp").json()["meta"]["secret"]
    stolen = browser.post(f"{AUTH}/account/authenticators/totp", {"code": totp(secret)})
    assert stolen.status_code == 401, "an open session is not enough for this: the password is asked for again"
    assert browser.post(f"{AUTH}/auth/reauthenticate", {"password": PASSWORD}).status_code == 200
    made = browser.post(f"{AUTH}/account/authenticators/totp", {"code": totp(secret)})
    assert made.status_code == 200, made.json()
    assert secret not in str(Authenticator.objects.get(user=ana, type="totp").data)
    assert AuditEntry.objects.filter(verb="added_second_factor", object_id=str(ana.pk)).exists()

    other = Browser()
    half = other.log_in()
    assert half.status_code == 401
    assert "mfa_authenticate" in str(half.json()["data"]["flows"])
    assert other.get("/api/me").status_code == 401, "a password alone is not enough any more"
    assert other.post(f"{AUTH}/auth/2fa/authenticate", {"code": "000000"}).status_code == 400
    Authenticator.objects.filter(type="totp").update(last_used_at=None)
    from django.core.cache import cache

    cache.clear()  # the same code may not be used twice within half a minute
    assert other.post(f"{AUTH}/auth/2fa/authenticate", {"code": totp(secret)}).status_code == 200
    assert other.get("/api/me").status_code == 200


def test_a_forgotten_password_is_reset_with_a_link_that_works_once(ana: Any) -> None:
    from baremo.platform.jobs.mailing import PURPOSE
    from baremo.platform.jobs.models import Job
    from baremo.platform.secrets import decrypt

    before = Browser()
    before.log_in()
    asked = Browser()
    assert asked.post(f"{AUTH}/auth/password/request", {"email": "ana@example.org"}).status_code == 200
    mail = Job.objects.get(kind="mail")
    assert mail.payload["to"] == ["ana@example.org"]
    assert "password/" not in str(mail.payload), "the link must not lie in the database in the clear"
    [key] = re.findall(r"http://127.0.0.1:8000/password/(\S+)", decrypt(mail.payload["message"], PURPOSE))
    new = {"key": key, "password": "a quite different staple"}
    assert asked.post(f"{AUTH}/auth/password/reset", {**new, "password": "12345678"}).status_code == 400
    assert asked.post(f"{AUTH}/auth/password/reset", new).status_code in (200, 401)
    assert Browser().post(f"{AUTH}/auth/password/reset", new).status_code == 400
    assert before.get("/api/me").status_code == 401, "sessions of the old password end"
    assert Browser().log_in().status_code == 400
    assert Browser().log_in(password=new["password"]).status_code == 200


def test_who_was_made_without_a_password_sets_one_by_mail(people: People) -> None:
    from baremo.platform.jobs.mailing import PURPOSE
    from baremo.platform.jobs.models import Job
    from baremo.platform.secrets import decrypt

    browser = Browser(language="es")
    assert browser.log_in("carla@example.org", "").status_code == 400
    browser.post(f"{AUTH}/auth/password/request", {"email": "carla@example.org"})
    text = decrypt(Job.objects.get(kind="mail").payload["message"], PURPOSE)
    [key] = re.findall(r"http://127.0.0.1:8000/password/(\S+)", text)
    browser.post(f"{AUTH}/auth/password/reset", {"key": key, "password": "a quite different staple"})
    assert Browser().log_in("carla@example.org", "a quite different staple").status_code == 200


def test_asking_for_a_reset_tells_nobody_who_has_an_account(ana: Any) -> None:
    from baremo.platform.jobs.models import Job

    known = Browser().post(f"{AUTH}/auth/password/request", {"email": "ana@example.org"})
    unknown = Browser().post(f"{AUTH}/auth/password/request", {"email": "eve@example.org"})
    assert (known.status_code, known.json()) == (unknown.status_code, unknown.json())
    assert Job.objects.filter(kind="mail").count() == 1, "strangers get no mail through us"


def test_login_and_logout_stand_in_the_trail(ana: Any) -> None:
    from baremo.platform.audit.models import AuditEntry

    browser = Browser("192.0.2.5")
    browser.log_in(password="wrong")
    browser.log_in()
    browser.ask("DELETE", f"{AUTH}/auth/session")
    entries = AuditEntry.objects.filter(object_kind="user", object_id=str(ana.pk)).order_by("pk")
    told = [(entry.verb, entry.actor_kind, entry.address) for entry in entries if "log" in entry.verb]
    assert told == [
        ("login_failed", "nobody", "192.0.2.5"),
        ("logged_in", "user", "192.0.2.5"),
        ("logged_out", "user", "192.0.2.5"),
    ]
