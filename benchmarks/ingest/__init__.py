"""How fast messages are taken in, beside the database's own durable bulk insert of the same rows."""
