"""What can be wrong with a model, in both languages; `{places}` are filled where the problem is noted."""

from __future__ import annotations

from baremo.language import Label

# -------------------------------------------------------------------------------- the text of a document

NOT_TEXT = Label(
    es="un documento es texto o bytes, y aquí hay {found}",
    en="a document is text or bytes, and {found} stands here",
)
FORMAT = Label(
    es="«{found}» no es un formato; puede ser yaml o json",
    en="“{found}” is no format; it may be yaml or json",
)
ENCODING = Label(
    es="el texto no está en UTF-8 (byte {position}); guárdalo como UTF-8",
    en="the text is not in UTF-8 (byte {position}); save it as UTF-8",
)
UTF_16 = Label(
    es="el texto está en UTF-16 o UTF-32; guárdalo como UTF-8",
    en="the text is in UTF-16 or UTF-32; save it as UTF-8",
)
CHARACTER = Label(
    es="en la línea {line} hay un carácter que no puede estar en un texto ({code})",
    en="line {line} has a character that cannot stand in a text ({code})",
)
TOO_LONG = Label(
    es="el documento tiene {count} caracteres; como máximo puede tener {limit}",
    en="the document has {count} characters; it may have at most {limit}",
)
EMPTY = Label(
    es="el documento está vacío; un modelo tiene `scores`, `segments` o ambos",
    en="the document is empty; a model has `scores`, `segments` or both",
)
SYNTAX = Label(
    es="línea {line}, columna {column}: {format} no se puede leer: {reason}",
    en="line {line}, column {column}: the {format} cannot be read: {reason}",
)
DUPLICATE_KEY = Label(
    es="la clave {key} está dos veces, en las líneas {first} y {second}; deja una",
    en="the key {key} stands twice, in lines {first} and {second}; leave one",
)
DUPLICATE_KEY_IN_LINE = Label(
    es="la clave {key} está dos veces en la línea {first}; deja una",
    en="the key {key} stands twice in line {first}; leave one",
)
KEY_NOT_TEXT = Label(
    es="línea {line}: una clave tiene que ser un texto y aquí hay {found}; ponla entre comillas",
    en="line {line}: a key must be a text and {found} stands here; put it in quotes",
)
TAG = Label(
    es="línea {line}: las etiquetas de YAML como {tag} no se admiten; quítala",
    en="line {line}: YAML tags such as {tag} are not allowed; take it away",
)
UNKNOWN_ALIAS = Label(
    es="línea {line}: *{name} no remite a ninguna ancla &{name} anterior",
    en="line {line}: *{name} refers to no anchor &{name} before it",
)
CIRCULAR_ALIAS = Label(
    es="línea {line}: *{name} está dentro de lo que repite",
    en="line {line}: *{name} stands inside what it repeats",
)
ALIASED = Label(
    es="línea {line}: los alias de YAML repiten más de {limit} elementos; escríbelos o divide el modelo",
    en="line {line}: YAML aliases repeat more than {limit} nodes; write them out or divide the model",
)
NESTED = Label(
    es="línea {line}: hay más de {limit} niveles unos dentro de otros",
    en="line {line}: more than {limit} levels stand inside one another",
)
DOCUMENTS = Label(
    es="línea {line}: aquí empieza un segundo documento; un modelo es uno solo",
    en="line {line}: a second document begins here; a model is one",
)
NUMBER_LENGTH = Label(
    es="línea {line}: un número de {count} cifras; como máximo puede tener {limit}",
    en="line {line}: a number of {count} digits; it may have at most {limit}",
)

# ----------------------------------------------------------------------------------------------- shapes

EXPECTED = Label(es="aquí hay {found}; debe ser {expected}", en="{found} stands here; it must be {expected}")
UNKNOWN_KEY = Label(
    es="la clave {key} no existe aquí; puede haber: {known}{nearest}",
    en="there is no key {key} here; there may be: {known}{nearest}",
)
MISSING_KEY = Label(
    es="falta `{key}`: {about}; debe ser {expected}", en="`{key}` is missing: {about}; it must be {expected}"
)
UNKNOWN_CHOICE = Label(
    es="aquí hay {found}; puede ser: {known}{nearest}",
    en="{found} stands here; it may be: {known}{nearest}",
)
NOTHING = Label(
    es="aquí no hay nada (null); quita la clave `{key}` o pon {expected}",
    en="nothing (null) stands here; take the key `{key}` away or put {expected}",
)
TEXT_LENGTH = Label(
    es="este texto tiene {count} caracteres; como máximo puede tener {limit}",
    en="this text has {count} characters; it may have at most {limit}",
)
TEXT_CHARACTER = Label(
    es="este texto tiene un carácter que no puede estar en un texto ({code})",
    en="this text has a character that cannot stand in a text ({code})",
)
KEY_CHARACTERS = Label(
    es=(
        "aquí hay {found}; una clave no tiene espacios al principio ni al final, ni saltos de línea "
        "ni caracteres de control"
    ),
    en=("{found} stands here; a key has no space at its beginning or end, and no line breaks or control characters"),
)
LIST_LENGTH = Label(
    es="esta lista tiene {count} entradas; como máximo puede tener {limit}",
    en="this list has {count} entries; it may have at most {limit}",
)
NUMBER_RANGE = Label(
    es="aquí hay {found}; debe estar entre {low} y {high}",
    en="{found} stands here; it must lie between {low} and {high}",
)
NUMBER_PLACES = Label(
    es="aquí hay {found}; puede tener como máximo {limit} decimales",
    en="{found} stands here; it may have at most {limit} decimals",
)
ZERO_DURATION = Label(
    es="aquí hay {found}; una duración no puede ser cero",
    en="{found} stands here; a duration cannot be zero",
)
LONG_DURATION = Label(
    es="aquí hay {found}; una duración es como máximo de {limit} días",
    en="{found} stands here; a duration is at most {limit} days",
)
URL_PART = Label(
    es="{found} no es una parte de la url; hay: {known}, donde NOMBRE es el de un parámetro{nearest}",
    en="{found} is no part of the url; there are: {known}, where NAME is that of a parameter{nearest}",
)

# ------------------------------------------------------------------------------------------- conditions

NO_HEAD = Label(
    es="una condición empieza por una de estas claves: {known}; aquí hay {found}{nearest}",
    en="a condition begins with one of these keys: {known}; {found} stands here{nearest}",
)
TWO_HEADS = Label(
    es=("una condición tiene solo una de estas claves: {known}; aquí están {found}; júntalas con `all` o `any`"),
    en="a condition has only one of these keys: {known}; {found} stand here; join them with `all` or `any`",
)
HEAD_IN_WHERE = Label(
    es=("`{head}` no puede estar dentro de `where`, que mira las propiedades de un evento; puede haber: {known}"),
    en=("`{head}` cannot stand inside `where`, which looks at the properties of an event; there may be: {known}"),
)
PROPERTY_OUTSIDE = Label(
    es="`property` está solo dentro del `where` de un evento; aquí puede haber: {known}",
    en="`property` stands only inside the `where` of an event; there may be here: {known}",
)
LEAVES = Label(
    es=("aquí hay {count} condiciones simples (también cuentan las de `where`); como máximo puede haber {limit}"),
    en="{count} single conditions stand here (those of `where` count too); there may be at most {limit}",
)
RULE_LEAVES = Label(
    es=("`when` y `only_for` suman {count} condiciones simples (también cuentan las de `where`); como máximo {limit}"),
    en=("`when` and `only_for` have {count} single conditions together (those of `where` count too); at most {limit}"),
)
DEPTH = Label(
    es="esta condición tiene {count} niveles; como máximo puede tener {limit} (una condición simple es 1)",
    en="this condition has depth {count}; it may have at most {limit} (a single condition is 1)",
)
NO_VALUE = Label(
    es="`{operator}` no lleva valor; quita `value`",
    en="`{operator}` takes no value; take `value` away",
)
RELATIVE_IN_WHERE = Label(
    es="`{operator}` no puede estar dentro de `where`; usa `within` en el evento, o bien: {known}",
    en="`{operator}` cannot stand inside `where`; use `within` on the event, or one of: {known}",
)
EMPTY_TEXT = Label(
    es="un texto vacío es lo mismo que no tener valor, y nada se compara con eso; usa is_set o is_not_set",
    en="an empty text is the same as no value, and nothing compares with that; use is_set or is_not_set",
)
EMPTY_LIST = Label(
    es="esta lista está vacía; pon al menos un valor, o usa is_set o is_not_set",
    en="this list is empty; put at least one value, or use is_set or is_not_set",
)
EMPTY_URL = Label(
    es=("de {found} no queda nada cuando se normaliza como url (sin esquema, www. ni #…); pon parte de la dirección"),
    en=("nothing is left of {found} when it is normalised as a url (no scheme, www. or #…); put part of the address"),
)
REGEX = Label(
    es="{found} no es una expresión regular RE2: {reason}",
    en="{found} is no RE2 regular expression: {reason}",
)
MIXED_RANGE = Label(
    es="aquí hay {found}; deben ser dos números o dos fechas",
    en="{found} stands here; it must be two numbers or two dates",
)
REVERSED = Label(
    es="{low} es mayor que {high}; ponlos al revés",
    en="{low} is more than {high}; put them the other way round",
)
REVERSED_DATES = Label(
    es="{low} es posterior a {high}; ponlas al revés",
    en="{low} is later than {high}; put them the other way round",
)
WITHIN_AND_BETWEEN = Label(
    es="`within` y `between` se excluyen; deja uno de los dos",
    en="`within` and `between` exclude each other; leave one of them",
)
TIMES_LOW = Label(
    es="aquí hay {found}; con `{operator}` debe ser al menos {low}",
    en="{found} stands here; with `{operator}` it must be at least {low}",
)

# -------------------------------------------------------------------------------------- rules and scores

ZERO_POINTS = Label(
    es="una regla de 0 puntos no hace nada; pon otro número",
    en="a rule of 0 points does nothing; put another number",
)
FADING_POINTS = Label(
    es="aquí hay {found}; los puntos que se desvanecen (half_life, fades_over) van de {low} a {high}",
    en="{found} stands here; points that fade (half_life, fades_over) lie between {low} and {high}",
)
OPTION = Label(
    es="`{option}` no va con `award: {award}`; va solo con {allowed}",
    en="`{option}` does not go with `award: {award}`; it goes only with {allowed}",
)
TWO_FADINGS = Label(
    es="`half_life` y `fades_over` se excluyen; deja uno de los dos",
    en="`half_life` and `fades_over` exclude each other; leave one of them",
)
EVERY_WHEN = Label(
    es=(
        "con `award: every`, `when` es una sola condición de evento, y aquí hay `{found}`; lo demás "
        "va en su `where` o en `only_for`"
    ),
    en=(
        "with `award: every`, `when` is one event condition alone, and `{found}` stands here; the "
        "rest goes into its `where` or into `only_for`"
    ),
)
EVERY_OPTION = Label(
    es=("`{option}` no va en el `when` de `award: every`, que da puntos por cada evento; quítalo o usa `award: once`"),
    en=(
        "`{option}` does not go into the `when` of `award: every`, which awards each event; take it "
        "away or use `award: once`"
    ),
)
NO_GROUPS = Label(
    es="la puntuación no tiene `groups`, y la regla dice el grupo {name}; añade `groups` o quita `group`",
    en="the score has no `groups`, and the rule names the group {name}; add `groups` or take `group` away",
)
UNKNOWN_GROUP = Label(
    es="la puntuación no tiene ningún grupo {name}; hay: {known}{nearest}",
    en="the score has no group {name}; there are: {known}{nearest}",
)
GROUP_MINIMUM = Label(
    es="aquí hay {found}; el mínimo de un grupo es 0 o menos, porque un contacto sin puntos tiene 0",
    en="{found} stands here; the minimum of a group is 0 or less, because a contact without points has 0",
)
GROUP_MAXIMUM = Label(
    es="aquí hay {found}; el máximo de un grupo es 0 o más, porque un contacto sin puntos tiene 0",
    en="{found} stands here; the maximum of a group is 0 or more, because a contact without points has 0",
)
MINIMUM_ABOVE = Label(
    es="el mínimo ({minimum}) es mayor que el máximo ({maximum})",
    en="the minimum ({minimum}) is above the maximum ({maximum})",
)
SAME_FROM = Label(
    es="el nivel {name} empieza en {start}, igual que {other}; cada nivel empieza en otro número",
    en="the band {name} begins at {start}, as {other} does; each band begins at another number",
)
SAME_NAME = Label(
    es="{name} ya está en {first}; debe ser único",
    en="{name} stands already at {first}; it must be unique",
)
TOO_MANY_RULES = Label(
    es="la puntuación tiene {count} reglas; como máximo puede tener {limit}",
    en="the score has {count} rules; it may have at most {limit}",
)

# -------------------------------------------------------------------------------------------- references

UNKNOWN_SCORE = Label(
    es="no hay ninguna puntuación {name}; hay: {known}{nearest}",
    en="there is no score {name}; there are: {known}{nearest}",
)
UNKNOWN_SEGMENT = Label(
    es="no hay ningún segmento {name}; hay: {known}{nearest}",
    en="there is no segment {name}; there are: {known}{nearest}",
)
DEAL_SCORE = Label(
    es="{name} es una puntuación de negocios; {who} solo puede mirar puntuaciones de contactos",
    en="{name} is a score of deals; {who} can test only scores of contacts",
)
CONTACT_FIELD = Label(
    es="aquí hay {found}; `contact.` va solo en puntuaciones de negocios: escribe {name}",
    en="{found} stands here; `contact.` goes only with scores of deals: write {name}",
)
CONTACT_FIELD_NAME = Label(
    es="después de `contact.` falta el nombre del campo",
    en="the name of the field is missing after `contact.`",
)
WHO_CONTACT = Label(es="una puntuación de contactos", en="a score of contacts")
WHO_SEGMENT = Label(es="un segmento, que es de contactos,", en="a segment, which is about contacts,")
CIRCLE = Label(
    es="esto se define en círculo: {circle}; quita una de las referencias",
    en="this is defined in a circle: {circle}; take one of the references away",
)
CHAIN = Label(
    es="aquí se encadenan {count} puntuaciones ({chain}); como máximo pueden ser {limit}",
    en="{count} scores stand in a chain here ({chain}); there may be at most {limit}",
)
