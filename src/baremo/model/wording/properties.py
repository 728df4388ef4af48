"""How properties of events read: alone, as what counts once each, and as what is counted."""

from __future__ import annotations

from dataclasses import dataclass

from baremo.language import Label
from baremo.model.wording.formats import flat


@dataclass(frozen=True, slots=True)
class PropertyWords:
    """A property: «campaña», «la campaña», «por cada campaña en la que», «campañas distintas»."""

    bare: Label
    one: Label
    each: Label
    distinct: Label
    """What at least so many different ones of are counted, one and many."""
    distinct_one: Label


def _property(es: tuple[str, str, str, str], en: tuple[str, str, str]) -> PropertyWords:
    """Return the words from: article, singular, plural, «en la que»; singular, plural, “in which”."""
    article, one, many, where = es
    ending = "a" if article == "la" else "o"
    return PropertyWords(
        bare=Label(es=one, en=en[0]),
        one=Label(es=f"{article} {one}", en=f"the {en[0]}"),
        each=Label(es=f"por cada {one} {where}", en=f"for each {en[0]} {en[2]}"),
        distinct=Label(es=f"{many} distint{ending}s", en=f"different {en[1]}"),
        distinct_one=Label(es=f"{one} distint{ending}", en=en[0]),
    )


PROPERTIES: dict[str, PropertyWords] = {
    "url": _property(("la", "url", "urls", "en la que"), ("url", "urls", "at which")),
    "url.host": _property(("el", "dominio", "dominios", "en el que"), ("domain", "domains", "on which")),
    "url.path": _property(("la", "ruta", "rutas", "en la que"), ("path", "paths", "at which")),
    "campaign": _property(("la", "campaña", "campañas", "en la que"), ("campaign", "campaigns", "in which")),
    "email": _property(("el", "correo", "correos", "en el que"), ("email", "emails", "in which")),
    "type": _property(("el", "tipo", "tipos", "con el que"), ("type", "types", "with which")),
    "form": _property(("el", "formulario", "formularios", "con el que"), ("form", "forms", "with which")),
    "session": _property(("la", "sesión", "sesiones", "en la que"), ("session", "sessions", "in which")),
    "subject": _property(("el", "asunto", "asuntos", "con el que"), ("subject", "subjects", "with which")),
    "amount": _property(("el", "importe", "importes", "con el que"), ("amount", "amounts", "with which")),
    "product": _property(("el", "producto", "productos", "con el que"), ("product", "products", "with which")),
    "field": _property(("el", "campo", "campos", "con el que"), ("field", "fields", "with which")),
    "tag": _property(("la", "etiqueta", "etiquetas", "con la que"), ("tag", "tags", "with which")),
    "list": _property(("la", "lista", "listas", "con la que"), ("list", "lists", "with which")),
    "title": _property(("el", "título", "títulos", "con el que"), ("title", "titles", "with which")),
    "day": _property(("el", "día", "días", "en el que"), ("day", "days", "on which")),
}

PARAMETER = "url.query."
_PARAMETER = PropertyWords(
    bare=Label(es="parámetro {name}", en="parameter {name}"),
    one=Label(es="el parámetro {name} de la url", en="the parameter {name} of the url"),
    each=Label(
        es="por cada valor distinto del parámetro {name} de la url con el que",
        en="for each distinct value of the parameter {name} of the url with which",
    ),
    distinct=Label(
        es="valores distintos del parámetro {name} de la url",
        en="different values of the parameter {name} of the url",
    ),
    distinct_one=Label(
        es="valor distinto del parámetro {name} de la url", en="value of the parameter {name} of the url"
    ),
)
_OTHER = PropertyWords(
    bare=Label(es="{name}", en="{name}"),
    one=Label(es="la propiedad {name}", en="the property {name}"),
    each=Label(
        es="por cada valor distinto de la propiedad {name} con el que",
        en="for each distinct value of the property {name} with which",
    ),
    distinct=Label(es="valores distintos de la propiedad {name}", en="different values of the property {name}"),
    distinct_one=Label(es="valor distinto de la propiedad {name}", en="value of the property {name}"),
)


def property_words(name: str) -> PropertyWords:
    """Return the words of a property; one that is not known is quoted as it is."""
    known = PROPERTIES.get(name)
    if known is not None:
        return known
    words = _PARAMETER if name.startswith(PARAMETER) else _OTHER
    shown = flat(name.removeprefix(PARAMETER))
    quoted = Label(es=f"«{shown}»", en=f"“{shown}”")
    return PropertyWords(
        bare=words.bare.fill(name=shown),
        one=words.one.fill(name=quoted),
        each=words.each.fill(name=quoted),
        distinct=words.distinct.fill(name=quoted),
        distinct_one=words.distinct_one.fill(name=quoted),
    )
