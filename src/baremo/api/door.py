"""The door itself: django-ninja with our way of reading bodies, of failing, and of saying who may pass."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from django.utils.datastructures import MultiValueDict
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.openapi.urls import get_openapi_urls, get_root_url
from ninja.parser import Parser

from baremo.api.description import complete
from baremo.api.validation import UNKNOWN, find_problems
from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.access import NOBODY, PUBLIC, Access
from baremo.platform.refusals import BadRequestError, Finding, InvalidDataError, NotFoundError
from baremo.platform.web.problems import respond

_DESCRIPTION = """
Show a key as `Authorization: Bearer KEY`, or log in under `/api/auth`. Failures are `application/problem+json`, in
Spanish or English as `Accept-Language` asks. Lists come in pages: hand the `next` of one to the parameter `cursor`.
"""
# Either of them, for all but the public addresses; the table in docs/api.md says which roles and scopes.
_SCHEMES = {
    "key": {"type": "http", "scheme": "bearer"},
    "session": {"type": "apiKey", "in": "cookie", "name": "baremo"},
}
_BODY = Label(es="falta un cuerpo JSON", en="a JSON body is missing")


class CheckedParser(Parser):
    """Takes the body as the gate has read and checked it."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        """Return what the body says."""
        if not hasattr(request, "json_body"):
            raise BadRequestError(problem=_BODY)
        body: dict[str, Any] = request.json_body
        return body

    def parse_querydict(self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest) -> Any:
        """Return the query; a name that the address does not know is refused and not passed over in silence."""
        view: Any = request.resolver_match.func if request.resolver_match else None
        known = getattr(view, "query_names", {}).get(request.method)
        unknown = [name for name in data if known is not None and name not in known]
        if unknown:
            raise InvalidDataError([Finding(name[:100], UNKNOWN) for name in unknown[:20]])
        return super().parse_querydict(data, list_fields, request)


class Door(NinjaAPI):
    """The API; each operation declares its access, which the gate reads off the views."""

    def __init__(self) -> None:
        """Open the door."""
        super().__init__(
            title="Baremo",
            version=version("baremo"),
            description=_DESCRIPTION,
            parser=CheckedParser(),
            urls_namespace="api",
        )
        self.add_exception_handler(ValidationError, _answer_invalid)
        self.add_exception_handler(BaremoError, _answer)
        self.add_exception_handler(Http404, lambda request, _: respond(request, NotFoundError()))
        self.add_exception_handler(HttpError, _answer_other)

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """Return the description of the API, with the ways to show who asks."""
        schema = super().get_openapi_schema(**options)
        schema["components"]["securitySchemes"] = _SCHEMES
        schema["security"] = [{name: []} for name in _SCHEMES]
        complete(schema)
        return schema

    def _get_urls(self) -> list[URLResolver | URLPattern]:
        patterns: list[URLResolver | URLPattern] = list(get_openapi_urls(self))
        for pattern in patterns:
            pattern.callback.access = PUBLIC  # type: ignore[union-attr]  # the same in every installation
        for bound in self._get_bound_routers():
            views = [view for view in bound.path_operations.values() for _ in view.operations]
            for pattern, view in zip(bound.urls_paths(bound.prefix), views, strict=True):
                pattern.callback.access = _accesses(view)  # type: ignore[attr-defined]  # a function
                pattern.callback.query_names = _query_names(view)  # type: ignore[attr-defined]
                pattern.callback.answers_once = True  # type: ignore[attr-defined]  # with an idempotency key
                patterns.append(pattern)
        root = get_root_url(self)
        root.callback.access = NOBODY  # only there to find the prefix
        return [*patterns, root]


def _accesses(view: Any) -> Mapping[str, Access | None]:
    return {
        method: getattr(operation.view_func, "access", None)
        for operation in view.operations
        for method in operation.methods
    }


def _query_names(view: Any) -> Mapping[str, frozenset[str]]:
    return {
        method: frozenset(
            name
            for model in operation.models
            if model.__ninja_param_source__ == "query"
            for name in model.__ninja_flatten_map__
        )
        for operation in view.operations
        for method in operation.methods
    }


def _answer(request: HttpRequest, error: BaremoError | type[BaremoError]) -> HttpResponse:
    return respond(request, error if isinstance(error, BaremoError) else error())


def _answer_invalid(request: HttpRequest, error: Any) -> HttpResponse:
    return respond(request, InvalidDataError(find_problems(error.errors)))


def _answer_other(request: HttpRequest, error: Any) -> HttpResponse:
    said = str(error)
    return respond(request, BadRequestError(problem=Label(es=said, en=said)))
