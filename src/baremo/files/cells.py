"""What SQL says of one column: its value as the history needs it, and when a row is refused for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from baremo.files.bounds import MAX_CELL, MAX_POINTS
from baremo.files.columns import Role
from baremo.files.reasons import Reason
from baremo.model.durations import HOUR, LONGEST_DAYS

Problem: TypeAlias = tuple[Reason | None, str]

MOMENT_TYPE = "timestamp"
POINTS_TYPE = "decimal(38, 6)"

_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?"
_UTC_FORM = f"{_DATE}([T ]{_TIME}Z?)?"
_OFFSET_FORM = f"{_DATE}[T ]{_TIME}[+-]([01][0-9]|2[0-3]):[0-5][0-9]"
_FIRST, _LAST = "timestamp '0001-01-01'", "timestamp '9999-12-31 23:59:59.999999'"

_STRING = r'"([^"\\\x00-\x1f]|\\["\\/bfnrt])*"'
_NUMBER = r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?([eE][+-]?[0-9]{1,2})?"
_SCALAR = f"({_STRING}|{_NUMBER}|true|false|null)"
_ARRAY = rf"\[\s*({_SCALAR}(\s*,\s*{_SCALAR})*)?\s*\]"
_MEMBER = rf"{_STRING}\s*:\s*({_SCALAR}|{_ARRAY})"
_MENDED: Problem = (None, "{mended}.reason is not null")

FLAT_OBJECT = rf"\s*\{{\s*({_MEMBER}(\s*,\s*{_MEMBER})*)?\s*\}}\s*"
TEXT_ARRAY = rf"\s*\[\s*({_STRING}(\s*,\s*{_STRING})*)?\s*\]\s*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A column in SQL.

    `odd` tells which cells only Python can read, from their `text` (see mending.py); `{mended}` in `value`
    and `problems` stands for what it made of them, and gives the reason where a problem has none. `{op}`
    stands for the column op. `changes` tells which values differ from the column; None if the type does.
    """

    value: str
    problems: tuple[Problem, ...] = ()
    odd: str | None = None
    text: str | None = None
    changes: str | None = None


def read_column(role: Role, name: str, family: str) -> Cell:
    """Return what becomes of the column `name` (an identifier of SQL) of a family of types."""
    return _READERS[role](name, family)


def _as_text(name: str, family: str) -> str:
    return name if family == "text" else f"{name}::varchar"


def _text_problems(name: str, family: str) -> tuple[Problem, ...]:
    if family != "text":
        return ()
    return ((Reason.CELL_TOO_LONG, f"strlen({name}) > {MAX_CELL}"), (Reason.NUL, f"contains({name}, chr(0))"))


def _read_id(name: str, family: str) -> Cell:
    missing = f"{name} is null or {name} = ''" if family == "text" else f"{name} is null"
    return Cell(
        value=_as_text(name, family),
        problems=((Reason.MISSING, missing),),
        changes="false" if family == "text" else None,
    )


def _read_kind(name: str, family: str) -> Cell:
    found = _read_id(name, family)
    normal = f"nfc_normalize({found.value})"
    return replace(found, value=normal, changes=f"{normal} <> {name}" if family == "text" else None)


def _read_text(name: str, family: str) -> Cell:
    value = f"nullif({_as_text(name, family)}, '')"
    return Cell(value=value)


def _read_moment(name: str, family: str) -> Cell:
    found = _read_optional_moment(name, family)
    missing = f"{name} is null or {name} = ''" if family == "text" else f"{name} is null"
    return replace(found, problems=((Reason.MISSING, missing), *found.problems))


def _read_optional_moment(name: str, family: str) -> Cell:
    if family != "text":
        value = name if family == "moment" else f"try_cast({name} as {MOMENT_TYPE})"
        outside = f"{name} is not null and coalesce({value} not between {_FIRST} and {_LAST}, true)"
        return Cell(value=value, problems=((Reason.MOMENT, outside),), changes="false" if family == "moment" else None)
    utc = f"regexp_full_match({name}, '{_UTC_FORM}')"
    offset = f"regexp_full_match({name}, '{_OFFSET_FORM}')"
    minutes = f"({name}[-5:-4]::int * 60 + {name}[-2:]::int) * if({name}[-6] = '-', -1, 1)"
    moved = f"try_cast({name}[:-7] as {MOMENT_TYPE}) - to_minutes({minutes})"
    value = (
        f"case when {utc} then try_cast({name} as {MOMENT_TYPE}) when {offset} then {moved} "
        "else cast({mended}.clean as timestamp) end"
    )
    unreadable = f"{name} <> '' and coalesce({value} not between {_FIRST} and {_LAST}, true)"
    return Cell(
        value=value,
        problems=((Reason.MOMENT, unreadable),),
        odd=f"{name} <> '' and not {utc} and not {offset}",
        text=name,
    )


def _read_flag(name: str, family: str) -> Cell:
    if family == "boolean":
        return Cell(value=name, changes="false")
    return Cell(
        value=f"case {name} when 'true' then true when 'false' then false end",
        problems=((Reason.FLAG, f"{name} not in ('', 'true', 'false')"),),
    )


def _read_tags(name: str, family: str) -> Cell:
    if family == "texts":
        text = f"{name}::varchar"
        value = f"list_transform({name}, lambda tag: nfc_normalize(tag))"
        return Cell(
            value=value,
            problems=((Reason.TEXTS, f"list_contains(list_transform({name}, lambda tag: tag is null), true)"),),
            changes=f"nfc_normalize({text}) <> {text}",
        )
    plain = f"regexp_full_match({name}, '{TEXT_ARRAY}')"
    return Cell(
        value=f"json_extract_string(nfc_normalize(if({plain}, {name}, {{mended}}.clean)), '$[*]')",
        problems=(_MENDED, *_text_problems(name, "text")),
        odd=f"{name} <> '' and not {plain}",
        text=name,
    )


def _read_object(name: str, family: str) -> Cell:
    text = name if family == "text" else f"to_json({name})::varchar"
    # A case tests in order: the keys of what is no JSON must not be asked for.
    plain = (
        f"case when not regexp_full_match({text}, '{FLAT_OBJECT}') then false "
        f"when {text} <> nfc_normalize({text}) then false "
        f"when contains({text}, ',') then not repeats_key({text}) else true end"
    )
    return Cell(
        value=f"coalesce({{mended}}.clean, nullif({text}, ''))",
        problems=(*_text_problems(name, family), _MENDED),
        odd=f"{text} <> '' and not ({plain})",
        changes=f"{text} = ''" if family == "text" else None,
        text=text,
    )


def _read_points(name: str, family: str) -> Cell:
    text = _as_text(name, family)
    form = f"regexp_full_match({text}, '-?0*[0-9]{{1,16}}(\\.0+)?')"
    value = f"try_cast({text} as {POINTS_TYPE})"
    wrong = f"not coalesce({form} and abs({value}) <= {MAX_POINTS}, false)"
    return Cell(
        value=f"case when {{op}} <> 'reset' then {value} end",
        problems=(
            (Reason.POINTS, f"{{op}} <> 'reset' and {wrong}"),
            (Reason.LIMITS, f"{{op}} = 'set' and ({value} < known.minimum or {value} > known.maximum)"),
        ),
    )


def _read_sequence(name: str, family: str) -> Cell:
    text = _as_text(name, family)
    form = f"regexp_full_match({text}, '-?[0-9]{{1,18}}')"
    return Cell(
        value=f"coalesce(try_cast({text} as bigint), line)",
        problems=((Reason.SEQUENCE, f"{text} <> '' and not {form}"),),
    )


def _read_number(name: str, family: str) -> Cell:
    text = _as_text(name, family)
    value = f"try_cast(nullif({text}, '') as {POINTS_TYPE})"
    form = f"regexp_full_match({text}, '-?[0-9]+(\\.[0-9]+)?')"
    return Cell(
        value=value,
        problems=((Reason.NUMBER, f"{text} <> '' and (not {form} or {value} is null)"),),
    )


def _read_duration(name: str, family: str) -> Cell:
    longest = LONGEST_DAYS * 24 * HOUR
    if family == "whole":
        outside = f"{name} not between 1 and {longest}"
        return Cell(value=f"{name}::bigint", problems=((Reason.DURATION, outside),))
    units = f"case {name}[-1] when 'h' then 1 when 'd' then 24 when 'w' then 168 end * {HOUR}"
    form = f"regexp_full_match({name}, '[0-9]{{1,9}}[hdw]')"
    value = f"case when {form} then {name}[:-2]::bigint * {units} end"
    unreadable = f"{name} not in ('', 'never') and coalesce({value} not between 1 and {longest}, true)"
    return Cell(value=value, problems=((Reason.DURATION, unreadable),))


def _read_value(name: str, family: str) -> Cell:
    if family == "text":
        normal = f"nfc_normalize({name})"
        return Cell(value=normal, problems=_text_problems(name, family), changes=f"{normal} <> {name}")
    if family == "float":
        return Cell(
            value=f"case when not isnan({name}) then {name} end",
            problems=((Reason.INFINITE, f"isinf({name})"),),
            changes=f"isnan({name})",
        )
    if family == "texts":
        text = f"{name}::varchar"
        value = f"list_transform({name}, lambda text: nfc_normalize(text))"
        return Cell(value=value, changes=f"nfc_normalize({text}) <> {text}")
    if family == "list":
        return Cell(value=f"to_json({name})::varchar")
    if family in ("date", "moment"):
        outside = f"{name}::timestamp not between {_FIRST} and {_LAST}"
        return Cell(value=name, problems=((Reason.MOMENT, outside),), changes="false")
    return Cell(value=name, changes="false")


_READERS: Mapping[Role, Callable[[str, str], Cell]] = {
    Role.ID: _read_id,
    Role.KIND: _read_kind,
    Role.TEXT: _read_text,
    Role.MOMENT: _read_moment,
    Role.OPTIONAL_MOMENT: _read_optional_moment,
    Role.FLAG: _read_flag,
    Role.TAGS: _read_tags,
    Role.OBJECT: _read_object,
    Role.POINTS: _read_points,
    Role.SEQUENCE: _read_sequence,
    Role.NUMBER: _read_number,
    Role.DURATION: _read_duration,
    Role.VALUE: _read_value,
}
