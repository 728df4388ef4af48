"""How long somebody stays logged in."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth import SESSION_KEY, logout
from django.contrib.sessions.models import Session
from django.http import HttpRequest

from baremo.platform.accounts.models import User

IDLE = timedelta(hours=12)
LONGEST = timedelta(days=30)
_COARSE = timedelta(minutes=10)
_BEGAN, _SEEN = "baremo_began", "baremo_seen"


def end_stale_session(request: HttpRequest, at: datetime) -> None:
    """Log out who has been idle or logged in for too long; note coarsely that they were here."""
    if SESSION_KEY not in request.session:
        return
    now = at.timestamp()
    began, seen = float(request.session.get(_BEGAN, 0)), float(request.session.get(_SEEN, 0))
    if not began:
        request.session[_BEGAN] = request.session[_SEEN] = now
    elif now - began > LONGEST.total_seconds() or now - seen > IDLE.total_seconds():
        logout(request)
    elif now - seen > _COARSE.total_seconds():
        request.session[_SEEN] = now


def end_sessions(user: User, at: datetime) -> None:
    """Log somebody out everywhere."""
    # What a session says is signed text, so that each has to be read; there are a few for each user.
    open_ones = Session.objects.filter(expire_date__gt=at).iterator(chunk_size=500)
    theirs = [each.pk for each in open_ones if each.get_decoded().get(SESSION_KEY) == str(user.pk)]
    Session.objects.filter(pk__in=theirs).delete()
