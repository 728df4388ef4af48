"""The command door: commands over files, and commands of the service."""
