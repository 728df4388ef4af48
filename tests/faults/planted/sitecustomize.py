"""Plants faults into the processes of a service, so that tests can see whether they would notice.

Python reads a module of this name before anything else where its directory stands first on the path. The variable
FAULTS_PLANTED names what is planted; the product knows nothing of it. What a fault changes is changed as soon as the
module that holds it has been read, and it is an error if it is not there any more.
"""

from __future__ import annotations

import contextlib
import importlib.abc
import importlib.machinery
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

Plant = Callable[[ModuleType], None]
PLANTS: dict[str, tuple[str, Plant]] = {}


def plant(name: str, module: str) -> Callable[[Plant], Plant]:
    """Declare what is done to a module."""

    def declare(done: Plant) -> Plant:
        PLANTS[name] = (module, done)
        return done

    return declare


def replace(module: ModuleType, name: str, make: Callable[[Any], Any]) -> None:
    """Put something else in the place of what has a name."""
    setattr(module, name, make(getattr(module, name)))


@plant("acknowledge_early", "baremo.api.collect.views")
def acknowledge_early(views: ModuleType) -> None:
    """Answer, and store a moment later."""

    def make(take: Any) -> Any:
        def later(*arguments: Any) -> None:
            def store() -> None:
                time.sleep(0.1)
                take(*arguments)

            threading.Thread(target=store, daemon=True).start()

        return later

    replace(views, "take", make)


@plant("acknowledge_failures", "baremo.api.collect.views")
def acknowledge_failures(views: ModuleType) -> None:
    """Answer that all is stored, whatever the database says."""

    def make(take: Any) -> Any:
        def swallow(*arguments: Any) -> None:
            from django.db import Error

            try:
                take(*arguments)
            except Error:
                return

        return swallow

    replace(views, "take", make)


@plant("no_ledger", "baremo.events.ledger")
def forget_all(ledger: ModuleType) -> None:
    """Enter messages, and take none for known."""
    replace(ledger, "enter", lambda enter: lambda messages: enter(messages) and {})


@plant("ledger_apart", "baremo.events.ledger")
def enter_apart(ledger: ModuleType) -> None:
    """Enter messages in a transaction that ends before that of their events begins."""

    def make(enter: Any) -> Any:
        def enter_and_commit(messages: Any) -> Any:
            known = enter(messages)
            with ledger.connection.cursor() as cursor:
                cursor.execute("commit")
                time.sleep(0.1)  # as if the disk were slow
                if ledger.connection.vendor == "sqlite":
                    cursor.execute("begin immediate")
            return known

        return enter_and_commit

    replace(ledger, "enter", make)


@plant("no_fencing", "baremo.platform.jobs.leases")
def hold_without_token(leases: ModuleType) -> None:
    """Let every run write that has ever held the job."""

    def make(hold: Any) -> Any:
        return lambda job_id, token: leases.Job.objects.select_for_update().get(pk=job_id)

    replace(leases, "hold", make)
    replace(leases, "renew", lambda renew: lambda *arguments: False)


@plant("effects_apart", "baremo.platform.jobs.running")
def work_apart(running: ModuleType) -> None:
    """Do the work of a job before the transaction in which the job ends."""

    def make(work: Any) -> Any:
        def apart(kind: Any, run: Any) -> None:
            kind.work(run)
            with running.transaction.atomic():
                running.leases.finish(run.id, run.token, run.clock.now())

        return apart

    replace(running, "_work", make)


@plant("values_apart", "baremo.scoring.live.keeping")
def keep_apart(keeping: ModuleType) -> None:
    """Keep values, and a moment later tell how they have changed, in transactions of their own."""

    def make(write: Any) -> Any:
        def write_late(*arguments: Any) -> None:
            time.sleep(0.3)  # as if the disk were slow
            write(*arguments)

        return write_late

    replace(keeping, "durable", lambda durable: contextlib.nullcontext)
    replace(keeping, "_write_changes", make)


@plant("marks_ignored", "baremo.scoring.live.keeping")
def end_blindly(keeping: ModuleType) -> None:
    """Take contacts for scored whatever has happened to them meanwhile."""

    def make(end: Any) -> Any:
        def end_all(taken: Any, waits: Any) -> None:
            end(keeping.Taken(taken.lease, waits), waits)  # they have marks as well

        return end_all

    replace(keeping, "_end", make)


@plant("blind_to_space", "baremo.api.collect.views")
def see_no_space(views: ModuleType) -> None:
    """No fault, but nobody looks how full the disk is, so that the database itself runs into its end."""
    replace(views, "check_space", lambda check: lambda: None)


@plant("trial_jobs", "baremo.platform.jobs.worker")
def declare_trial_jobs(worker: ModuleType) -> None:
    """No fault, but jobs whose effects can be counted, and short leases."""
    from tests.faults.working import declare_kinds, hurry

    sys.modules["baremo.platform.jobs"].worker = worker  # type: ignore[attr-defined]  # it is only being read
    declare_kinds()
    hurry()


class _Planting(importlib.abc.Loader):
    """Reads a module as always, and then changes it."""

    def __init__(self, loader: Any, done: Sequence[Plant]) -> None:
        self._loader, self._done = loader, done

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        created: ModuleType | None = self._loader.create_module(spec)
        return created

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        for change in self._done:
            change(module)


class _Finder(importlib.abc.MetaPathFinder):
    """Finds the modules into which something is planted."""

    def __init__(self, names: Sequence[str]) -> None:
        self._plants = [PLANTS[name] for name in names]

    def find_spec(self, name: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        done = [change for module, change in self._plants if module == name]
        spec = importlib.machinery.PathFinder.find_spec(name, path) if done else None
        if spec is not None:
            spec.loader = _Planting(spec.loader, done)
        return spec


_named = [name for name in os.environ.get("FAULTS_PLANTED", "").split(",") if name]
if _named:
    sys.meta_path.insert(0, _Finder(_named))
