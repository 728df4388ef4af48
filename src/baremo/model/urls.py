"""How urls compare: normalised, value and pattern alike (scoring.md §3, «url»)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote_plus

from baremo.model.texts import fold

SCHEME = r"^([a-z][a-z0-9+.\-]*:)?//"
WWW = r"^www\."
PORT = r":[0-9]*\Z"

_SCHEME, _WWW, _PORT = re.compile(SCHEME), re.compile(WWW), re.compile(PORT)


@dataclass(frozen=True, slots=True)
class Address:
    """A normalised url: lower case, no fragment, no scheme, no leading www, no trailing slash of the path."""

    host: str
    path: str
    query: str | None

    @property
    def whole(self) -> str:
        """Host and path."""
        return self.host + self.path

    @property
    def whole_query(self) -> str:
        """Host, path and query."""
        return self.whole + ("" if self.query is None else "?" + self.query)

    @property
    def rooted(self) -> str:
        """The path; the root path is a slash."""
        return self.path or "/"

    @property
    def rooted_query(self) -> str:
        """The path and the query."""
        return self.rooted + ("" if self.query is None else "?" + self.query)

    @property
    def host_name(self) -> str:
        """The host without its port."""
        return _PORT.sub("", self.host)

    def parameter(self, name: str) -> str | None:
        """The first query parameter of that name, decoded; None if there is none or it is no UTF-8."""
        for pair in (self.query or "").split("&"):
            key, _, value = pair.partition("=")
            if _decode(key) == fold(name):
                return _decode(value)
        return None


def _decode(text: str) -> str | None:
    try:
        return fold(unquote_plus(text, errors="strict"))
    except UnicodeDecodeError:
        return None


def strip_scheme(text: str) -> str:
    """Lower the text, cut it at `#` and take scheme and leading www away."""
    return _WWW.sub("", _SCHEME.sub("", fold(text).split("#", 1)[0], count=1), count=1)


def normalise(url: str) -> Address:
    """Take a url apart into its normalised parts."""
    before, mark, query = strip_scheme(url).partition("?")
    host, slash, path = before.partition("/")
    return Address(host, (slash + path).removesuffix("/"), query if mark else None)


def normalise_pattern(pattern: str, *, keep_slash: bool) -> str:
    """Normalise what a url is compared with; a pattern keeps the trailing slash of its path if told so."""
    before, mark, query = strip_scheme(pattern).partition("?")
    if not keep_slash:
        rooted = before.startswith("/")
        before = before.removesuffix("/") or ("/" if rooted else "")
    return before + mark + query
