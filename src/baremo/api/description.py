"""What the description of the API says of every operation alike: how it fails, and what makes it safe to repeat."""

from __future__ import annotations

from typing import Any

from baremo.platform.web.once import HEADER
from baremo.platform.web.problems import CONTENT_TYPE, TITLES

_PROBLEM = {
    "type": "object",
    "title": "Problem",
    "required": ["type", "title", "status", "detail", "code", "request"],
    "properties": {
        "type": {"type": "string", "description": "`urn:baremo:problem:` and the code."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What is wrong and what to do, for people."},
        "code": {"type": "string", "description": "What is wrong, for programs; it does not change."},
        "request": {"type": "string", "description": "The number under which the logs tell more."},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["path", "message"],
                "properties": {"path": {"type": "string"}, "message": {"type": "string"}},
            },
        },
    },
    "example": {
        "type": "urn:baremo:problem:invalid",
        "title": "Invalid data",
        "status": 422,
        "detail": "Some data is not valid: name: is missing",
        "code": "invalid",
        "request": "28ac946ffca92ae5",
        "errors": [{"path": "name", "message": "is missing"}],
    },
}
_KEY = {
    "name": HEADER,
    "in": "header",
    "required": False,
    "description": "A new UUID for each thing to be done: sent again within 24 hours, it is done once and answered "
    "the same.",
    "schema": {"type": "string", "pattern": "^[!#-~]{1,255}$"},
    "example": "5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11",
}
_SECONDS = {"schema": {"type": "integer"}, "description": "A number of seconds, or of requests."}
_LIMITS = dict.fromkeys(("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"), _SECONDS)
_ALWAYS = (400, 401, 403, 422, 429, 503)
_WITH_BODY = (411, 413, 415)


def complete(document: dict[str, Any]) -> None:
    """Add to the description what all operations have in common."""
    components = document["components"]
    components.setdefault("schemas", {})["Problem"] = _PROBLEM
    components["responses"] = {f"Problem{status}": _describe(status) for status in sorted(TITLES)}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            _add_problems(path, method, operation)


def _describe(status: int) -> dict[str, Any]:
    headers = {"Retry-After": _SECONDS} if status in (429, 503) else {}
    return {
        "description": TITLES[status].en,
        "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        **({"headers": {**headers, **(_LIMITS if status == 429 else {})}} if headers else {}),
    }


def _add_problems(path: str, method: str, operation: dict[str, Any]) -> None:
    is_write = method != "get"
    statuses = [*_ALWAYS, *((404,) if "{" in path or is_write else ()), *((409,) if is_write else ())]
    statuses += _WITH_BODY if is_write else ()
    for status in sorted(statuses):
        operation["responses"].setdefault(status, {"$ref": f"#/components/responses/Problem{status}"})
    if is_write:
        operation.setdefault("parameters", []).append(_KEY)
