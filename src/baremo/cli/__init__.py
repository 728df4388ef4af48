"""The command door: `baremo check`, `score`, `explain` and `describe`."""
