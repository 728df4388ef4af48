"""Who may reach an address. Every address declares it once; one that does not is closed to all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from baremo.platform.actor import Actor
from baremo.platform.roles import EVERYBODY, SCOPES, Role, scope_covers

View = TypeVar("View", bound=Callable[..., object])


@dataclass(frozen=True, kw_only=True, slots=True)
class Access:
    """Who may reach an address: which roles, keys with which scope, write keys, or everyone."""

    roles: frozenset[Role] = frozenset()
    scope: str | None = None
    is_ingest: bool = False
    is_public: bool = False
    reads_body_itself: bool = False
    """The view itself bounds and decodes the body, as ingest does with its own limits."""

    def __post_init__(self) -> None:
        """Refuse a scope that no key can have."""
        if self.scope is not None and self.scope not in SCOPES:
            raise ValueError(f"{self.scope} is none of {', '.join(SCOPES)}")

    def admits(self, actor: Actor) -> bool:
        """Tell whether somebody may pass."""
        if self.is_public:
            return True
        if actor.kind == "user":
            return actor.role in self.roles
        if actor.kind == "api_key":
            return self.scope is not None and scope_covers(actor.scopes, self.scope)
        return actor.kind == "write_key" and self.is_ingest


PUBLIC = Access(is_public=True)
LOGGED_IN = Access(roles=EVERYBODY)
NOBODY = Access()


def allow(*roles: Role, scope: str) -> Access:
    """Return the access of some roles, and of API keys with a scope."""
    return Access(roles=frozenset(roles), scope=scope)


def declare(access: Access) -> Callable[[View], View]:
    """Declare who may reach a view."""

    def mark(view: View) -> View:
        view.access = access  # type: ignore[attr-defined]  # a function takes attributes
        return view

    return mark
