"""`python -m baremo` is `baremo`."""

from __future__ import annotations

from baremo.cli.main import main

if __name__ == "__main__":  # the processes of the web server import this, too
    main()
