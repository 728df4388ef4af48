"""Work that is done later or takes long: rows in the database, taken by lease, given back by whoever dies."""
