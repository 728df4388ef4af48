"""Print the description of the API, as a running service gives it under /api/openapi.json; needs no database."""

from __future__ import annotations

import json
import os
import sys


def main() -> None:
    """Print it."""
    os.environ.setdefault("BAREMO_SECRET_KEY", "nothing secret is told when the API is described")
    from baremo.platform.starting import set_up_django

    set_up_django()
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018  # adds the operations to the door
    from baremo.api.urls import door

    json.dump(door.get_openapi_schema(path_prefix="/api/"), sys.stdout)


if __name__ == "__main__":
    main()
