"""The state of the system and the audit trail."""

from __future__ import annotations

from tests.browser.listing import Listed

PAGES = [
    Listed(name="system", path="/settings/system"),
    Listed(name="system-waiting", path="/settings/system?state=waiting"),
    Listed(name="system-of-a-marketer", path="/settings/system?state=dead", who="bruno"),
    Listed(name="audit", path="/settings/audit"),
    Listed(name="audit-nothing", path="/settings/audit?verb=lifted&thing=key"),
]
