"""Step 5: whether it was a machine. The sender's word counts; our own guess only for what a browser sent."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from baremo.events.ingest.messages import Draft

_BROWSER_LIBRARIES = ("analytics.js", "analytics-next", "@segment/analytics-next", "browser", "baremo.js")
_BROWSER_CHANNELS = ("browser", "client", "web")
_LONGEST = 1000


def mark_automated(draft: Draft) -> None:
    """Mark events that a machine caused. A server knows what it sends; its own user agent says nothing."""
    said = draft.properties.get("automated", draft.properties.get("machine"))
    if isinstance(said, bool):
        draft.automated = said
    elif draft.kind and is_from_browser(draft):
        agent = draft.context.userAgent
        draft.automated = isinstance(agent, str) and is_crawler(agent[:_LONGEST])


def is_from_browser(draft: Draft) -> bool:
    """Tell whether a message comes from a browser and not from a server."""
    library = draft.context.library
    name = library.get("name") if isinstance(library, dict) else ""
    return draft.message.channel in _BROWSER_CHANNELS or (isinstance(name, str) and name in _BROWSER_LIBRARIES)


@lru_cache(maxsize=10_000)
def is_crawler(agent: str) -> bool:
    """Tell whether a user agent is one of the known crawlers and monitors."""
    return bool(_crawlers().Match(agent))


@lru_cache(maxsize=1)
def _crawlers() -> Any:
    import re2
    from crawleruseragents import CRAWLER_USER_AGENTS_DATA

    patterns = re2.Set.SearchSet()
    for each in CRAWLER_USER_AGENTS_DATA:
        patterns.Add(each["pattern"])
    patterns.Compile()
    return patterns
