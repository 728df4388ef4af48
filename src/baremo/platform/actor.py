"""Who does something: a user, a key, a command, or the service itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from baremo.platform.roles import Role

ActorKind = Literal["nobody", "user", "write_key", "api_key", "command", "system"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """Who does something, from where, and what they may do."""

    kind: ActorKind
    id: int | None = None
    name: str = ""
    role: Role | None = None
    scopes: frozenset[str] = frozenset()
    address: str = ""

    def __str__(self) -> str:
        """Return a short form for logs, without names."""
        return f"{self.kind}:{self.id}" if self.id is not None else self.kind


SYSTEM = Actor(kind="system", name="baremo")


def command_actor(name: str) -> Actor:
    """Return the actor of somebody at the command line."""
    import getpass

    try:
        person = getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        person = "?"
    return Actor(kind="command", name=f"{name} ({person})")
