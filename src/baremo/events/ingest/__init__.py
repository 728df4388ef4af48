"""Taking events in: named steps, each of which hands a message on or drops it for a reason with a name."""
