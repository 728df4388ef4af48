"""Imports: contacts and past events from files, in chunks that are each done exactly once and can be taken back."""
