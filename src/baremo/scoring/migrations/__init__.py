"""Migrations of the stored scores and segments."""
