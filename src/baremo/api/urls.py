"""The addresses of the API."""

from __future__ import annotations

from django.urls import path

from baremo.api import audit, jobs, keys, me, users
from baremo.api.door import Door

door = Door()
door.add_router("/me", me.router, tags=["me"])
door.add_router("/users", users.router, tags=["users"])
door.add_router("/keys", keys.router, tags=["keys"])
door.add_router("/audit", audit.router, tags=["audit"])
door.add_router("/jobs", jobs.router, tags=["jobs"])

urlpatterns = [path("api/", door.urls)]
