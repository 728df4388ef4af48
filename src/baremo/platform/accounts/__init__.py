"""Users and their roles, keys, and who a request comes from."""
