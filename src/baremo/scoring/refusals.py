"""Why a change of a score or segment is refused."""

from __future__ import annotations

from collections.abc import Sequence

from baremo.language import Label
from baremo.platform.refusals import Finding, InvalidDataError, RefusedError
from baremo.scoring.documents import PartProblem


class DraftChangedError(RefusedError):
    """Somebody has edited the draft since it was read."""

    status = 409
    code = "draft_changed"
    template = Label(
        es="el borrador de «{key}» lo ha cambiado {by} desde que lo leíste (ahora es la versión {version}); léelo, "
        "compara y repite",
        en="the draft of “{key}” was changed by {by} since you read it (it is version {version} now); read it, compare "
        "and try again",
    )


class LiveChangedError(RefusedError):
    """Somebody has published another version since the draft was compared with the one that counts."""

    status = 409
    code = "live_changed"
    template = Label(
        es="de «{key}» cuenta ahora la versión {live}, no la que viste; compara tu borrador con ella y repite",
        en="version {live} of “{key}” counts by now, not the one you saw; compare your draft with it and try again",
    )


class ModelChangedError(RefusedError):
    """Somebody has published something since the model was compared with what counts."""

    status = 409
    code = "model_changed"
    template = Label(
        es="desde que lo comparaste se ha publicado otra cosa (publicación {latest}); compara y repite",
        en="something else has been published since you compared (publication {latest}); compare and try again",
    )


class KeyTakenError(RefusedError):
    """There is such a score or segment already."""

    status = 409
    code = "key_taken"
    template = Label(es="ya existe «{key}»; elige otra clave", en="there is a “{key}” already; choose another key")


class NothingToPublishError(RefusedError):
    """What would be published says what counts already."""

    status = 409
    code = "nothing_to_publish"
    template = Label(
        es="no hay nada que publicar: lo publicado ya dice eso",
        en="there is nothing to publish: what is published says so already",
    )


class NotUnderWayError(RefusedError):
    """Only the latest publication can be taken back, before it comes into force."""

    status = 409
    code = "not_under_way"
    template = Label(
        es="la publicación {number} no se puede cancelar: está «{state}»; "
        "para volver atrás, publica una versión anterior",
        en="publication {number} cannot be cancelled: it is “{state}”; to go back, publish an earlier version",
    )


class TooManyDefinitionsError(RefusedError):
    """There are as many scores and segments as there may be."""

    status = 409
    code = "too_many_definitions"
    template = Label(
        es="hay ya {most} puntuaciones y segmentos, y no caben más",
        en="there are {most} scores and segments already, and no more fit",
    )


class UnpublishableError(InvalidDataError):
    """Published, this would be no model: every problem is named, in this part or in those that refer to it."""

    code = "unpublishable"

    def __init__(self, problems: Sequence[PartProblem]) -> None:
        """Keep the problems, each under its part and place."""
        super().__init__([Finding(name_place(each), each.message) for each in problems])


def name_place(problem: PartProblem) -> str:
    """Return where a problem stands, such as `scores.interest.rules[2].when`."""
    whole = f"{problem.kind}s.{problem.key}" if problem.kind else ""
    return f"{whole}.{problem.path}".strip(".")


class InactiveScoreError(RefusedError):
    """An inactive score takes no adjustments."""

    status = 409
    code = "score_inactive"
    template = Label(
        es="«{score}» está inactiva y no admite ajustes; actívala y publícala antes",
        en="“{score}” is inactive and takes no adjustments; activate and publish it first",
    )


class OutsideLimitsError(RefusedError):
    """A value cannot be set that the score cannot have."""

    status = 422
    code = "outside_limits"
    template = Label(
        es="la puntuación va de {minimum} a {maximum}; elige un valor entre esos límites",
        en="the score goes from {minimum} to {maximum}; choose a value within these limits",
    )
