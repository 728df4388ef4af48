"""`python -m baremo` is `baremo`."""

from __future__ import annotations

from baremo.cli.main import main

main()
