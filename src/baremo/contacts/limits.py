"""How much there may be of everything that belongs to a contact; docs/api.md holds the table for people."""

from __future__ import annotations

MAX_IDENTITIES = 500
"""Identities of one contact. What would join more is one id used for many people, such as `test@example.org`."""
MAX_IDENTITY_LENGTH = 255
MAX_EMAIL_LENGTH = 254
MAX_FIELDS = 1000
"""Fields that are declared, system fields included."""
MAX_FIELD_NAME = 100
MAX_TEXT = 4000
"""Characters of a field that is text; a longer one is cut."""
MAX_LIST_ITEMS = 200
MAX_TAGS = 500
MAX_LISTS = 500
MAX_TAG_NAME = 200
MAX_STATUS = 40
