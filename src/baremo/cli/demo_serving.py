"""The demo at work: filled or found, made up to date, served, and visited."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from baremo.cli.progress import Progress
from baremo.cli.speech import say, say_label
from baremo.language import Label, Language

if TYPE_CHECKING:
    from baremo.demo.filling import Plan
    from baremo.demo.home import Home, State
    from baremo.demo.present import Present
    from baremo.platform.settings import Settings

_FOUND = Label(
    es="Empezando donde lo dejaste (--fresh empieza de nuevo).", en="Going on where you left it (--fresh begins anew)."
)
_PAUSED = Label(
    es="Han llegado {events} mensajes de los últimos días.", en="{events} messages of the last days have arrived."
)
_LONG = Label(
    es="La pausa ha sido de {days} días: solo se han puesto al día los últimos {most}.",
    en="The pause lasted {days} days: only the last {most} have been made up for.",
)
_READY = Label(
    es="""
  Baremo, con datos de muestra: «Veleta», rutas de reparto, {contacts} contactos y un año de historia.

    Abre        {url}
    Usuario     {email}        (administración)
    Contraseña  {password}

  Con la misma contraseña: {others}
  El tráfico llega en vivo. Ctrl-C lo para todo; «baremo demo» sigue donde lo dejaste.
""",
    en="""
  Baremo, with sample data: “Veleta”, delivery routes, {contacts} contacts and a year of history.

    Open        {url}
    User        {email}        (administrator)
    Password    {password}

  With the same password: {others}
  Traffic arrives live. Ctrl-C stops it all; “baremo demo” goes on where you left it.
""",
)
_NOTE_SECONDS = 20.0
"""How often is written down up to when everything has been sent."""
_LOOK_SECONDS = 0.3
_SECOND = 1_000_000  # microseconds


class Demo:
    """One run of the demo, from its start to Ctrl-C."""

    def __init__(self, home: Home, language: Language, options: dict[str, Any]) -> None:
        """Run in a directory that is held."""
        self._home = home
        self._language = language
        self._options = options
        self._noted = time.monotonic()
        self._is_over = threading.Event()

    def run(self) -> int:
        """Run until Ctrl-C or SIGTERM; return the exit code."""
        state = None if self._options["fresh"] else self._home.read()
        if state is None:
            self._home.clear()
        else:
            say_label(_FOUND, self._language)
        settings = self._start()
        with Progress(self._language) as progress:
            state = self._fill(progress) if state is None else self._resume(state, progress)
            present = self._look_ahead(state)
            self._make_up(state, present, progress)
        return self._serve(state, present, settings)

    def _start(self) -> Settings:
        from baremo.platform.metrics import share_metrics
        from baremo.platform.starting import start

        settings = start()
        share_metrics(settings.data_dir, "serve")
        return settings

    def _fill(self, progress: Progress) -> State:
        """Fill; what is interrupted leaves nothing behind."""
        from django.db import connections

        from baremo.demo.running import begin

        try:
            with _stoppable(progress.begin) as tell:
                return begin(self._home, self._plan(), tell)
        except BaseException:
            connections.close_all()
            self._home.clear()
            raise

    def _resume(self, state: State, progress: Progress) -> State:
        from baremo.demo.running import resume

        resume(progress.begin)
        return state

    def _plan(self) -> Plan:
        from baremo.demo.filling import Plan

        return Plan(
            seed=self._options["seed"],
            now=self._options["now"] // _SECOND,
            contacts=self._options["contacts"],
            language=self._language,
        )

    def _look_ahead(self, state: State) -> Present:
        from baremo.demo.present import Present

        return Present(state.seed, self._home.read_regulars(), self._options["pace"])

    def _make_up(self, state: State, present: Present, progress: Progress) -> None:
        """Let arrive what has happened since the history ended, or since last time."""
        from django.db import connections

        from baremo.demo.running import MOST_DAYS, make_up

        pause = make_up(state, present, int(time.time()), progress.begin)
        self._home.write(state)
        connections.close_all()
        if pause.days > MOST_DAYS:
            say_label(_LONG, self._language, days=round(pause.days), most=MOST_DAYS)
        elif pause.events:
            say_label(_PAUSED, self._language, events=pause.events)

    def _serve(self, state: State, present: Present, settings: Settings) -> int:
        from baremo.demo.traffic import Traffic
        from baremo.platform import clock
        from baremo.platform.supervisor import Supervisor

        traffic = Traffic(present, f"http://127.0.0.1:{settings.port}", state.keys, clock.SYSTEM)
        greeter = threading.Thread(target=self._greet, args=(state, settings, traffic), daemon=True)
        greeter.start()
        try:
            return Supervisor(("web", "worker")).run()
        finally:
            self._is_over.set()
            traffic.end()
            self._home.write(state)

    def _greet(self, state: State, settings: Settings, traffic: Any) -> None:
        """Say how to log in once somebody answers, open the browser, and let traffic come."""
        if not self._wait_for_answer(settings.port):
            return
        say(_READY.fill(**_describe(state, settings)).words(self._language))
        if not self._options["no_browser"] and _has_display():
            webbrowser.open(settings.public_url)
        traffic.begin(state.through, lambda through: self._note(state, through))

    def _wait_for_answer(self, port: int) -> bool:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        while not self._is_over.wait(_LOOK_SECONDS):
            try:
                with opener.open(f"http://127.0.0.1:{port}/health", timeout=5):
                    return True
            except OSError:
                continue
        return False

    def _note(self, state: State, through: int) -> None:
        state.through = max(state.through, through)
        if time.monotonic() - self._noted > _NOTE_SECONDS:
            self._noted = time.monotonic()
            self._home.write(state)


@contextlib.contextmanager
def _stoppable(tell: Callable[[Label], None]) -> Iterator[Callable[[Label], None]]:
    """Let SIGINT and SIGTERM end what is done, also where a database takes the one for a failure of a statement."""
    stopped: list[int] = []

    def stop(number: int, _: object) -> None:
        stopped.append(number)
        raise KeyboardInterrupt

    def tell_or_stop(label: Label) -> None:
        if stopped:
            raise KeyboardInterrupt
        tell(label)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield tell_or_stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _describe(state: State, settings: Settings) -> dict[str, object]:
    """Return what is said of an installation that is ready."""
    from baremo.demo.staff import MEMBERS

    first, *rest = MEMBERS
    others = ", ".join(f"{member.email} ({member.role.value})" for member in rest)
    contacts = f"{state.contacts:,}"
    return {
        "url": settings.public_url,
        "email": first.email,
        "password": state.password,
        "others": others,
        "contacts": Label(es=contacts.replace(",", "."), en=contacts),
    }


def _has_display() -> bool:
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
