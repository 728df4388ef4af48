"""History files: read into checked tables, and results written whole or not at all."""
