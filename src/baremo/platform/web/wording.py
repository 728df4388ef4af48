"""What is said of failures that a library reports by their status alone."""

from __future__ import annotations

from baremo.language import Label

STATUS_DETAILS: dict[int, tuple[str, Label]] = {
    400: ("refused", Label(es="los datos no son válidos", en="the data is not valid")),
    401: (
        "login_step",
        Label(
            es="hay que iniciar sesión, o terminar de hacerlo con el paso pendiente en «data.flows»",
            en="log in, or finish doing so with the step that is pending in “data.flows”",
        ),
    ),
    403: ("not_now", Label(es="ahora no se permite hacer esto", en="this is not permitted now")),
    404: ("not_found", Label(es="aquí no hay nada con esa dirección", en="there is nothing under that address")),
    409: (
        "conflict",
        Label(
            es="esto no encaja con la situación actual; vuelve a leerla y repite",
            en="this does not fit the present situation; read it again and try again",
        ),
    ),
    410: ("gone", Label(es="la sesión ha terminado; inicia otra", en="the session has ended; log in again")),
    429: (
        "too_many",
        Label(es="demasiados intentos; espera unos minutos", en="too many attempts; wait some minutes"),
    ),
}
