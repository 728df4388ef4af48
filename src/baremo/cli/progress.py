"""What a command is doing, told on standard error when it takes longer than a moment."""

from __future__ import annotations

import sys
import threading
import time

from baremo.language import Label, Language

_PATIENCE = 1.0  # seconds before anything is told
_BEAT = 0.5


class Progress:
    """Tells the stage of the work and the seconds since it began; a terminal sees one changing line."""

    def __init__(self, language: Language) -> None:
        """Speak a language."""
        self._language = language
        self._stage = ""
        self._told = ""
        self._width = 0
        self._began = time.monotonic()
        self._over = threading.Event()
        self._teller = threading.Thread(target=self._tell, daemon=True)

    def __enter__(self) -> Progress:
        """Begin."""
        self._teller.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End, whatever happened."""
        self.stop()

    def begin(self, stage: Label) -> None:
        """Say what is being done from now on."""
        self._stage = stage.words(self._language)

    def stop(self) -> None:
        """Tell no more."""
        if not self._over.is_set():
            self._over.set()
            self._teller.join()
            if self._width:
                sys.stderr.write("\r" + " " * self._width + "\r")
                sys.stderr.flush()

    def _tell(self) -> None:
        while not self._over.wait(_BEAT):
            seconds = time.monotonic() - self._began
            if seconds < _PATIENCE or not self._stage:
                continue
            if sys.stderr.isatty():
                line = f"{self._stage}… {seconds:.0f} s"
                sys.stderr.write("\r" + line.ljust(self._width))
                self._width = len(line)
            elif self._stage != self._told:
                sys.stderr.write(f"{self._stage}…\n")
            self._told = self._stage
            sys.stderr.flush()
