"""The columnar archive: the whole history as Parquet files, derived from the database and kept up to date."""
