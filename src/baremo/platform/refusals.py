"""Why requests are refused: each reason with its status, its code for programs, and its words for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from baremo.errors import BaremoError
from baremo.language import Label


class RefusedError(BaremoError):
    """A request is refused; the class says with which status, and by which code programs know it."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "refused"
    retry_after: int | None = None
    """In how many seconds to try again, if that is known."""


class OverloadedError(RefusedError):
    """More is asked for than can be done."""

    status = 503
    code = "overloaded"
    retry = True
    template = Label(
        es="llegan más peticiones de las que se pueden atender; de esta no se ha hecho nada: repítela en unos segundos",
        en="more requests arrive than can be answered; nothing of this one was done: send it again in some seconds",
    )


class NotFoundError(RefusedError):
    """There is no such thing, or not for whom asks."""

    status = 404
    code = "not_found"
    template = Label(es="aquí no hay nada con esa dirección", en="there is nothing under that address")


class LoginNeededError(RefusedError):
    """Nobody is logged in and no key was shown."""

    status = 401
    code = "login_needed"
    template = Label(
        es="inicia sesión o envía una clave en la cabecera «Authorization: Bearer CLAVE»",
        en="log in, or send a key in the header “Authorization: Bearer KEY”",
    )


class NotAllowedError(RefusedError):
    """Whoever asks may not do this."""

    status = 403
    code = "not_allowed"
    template = Label(
        es="tu rol o tu clave no permite hacer esto; pide permiso a quien administra",
        en="your role or key does not permit this; ask an administrator",
    )


class CsrfError(RefusedError):
    """The request does not prove that it comes from our own pages."""

    status = 403
    code = "csrf"
    template = Label(
        es="la petición no demuestra que viene de esta aplicación; recarga la página y repite",
        en="the request does not prove that it comes from this application; reload the page and try again",
    )


class BadRequestError(RefusedError):
    """The request itself is broken."""

    code = "bad_request"
    template = Label(es="la petición no se entiende: {problem}", en="the request cannot be understood: {problem}")


class TooLargeError(RefusedError):
    """The body takes more than the service reads."""

    status = 413
    code = "too_large"
    template = Label(
        es="el cuerpo es demasiado grande; divídelo en varias peticiones",
        en="the body is too large; split it over several requests",
    )


class UnknownHostError(RefusedError):
    """The address by which the service was called is not one that it answers to."""

    code = "unknown_host"
    template = Label(
        es="el servicio no responde a esa dirección; pon en BAREMO_PUBLIC_URL la dirección con que la gente lo abre",
        en="the service does not answer to that address; set BAREMO_PUBLIC_URL to the one under which people open it",
    )


class UnavailableError(RefusedError):
    """The database does not answer."""

    status = 503
    code = "unavailable"
    retry = True
    template = Label(
        es="la base de datos no responde; no se ha guardado nada: repite en unos segundos",
        en="the database does not answer; nothing was stored: try again in some seconds",
    )


class UnforeseenError(RefusedError):
    """Something broke that nobody foresaw."""

    status = 500
    code = "unforeseen"
    template = Label(
        es="algo ha fallado por nuestra parte; si se repite, comunica este número: {request}",
        en="something failed on our side; if it happens again, report this number: {request}",
    )


class MethodError(RefusedError):
    """The address exists, but not for this verb."""

    status = 405
    code = "method_not_allowed"
    template = Label(es="aquí no se puede usar {method}", en="{method} cannot be used here")


class Finding:
    """One thing that is wrong with a body or a parameter, and where."""

    def __init__(self, path: str, problem: Label) -> None:
        """Keep the place, such as `scopes.0`, and what is said."""
        self.path = path
        self.problem = problem


class InvalidDataError(RefusedError):
    """A body or parameter does not have the form that it must have."""

    status = 422
    code = "invalid"
    template = Label(es="hay datos que no son válidos: {listed}", en="some data is not valid: {listed}")

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep what is wrong, part by part."""
        self.findings = findings
        listed = Label(
            es="; ".join(f"{each.path}: {each.problem.es}" for each in findings[:5]),
            en="; ".join(f"{each.path}: {each.problem.en}" for each in findings[:5]),
        )
        super().__init__(listed=listed)
