"""A keeper of the archive that kills itself between two steps, as often as it is told to.

python -m tests.faults.archiving

Each line of standard input is a number: after so many steps the process that works for it is killed; 0 lets it live.
It answers «killed» or «done» and the step that it had reached.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

STEPS = (
    ("baremo.events.archive.keeping", "open_snapshot"),
    ("baremo.events.archive.keeping", "publish"),
    ("baremo.events.archive.keeping", "remove_files"),
    ("baremo.events.archive.keeping", "write_without"),
    ("baremo.events.archive.compacting", "hold"),
    ("baremo.events.archive.places", "_flush"),
)


def wrap(work: Callable[..., Any], step: Callable[[], None]) -> Callable[..., Any]:
    def stepping(*given: Any, **options: Any) -> Any:
        step()
        done = work(*given, **options)
        step()
        return done

    return stepping


def work(kill_at: int) -> None:
    """Keep, fold and compact; die at a step."""
    from importlib import import_module

    from django.conf import settings

    from baremo.events.archive.compacting import compact, fold
    from baremo.events.archive.places import Directory, find_place
    from tests.events.archiving import keep_all, work_in

    reached = 0

    def step() -> None:
        nonlocal reached
        reached += 1
        if reached == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    for module, name in STEPS:
        wrapped = wrap(vars(import_module(module))[name], step)
        setattr(import_module(module), name, wrapped)
    Directory.remove = wrap(Directory.remove, step)  # type: ignore[method-assign]
    Directory.put = wrap(Directory.put, step)  # type: ignore[method-assign]
    own = work_in(find_place(settings.BAREMO))
    keep_all(own)
    fold(own, most=1)
    compact(own)


def serve() -> None:
    """Work in a child for every line."""
    from baremo.platform.starting import start

    start()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            work(int(line))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status not in (0, signal.SIGKILL):
            sys.exit(1)
        sys.stdout.write("killed\n" if status else "done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
