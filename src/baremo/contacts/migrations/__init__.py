"""Migrations of the contacts."""
