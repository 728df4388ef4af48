"""How kinds of events read: what happens, what has happened, what has not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from baremo.language import Label
from baremo.model.conditions import ANY_KIND
from baremo.model.wording.formats import flat


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind as a clause: in the present and in the perfect.

    `ends_with` is the property that belongs to the end of the clause: «un enlace» has a url.
    """

    now: Label
    has: Label
    has_not: Label
    ends_with: str = ""


def _kind(es: tuple[str, str], en: tuple[str, str], ends_with: str = "") -> KindWords:
    """Return the words of a kind from its clauses; the perfect has one have or has, which `not` follows."""
    negated = Label(es=f"no {es[1]}", en=re.sub(r"\b(have|has)\b", r"\1 not", en[1], count=1))
    return KindWords(Label(es=es[0], en=en[0]), Label(es=es[1], en=en[1]), negated, ends_with)


KINDS: dict[str, KindWords] = {
    ANY_KIND: KindWords(
        now=Label(es="ocurre un evento cualquiera", en="any event happens"),
        has=Label(es="ha ocurrido un evento cualquiera", en="any event has happened"),
        has_not=Label(es="no ha ocurrido ningún evento", en="no event has happened"),
    ),
    "page_viewed": _kind(
        ("visita una página", "ha visitado una página"),
        ("they view a page", "they have viewed a page"),
        "url",
    ),
    "link_clicked": _kind(
        ("hace clic en un enlace", "ha hecho clic en un enlace"),
        ("they click a link", "they have clicked a link"),
        "url",
    ),
    "email_sent": _kind(
        ("se le envía un correo", "se le ha enviado un correo"),
        ("an email is sent to them", "an email has been sent to them"),
    ),
    "email_delivered": _kind(
        ("recibe un correo", "ha recibido un correo"),
        ("they receive an email", "they have received an email"),
    ),
    "email_opened": _kind(
        ("abre un correo", "ha abierto un correo"),
        ("they open an email", "they have opened an email"),
    ),
    "email_clicked": _kind(
        ("hace clic en un enlace de un correo", "ha hecho clic en un enlace de un correo"),
        ("they click a link in an email", "they have clicked a link in an email"),
        "url",
    ),
    "email_bounced": _kind(
        ("un correo que se le envía rebota", "ha rebotado un correo que se le envió"),
        ("an email to them bounces", "an email to them has bounced"),
    ),
    "email_unsubscribed": _kind(
        ("se da de baja de los correos", "se ha dado de baja de los correos"),
        ("they unsubscribe from emails", "they have unsubscribed from emails"),
    ),
    "email_complained": _kind(
        ("marca un correo como no deseado", "ha marcado un correo como no deseado"),
        ("they mark an email as spam", "they have marked an email as spam"),
    ),
    "email_forwarded": _kind(
        ("reenvía un correo", "ha reenviado un correo"),
        ("they forward an email", "they have forwarded an email"),
    ),
    "email_replied": _kind(
        ("responde a un correo", "ha respondido a un correo"),
        ("they reply to an email", "they have replied to an email"),
    ),
    "form_submitted": _kind(
        ("envía un formulario", "ha enviado un formulario"),
        ("they submit a form", "they have submitted a form"),
    ),
    "crm_activity": _kind(
        ("tiene una actividad en el CRM", "ha tenido una actividad en el CRM"),
        ("they have an activity in the CRM", "they have had an activity in the CRM"),
    ),
    "login": _kind(
        ("inicia sesión", "ha iniciado sesión"),
        ("they log in", "they have logged in"),
    ),
    "field_changed": _kind(
        ("cambia un campo suyo", "ha cambiado un campo suyo"),
        ("a field of theirs changes", "a field of theirs has changed"),
    ),
    "tag_added": _kind(
        ("recibe una etiqueta", "ha recibido una etiqueta"),
        ("they receive a tag", "they have received a tag"),
    ),
    "tag_removed": _kind(
        ("pierde una etiqueta", "ha perdido una etiqueta"),
        ("they lose a tag", "they have lost a tag"),
    ),
    "list_subscribed": _kind(
        ("se apunta a una lista", "se ha apuntado a una lista"),
        ("they subscribe to a list", "they have subscribed to a list"),
    ),
    "list_unsubscribed": _kind(
        ("se da de baja de una lista", "se ha dado de baja de una lista"),
        ("they unsubscribe from a list", "they have unsubscribed from a list"),
    ),
    "deal_created": _kind(
        ("se crea un negocio suyo", "se ha creado un negocio suyo"),
        ("a deal of theirs is created", "a deal of theirs has been created"),
    ),
    "deal_won": _kind(
        ("se gana un negocio suyo", "se ha ganado un negocio suyo"),
        ("a deal of theirs is won", "a deal of theirs has been won"),
    ),
    "deal_lost": _kind(
        ("se pierde un negocio suyo", "se ha perdido un negocio suyo"),
        ("a deal of theirs is lost", "a deal of theirs has been lost"),
    ),
    "stage_changed": _kind(
        ("cambia de etapa un negocio suyo", "ha cambiado de etapa un negocio suyo"),
        ("a deal of theirs changes its stage", "a deal of theirs has changed its stage"),
    ),
    "purchased": _kind(
        ("hace una compra", "ha hecho una compra"),
        ("they make a purchase", "they have made a purchase"),
    ),
}

OTHER = KindWords(
    now=Label(es="ocurre {kind}", en="{kind} happens"),
    has=Label(es="ha ocurrido {kind}", en="{kind} has happened"),
    has_not=Label(es="no ha ocurrido {kind}", en="{kind} has not happened"),
)
"""The words of kinds that are not known here; the kind is quoted as it is."""


def kind_words(kind: str) -> KindWords:
    """Return the words of a kind."""
    known = KINDS.get(kind)
    if known is not None:
        return known
    name = Label(es=f"«{flat(kind)}»", en=f"“{flat(kind)}”")
    return KindWords(OTHER.now.fill(kind=name), OTHER.has.fill(kind=name), OTHER.has_not.fill(kind=name))
