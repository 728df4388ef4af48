"""The web door's frame: addresses, what every request passes through, and how it fails."""
