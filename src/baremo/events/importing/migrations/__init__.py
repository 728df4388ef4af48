"""Migrations of the imports."""
