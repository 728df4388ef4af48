"""A database backend for Django like that of the service, with a disk of ours below SQLite whose power can be cut."""
