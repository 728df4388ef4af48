"""The table of all addresses with who may reach them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from baremo.platform.access import Access
from baremo.platform.web.foreign import FOREIGN


@dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """One method at one address; access is None if nobody declared it."""

    method: str
    path: str
    name: str
    access: Access | None


def list_routes() -> list[Route]:
    """Return every address of the service."""
    return list(_walk(get_resolver(), "/", ()))


def _walk(resolver: URLResolver, prefix: str, names: tuple[str, ...]) -> Iterator[Route]:
    for each in resolver.url_patterns:
        path = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walk(each, path, (*names, each.namespace) if each.namespace else names)
        elif isinstance(each, URLPattern):
            name = ":".join((*names, each.name or ""))
            for method, access in _methods(each.callback, name):
                yield Route(method=method, path=path, name=name, access=access)


def _methods(view: Callable[..., Any], name: str) -> Iterator[tuple[str, Access | None]]:
    declared: Access | Mapping[str, Access | None] | None = getattr(view, "access", None) or FOREIGN.get(name)
    if isinstance(declared, Mapping):
        yield from declared.items()
        return
    view_class = getattr(view, "view_class", None)
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
        if hasattr(view_class, method.lower()) if view_class else method == "GET":
            yield method, declared
