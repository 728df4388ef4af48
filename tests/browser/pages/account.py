"""The pages of the login and of one's own account."""

from __future__ import annotations

from tests.browser.listing import Listed

PAGES = [
    Listed(name="login", path="/login", who=None),
    Listed(name="forgotten-password", path="/password", who=None),
    Listed(name="new-password", path="/password/abc-def", who=None),
    Listed(name="account", path="/settings/account"),
    Listed(name="missing", path="/nowhere/at/all"),
]
