"""Bodies that hold documents: read again with numbers exactly as they were written."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest

from baremo.model.document import ModelError
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.scoring.documents import read_part


def read_body(request: HttpRequest) -> dict[str, Any]:
    """Return the body, which has been checked to be an object."""
    try:
        return cast("dict[str, Any]", read_part(request.body.decode()))
    except ModelError as wrong:
        raise InvalidDataError([Finding(each.path, each.message) for each in wrong.problems]) from wrong
