"""The addresses of the API."""

from __future__ import annotations

from django.urls import path

from baremo.api import (
    audit,
    bulk,
    choices,
    conditions,
    contact_exports,
    contact_scores,
    dashboard,
    drafting,
    erasures,
    events,
    fields,
    imports,
    jobs,
    keys,
    leaderboards,
    me,
    members,
    merging,
    model,
    model_forms,
    owners,
    parts,
    previews,
    publications,
    readers,
    refused,
    score_decisions,
    score_history,
    starters,
    system,
    users,
)
from baremo.api.collect.views import list_addresses
from baremo.api.door import Door

door = Door()
door.add_router("/me", me.router, tags=["me"])
door.add_router("/users", users.router, tags=["users"])
door.add_router("/keys", keys.router, tags=["keys"])
door.add_router("/audit", audit.router, tags=["audit"])
door.add_router("/contacts/count", leaderboards.counts, tags=["contacts"])  # before the numbers of contacts
door.add_router("/leaderboards", leaderboards.choices, tags=["scores"])
door.add_router("/contacts/bulk", bulk.router, tags=["contacts"])  # before the numbers of contacts
door.add_router("/contacts/export", contact_exports.router, tags=["contacts"])
door.add_router("/contacts", merging.router, tags=["contacts"])
door.add_router("/owners", owners.router, tags=["contacts"])
door.add_router("/fields", fields.router, tags=["fields"])
door.add_router("/field-values", choices.values, tags=["fields"])
door.add_router("/tags", choices.tags, tags=["contacts"])
door.add_router("/lists", choices.lists, tags=["contacts"])
door.add_router("/events", choices.events, tags=["events"])
door.add_router("/events", events.router, tags=["events"])
door.add_router("/erasures", erasures.router, tags=["erasures"])
door.add_router("/imports/contacts", imports.contacts, tags=["imports"])
door.add_router("/imports/events", imports.events, tags=["imports"])
door.add_router("/contacts", contact_scores.router, tags=["scores"])
door.add_router("/contacts", members.router, tags=["segments"])
door.add_router("/contacts", score_history.router, tags=["scores"])
door.add_router("/score-changes", score_history.changes, tags=["scores"])
door.add_router("/refused", refused.router, tags=["refused"])
door.add_router("/scores/preview", previews.asking, tags=["previews"])  # before the keys of scores
door.add_router("/conditions", conditions.router, tags=["segments"])
door.add_router("/previews", previews.previews, tags=["previews"])
door.add_router("/scores", parts.scores, tags=["scores"])
door.add_router("/scores", score_decisions.router, tags=["scores"])
door.add_router("/segments", parts.segments, tags=["segments"])
door.add_router("/model", model.router, tags=["model"])
door.add_router("/model", model_forms.router, tags=["model"])
door.add_router("/model", drafting.router, tags=["model"])
door.add_router("/publications", publications.router, tags=["model"])
door.add_router("/dashboard", dashboard.router, tags=["dashboard"])
door.add_router("/starters", starters.router, tags=["model"])
door.add_router("/readers", readers.router, tags=["fields"])
door.add_router("/system", system.router, tags=["system"])
door.add_router("/jobs", jobs.router, tags=["jobs"])

urlpatterns = [path("api/", door.urls), *list_addresses()]
