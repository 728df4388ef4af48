"""Asking an API everything that its description admits, and much that it does not.

Two ways of asking: schemathesis draws requests from the description, good ones and bad ones, and puts values of our own
list into them; and every value of a longer list, which no JSON library would write, goes into every place of every
example. No answer may be a failure of the service, and each has to be one that the description declares.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # ships no types
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]

NASTY_TEXTS = [
    "\x00",
    "a\x00b",
    "\u202eעברית\u200d",
    "🧑\u200d🚀",
    "e\u0301",
    "\uffff",
    "__proto__",
    "constructor",
    "{{7*7}}",
    "${7*7}",
    "' or 1=1 --",
    "%' or '1'='1",
    "<svg onload=alert(1)>",
    "=cmd|' /C calc'!A0",
    "\r\nX-Injected: 1",
    "../../etc/passwd",
    "10000-01-01T00:00:00Z",
    "0000-00-00",
    "2026-02-30",
    "",
    " ",
    "x" * 100_000,
]
NASTY_VALUES: list[Any] = [
    *NASTY_TEXTS,
    2**63,
    -(2**63) - 1,
    2**64,
    10**300,
    1e308,
    -0.0,
    True,
    None,
    [],
    {},
    [[]],
    [None],
    {"": ""},
]
RAW = [
    *(json.dumps(value) for value in NASTY_VALUES),
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '"' + "x" * 2**20 + '"',
    "9" * 5000,
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "-",
    '{"a": 1, "a": 2}',
    '{"__proto__": {"role": "administrator"}}',
    "[" * 100_000 + "]" * 100_000,
    '{"a":' * 100_000 + "1" + "}" * 100_000,
    "[" * 100_000,
]
IN_ADDRESS = [
    *("%00", "a%00b", "%FF", "%ED%A0%80", "%E2%80%AE", "%F0%9F%A7%91", "-1", "0", str(2**63), "9" * 400, "1e999"),
    *(
        "NaN",
        "true",
        "10000-01-01T00:00:00Z",
        "%27%20or%201%3D1",
        "%3Csvg%20onload%3E",
        "__proto__",
        "a%2Fb",
        "%0D%0AX%3A1",
    ),
    "x" * 5000,
]
_HOLE = "the place of the value"


@dataclass
class Findings:
    """What was asked and what went wrong, by operation."""

    asked: int = 0
    statuses: dict[int, int] = field(default_factory=dict)
    faults: dict[str, list[str]] = field(default_factory=dict)

    def note(self, operation: str, fault: str) -> None:
        self.faults.setdefault(operation, []).append(fault)

    def count(self, status: int) -> None:
        self.asked += 1
        self.statuses[status] = self.statuses.get(status, 0) + 1


@dataclass
class Service:
    """A running service, its description, and what to show when asking."""

    url: str
    document: Mapping[str, Any]
    headers: Mapping[str, str] = field(default_factory=dict)
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        self.session.trust_env = False


def draw_requests(service: Service, examples: int, findings: Findings) -> None:
    """Let schemathesis ask, good and bad questions in turn, some of them with a nasty value in the body."""
    schema = schemathesis.openapi.from_dict(dict(service.document))
    for result in schema.get_all_operations():
        operation: Any = result.ok()  # type: ignore[union-attr]  # the document is ours
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            try:
                _draw(service, operation, mode, examples, findings)
            except FailureGroup as failed:
                for each in failed.exceptions:
                    findings.note(operation.label, f"{each}")
            except Failure as failed:
                findings.note(operation.label, f"{failed}")


def _draw(service: Service, operation: Any, mode: GenerationMode, examples: int, findings: Findings) -> None:
    if mode is GenerationMode.NEGATIVE and not _takes_anything(operation):
        return

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=operation.as_strategy(generation_mode=mode),
        number=st.integers(1, 6),
        nasty=st.none() | st.sampled_from(NASTY_VALUES).map(lambda value: (value,)),
    )
    def ask(case: Any, number: int, nasty: tuple[Any] | None) -> None:
        if "id" in (case.path_parameters or {}) and number < 5:
            case.path_parameters["id"] = number  # something that is there
        if nasty and isinstance(case.body, dict) and case.body:
            name = sorted(case.body)[number % len(case.body)]
            case.body = {**case.body, name: nasty[0]}
        response = case.call(base_url=service.url, headers=dict(service.headers), session=service.session, timeout=20)
        findings.count(response.status_code)
        if response.status_code == 414:
            return  # it is the web server that reads no address of more than 64 KiB
        case.validate_response(response, checks=CHECKS)

    ask()


def _takes_anything(operation: Any) -> bool:
    return bool(list(operation.body) or list(operation.path_parameters) or list(operation.query))


def ask_nastily(service: Service, findings: Findings, one_of: int = 1) -> None:
    """Put every nasty value into every place of every example body and of every address, or one of so many of them."""
    for path, operations in service.document["paths"].items():
        for method, operation in operations.items():
            label = f"{method.upper()} {path}"
            questions = itertools.islice(_questions(service.document, path, operation), 0, None, one_of)
            for address, body in questions:
                response = service.session.request(
                    method,
                    service.url + address,
                    data=body,
                    headers={**service.headers, "Content-Type": "application/json"},
                    timeout=20,
                )
                findings.count(response.status_code)
                for fault in find_faults(service.document, operation, response):
                    findings.note(label, f"{fault}: {address[:80]} {(body or b'')[:120]!r}")


def _questions(
    document: Mapping[str, Any], path: str, operation: Mapping[str, Any]
) -> Iterator[tuple[str, bytes | None]]:
    there = _fill(path, "1", "plan")
    takes_body = takes_members(operation)
    if takes_body:
        yield from ((there, body) for body in _bodies(example_of(document, operation)))
    if "{" in path:
        yield from ((_fill(path, value, value), b"{}" if takes_body else None) for value in IN_ADDRESS)
    asked = [each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"]
    yield from ((f"{there}?{name}={value}", None) for name in asked for value in IN_ADDRESS)


def _fill(path: str, number: str, name: str) -> str:
    return path.replace("{id}", number).replace("{number}", number).replace("{name}", name).replace("{key}", name)


def _bodies(example: Any) -> Iterator[bytes]:
    for holed in _holes(example):
        text = json.dumps(holed)
        yield from (text.replace(f'"{_HOLE}"', raw).encode() for raw in RAW)


def takes_members(operation: Mapping[str, Any]) -> bool:
    """Whether the body is JSON and not a file."""
    return "application/json" in operation.get("requestBody", {}).get("content", {})


def example_of(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Any:
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    return (document["components"]["schemas"][name] if name else schema)["example"]


def _holes(value: Any) -> Iterator[Any]:
    """Give a value with a hole in each of its places, and with one more member in each object."""
    yield _HOLE
    if isinstance(value, dict):
        for name in value:
            for holed in _holes(value[name]):
                yield {**value, name: holed}
        yield {**value, "is_admin": _HOLE}
        yield {**value, "__proto__": _HOLE}
    if isinstance(value, list):
        for place in range(len(value)):
            for holed in _holes(value[place]):
                yield [*value[:place], holed, *value[place + 1 :]]


def find_faults(
    document: Mapping[str, Any], operation: Mapping[str, Any], response: requests.Response
) -> Iterator[str]:
    """Give what is wrong with an answer."""
    if response.status_code >= 500:
        yield f"{response.status_code}"
        return
    declared = operation["responses"].get(str(response.status_code))
    if declared is None:
        if response.status_code not in (404, 405):  # an address that leads elsewhere
            yield f"{response.status_code} is not declared"
        return
    if "$ref" in declared:
        declared = document["components"]["responses"][declared["$ref"].rsplit("/", 1)[1]]
    kind = response.headers.get("Content-Type", "").partition(";")[0]
    content = declared.get("content", {})
    if content and kind not in content:
        yield f"{kind} is not declared"
    elif kind.endswith("json") and content:
        validator = jsonschema.Draft202012Validator(
            {**content[kind]["schema"], "components": document["components"]},
            format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
        )
        yield from (f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(response.json()))
