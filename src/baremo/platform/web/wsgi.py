"""The application as the server loads it."""

from __future__ import annotations

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from baremo.platform.metrics import reserve_room
from baremo.platform.parents import leave_with_parent
from baremo.platform.starting import start
from baremo.platform.web.gateway import Gateway

settings = start()
leave_with_parent()
reserve_room()
application = get_wsgi_application()
gateway = Gateway(application, settings.web_threads)
get_resolver().url_patterns  # noqa: B018  # read now, so that nobody's first request waits for it
