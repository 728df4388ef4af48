"""Stored values beside what the history says: a sample of them, again and again, since a cache can be wrong."""
