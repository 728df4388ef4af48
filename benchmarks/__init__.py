"""How fast Baremo scores, measured against what DuckDB itself needs for the same files."""
