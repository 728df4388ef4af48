"""Text files as blocks of whole lines: compressed or not, UTF-8 or UTF-16, however long the lines are."""

from __future__ import annotations

import codecs
import contextlib
import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from baremo.files.bounds import BLOCK, MAX_LINE
from baremo.files.opening import translate_os_errors
from baremo.files.problems import (
    BROKEN_HEADER,
    CompressionError,
    EmptyFileError,
    EncodingError,
    HeaderError,
)

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines, as bytes with their line ends; `first` is the number of the first of them.

    `too_long` says that the block stands for one line that is longer than may be; its text is cut.
    """

    first: int
    text: bytes
    is_last: bool
    too_long: bool = False


class TextFile:
    """A text file that is read block by block; its header, if any, has to be taken first."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is opened before it is read."""
        self.path = path

    def blocks(self) -> Iterator[Block]:
        """Give the text from its first line, in UTF-8 and without byte order mark."""
        with contextlib.ExitStack() as stack:
            stack.enter_context(translate_os_errors(self.path))
            stack.enter_context(self._translate_gzip_errors())
            source = stack.enter_context(self._open())
            yield from _split(self._decode(source))

    def first_line(self) -> bytes:
        """Return the first line without its end; EmptyFileError if there is nothing."""
        block = next(iter(self.blocks()), None)
        if block is None or not block.text.strip():
            raise EmptyFileError(file=self.path)
        if block.too_long:
            raise HeaderError(file=self.path, what=BROKEN_HEADER)
        return block.text.split(b"\n", 1)[0].rstrip(b"\r")

    def _open(self) -> BinaryIO:
        raw = self.path.open("rb")
        return io.BufferedReader(gzip.GzipFile(fileobj=raw)) if self.path.suffix == ".gz" else raw

    @contextlib.contextmanager
    def _translate_gzip_errors(self) -> Iterator[None]:
        try:
            yield
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise CompressionError(file=self.path) from error

    def _decode(self, source: BinaryIO) -> Iterator[bytes]:
        """Give pieces of UTF-8 text, whatever marked Unicode encoding the file has."""
        head = source.read(BLOCK)
        for mark, name in _UTF16.items():
            if head.startswith(mark):
                yield from self._from_utf16(head[2:], source, name)
                return
        yield head.removeprefix(codecs.BOM_UTF8)
        while piece := source.read(BLOCK):
            yield piece

    def _from_utf16(self, head: bytes, source: BinaryIO, name: str) -> Iterator[bytes]:
        decoder = codecs.getincrementaldecoder(name)()
        line, piece = 1, head
        while True:
            try:
                text = decoder.decode(piece, final=not piece)
                encoded = text.encode("utf-8")
            except UnicodeError as error:
                raise EncodingError(file=self.path, line=line) from error
            line += text.count("\n")
            yield encoded
            if not piece:
                return
            piece = source.read(BLOCK)


def _split(pieces: Iterator[bytes]) -> Iterator[Block]:
    """Cut pieces of text into blocks at line ends; a line that is too long becomes a block of its own."""
    line, kept = 1, b""
    for piece in pieces:
        kept += piece
        end = kept.rfind(b"\n") + 1
        if end:
            yield Block(line, kept[:end], is_last=False)
            line += kept.count(b"\n", 0, end)
            kept = kept[end:]
        elif len(kept) > MAX_LINE:
            rest = _skip_line(pieces)
            yield Block(line, kept[:1000], is_last=False, too_long=True)
            line += 1
            kept = rest
    yield Block(line, kept, is_last=True)


def _skip_line(pieces: Iterator[bytes]) -> bytes:
    """Read on until a line ends, and return what stands after it."""
    for piece in pieces:
        end = piece.find(b"\n") + 1
        if end:
            return piece[end:]
    return b""
