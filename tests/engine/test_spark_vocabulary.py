"""The vocabulary in Spark's words means what the model says, value by value."""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from importlib import resources
from typing import Any

import pyarrow as pa
import pytest

from baremo.engine.oracle.values import Cell, as_list, as_number, read_json, same_value
from baremo.model.moments import Moment, parse_moment
from baremo.model.numbers import EXACT_BELOW, parse_number
from baremo.model.texts import lower
from baremo.model.urls import normalise
from tests.engine.spark_session import quick_session
from tests.strategies import vocabulary as words

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]

Ask = Any
"""Evaluates calls of the vocabulary over rows of x (and y): a list of rows of results."""

NUMBERS = (
    *words.NUMBER_TEXTS,
    *("-0", "-0.0", "0.000000000000000001", "0.0000000000000000005", "0.00000000000000000049", "-7.50"),
    *("99999999999999999999", "100000000000000000000", "99999999999999999999.9999999999999999995", "1" * 37),
    *(
        "0" * 60 + "7",
        "7." + "0" * 60,
        "9" * 400,
        "-123456789012345678901234567890.5",
        "7\n",
        "٧",
        "7.7.7",
        "",
    ),
)
MOMENTS = (
    *words.DATES,
    *words.NO_DATES,
    *(
        "0000-12-31T23:00:00-02:00",
        "0001-01-01",
        "0001-01-01T00:30:00+01:00",
        "9999-12-31T23:59:59.999999999Z",
    ),
    *(
        "9999-12-31T23:30:00-01:00",
        "1582-10-10",
        "1969-12-31T23:59:59.9999999",
        "2026-01-31T12:30:15.1234567Z",
    ),
    *("2026-01-31T12:30+0530", "2026-01-31 12:30-05", "2026-01-31T12:30:00-23:59", "2026-01-31T24:00"),
    *(
        "2024-02-29",
        "2023-02-29",
        "2026-01-31\n",
        "2026-01-31T",
        "2026-01-31T12:30:60",
        "1900-02-29",
        "20260131",
    ),
)
ARRAYS = (
    *(
        "[]",
        " [ ]\n",
        "[ ",
        "[1]",
        '["Red", 7, null, ["x"], "ÑΣ"]',
        '["a"] x',
        "[NaN]",
        "['a']",
        '["a",]',
        "[\f]",
    ),
    *(
        '{"a": []}',
        "red",
        "",
        '["\\ud83d\\ude00 \\u00C9"]',
        '["a\tb"]',
        "[1e999, 00]",
        "[" * 3000 + "]" * 3000,
    ),
)
VALUES: tuple[Any, ...] = (7, 7.0, -0.0, 1e3, 0.1, 1e-7, 2**53 + 1, 2**64 - 1, True, False, None, [], {})
DOCUMENTS: tuple[dict[str, Any], ...] = (
    {
        "v": "7",
        "a/b": 1,
        "m~n": True,
        "a.b": "dot",
        "": "empty",
        'it\'s "it"': [1],
        "ñ\n": {"v": 1},
        "$['x']": 2,
    },
    *({"v": value} for value in VALUES),
    {},
)
NUMERALS = (
    "1e3",
    "1E-3",
    "1e400",
    "18446744073709551616",
    "1" * 40,
    "-0",
    "7.10",
    "123456789.123456789123456789",
)


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    """Return a function that evaluates calls over rows of x and y."""
    from baremo.engine.spark.dialect import Dialect
    from baremo.engine.spark.session import Limits, open_session, register

    quick_session()
    with open_session(Limits()) as session:

        def evaluate(calls: str, xs: Sequence[Any], ys: Sequence[Any] | None = None) -> list[tuple[Any, ...]]:
            dialect = Dialect()
            rows = {"n": range(len(xs)), "x": pa.array(xs), "y": pa.array(ys or [None] * len(xs))}
            session.createDataFrame(pa.table({**rows, "n": pa.array(rows["n"])})).createOrReplaceTempView("given")
            statement = dialect.translate(f"select {calls} from given order by n")
            for name, reading in dialect.readings.items():
                register(session, name, reading)
            return [tuple(row) for row in session.sql(statement).collect()]

        yield evaluate


def names(engine: str) -> set[str]:
    script = resources.files("baremo.engine.functions").joinpath(f"{engine}.sql").read_text(encoding="utf-8")
    return set(re.findall(r"(?:macro|function) (bm_\w+)", script))


def test_spark_knows_every_function_that_duckdb_knows() -> None:
    from baremo.engine.spark.dialect import READINGS

    inner = {"bm_url_decoded"}  # parts of others, which Spark does not need
    assert names("duckdb") - names("spark") - set(READINGS) - inner == {"bm_json_member"}


def test_every_letter_has_its_simple_lower_case(ask: Ask) -> None:
    """Each code point alone, and a sigma and a dotted I within words, whichever Unicode Java knows."""
    letters = [chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point < 0xE000]
    texts = ["ΟΔΥΣΣΕΥΣ", "İSTANBUL", "Straße", "ÁVILA 𐐀", "plain ASCII", ""]
    found = ask("bm_fold(x)", [*letters, *texts])
    assert [pair for pair in zip([*letters, *texts], found, strict=True) if (lower(pair[0]),) != pair[1]] == []


def test_numbers_are_read_exactly(ask: Ask) -> None:
    """To 20 digits before and 18 after the point, and as floats beyond."""
    wanted = [parse_number(text) for text in NUMBERS]
    for text, number, (small, large) in zip(NUMBERS, wanted, ask("bm_number(x), bm_large(x)", NUMBERS), strict=True):
        if number is None:
            assert (small, large) == (None, None), text
        elif abs(number) >= EXACT_BELOW:
            assert (small, large) == (None, float(number)), text
        else:
            assert (small, large) == (number, None), text


def test_moments_are_read_as_the_model_reads_them(ask: Ask) -> None:
    """With offsets, fractions, and dates that do not exist."""
    found = ask("bm_moment(x), bm_timed(x)", MOMENTS)
    for text, (moment, timed) in zip(MOMENTS, found, strict=True):
        read = None if moment is None else Moment(moment, timed)
        assert read == parse_moment(text), text


def test_arrays_are_strict_json(ask: Ask) -> None:
    """Their texts come folded; what is no array is no list."""
    found = ask("bm_list(x), bm_is_array(x), bm_is_empty_array(x), bm_text(x)", ARRAYS)
    for text, (texts, is_array, is_empty, kept) in zip(ARRAYS, found, strict=True):
        wanted = as_list(text)
        assert is_array == (wanted is not None), text
        assert texts == (None if wanted is None else [lower(item) for item in wanted if isinstance(item, str)]), text
        assert is_empty == (wanted == []), text
        assert kept == (None if wanted == [] else text)


KINDS = {str: "text", bool: "boolean", int: "number", float: "number", list: "list", dict: "object"}


def test_members_of_documents_are_found_whatever_they_are_called(ask: Ask) -> None:
    """Each has the kind and the text that it was given."""
    members = ["v", *(name for name in DOCUMENTS[0] if name != "v")]
    pointers = ["/" + name.replace("~", "~0").replace("/", "~1").replace("'", "''") for name in members]
    of = "bm_member_{0}(bm_json_member(x, '{1}'))"
    calls = ", ".join(of.format(what, pointer) for pointer in pointers for what in ("type", "text"))
    found = ask(calls, [*map(json.dumps, DOCUMENTS), None, "7", ""])
    for document, row in zip([*DOCUMENTS, {}, {}, {}], found, strict=True):
        for name, kind, text in zip(members, row[::2], row[1::2], strict=True):
            value: Any = document.get(name)
            assert kind == KINDS.get(type(value)), (document, name)
            if isinstance(value, str):
                assert text == value
            elif kind is not None and kind != "object":
                assert read_json(text) == value


def test_numbers_of_documents_are_the_same_numbers(ask: Ask) -> None:
    """Whole numbers of 64 bits are exact, others are floats."""
    rows = ask(
        "bm_member_text(bm_json_member(x, '/v')), bm_exponent(bm_member_text(bm_json_member(x, '/v'))), "
        "bm_exponent_large(bm_member_text(bm_json_member(x, '/v')))",
        [f'{{"v": {numeral}}}' for numeral in NUMERALS],
    )
    for numeral, (_, small, large) in zip(NUMERALS, rows, strict=True):
        wanted = as_number(read_json(numeral))
        assert (small if large is None else Decimal(large)) == wanted, numeral


def urls() -> list[str]:
    """Return urls of every make: schemes, hosts, paths, queries and fragments in many combinations."""
    chance = random.Random(1)
    parts = (
        ("", "https://", "HTTP://", "//", "mailto:", "a+b.c-d://", "://"),
        ("", "www.", "WWW.x.com", "x.com", "x.com:8443", "Ñandú.es", "x.com:", "www.www.x"),
        ("", "/", "//", "/A/b/", "/pricing", "/ñ%C3%91\n", "/a:80/"),
        ("", "?", "?q=1", "?Plan=Pro+X&plan=free", "?plan=%ff&plan=2", "?plan", "?a=/b/&PLAN=%C3%91%20/"),
        ("", "#", "#top?x=1/", "#a#b"),
    )
    drawn = ["".join(chance.choice(part) for part in parts) for _ in range(2000)]
    return [*words.URLS, *words.URL_TEXTS, *drawn]


def test_urls_come_apart_as_the_model_takes_them_apart(ask: Ask) -> None:
    """Each part of two thousand urls."""
    known = ("whole", "whole_query", "rooted", "rooted_query", "host_name")
    given = urls()
    calls = ", ".join(f"bm_url_{part}(x)" for part in known)
    found = ask(f"{calls}, bm_url_parameter(x, 'plan')", given)
    for url, row in zip(given, found, strict=True):
        address = normalise(url)
        assert row == (*(getattr(address, part) for part in known), address.parameter("plan")), url


def test_the_same_value_has_the_same_key(ask: Ask) -> None:
    """Two texts have one key if, and only if, they are the same value; so with numbers."""
    texts: list[Cell] = [*NUMBERS, *words.TEXTS, *ARRAYS[:2], "0" + "1" * 30, "1" * 30, "1.0e29", "1.0E29"]
    numbers: list[Cell] = [7, 7.0, 0.1, 1e-7, 1e22, 10**22, 2**53 + 1, 1e300, 0, -0.0]
    keys = [key for (key,) in ask("bm_key(x)", texts)]
    keys += [key for (key,) in ask("bm_key_of_number(x)", [repr(number) for number in numbers])]
    wanted = [same_value(value) for value in [*texts, *numbers]]
    assert [key is None for key in keys] == [value is None for value in wanted]
    pairs = set(zip(keys, wanted, strict=True))
    assert len(pairs) == len(set(keys)) == len(set(wanted))


def test_patterns_are_re2(ask: Ask) -> None:
    """They ignore case and find anywhere; a class of digits is ASCII, as RE2 has it."""
    texts = ["Pricing", "a\nb", "٧", "7", "ß", "", None]
    rows = ask("bm_found(x, 'PRIC'), bm_found(x, '^b'), bm_found(x, '\\d'), bm_found(x, '(?s)a.b')", texts)
    assert rows == [
        (True, False, False, False),
        (False, False, False, True),
        (False, False, False, False),
        (False, False, True, False),
        (False, False, False, False),
        (False, False, False, False),
        (None, None, None, None),
    ]


def test_awards_fade_to_the_last_millionth(ask: Ask) -> None:
    """Powers are those of Python, and points times factor is rounded half away from zero."""
    chance = random.Random(2)
    shares = [0.0, 1.0, 0.5, 60.0, *(chance.random() * 40 for _ in range(5000))]
    points = [1, 10**6, 3, 7, *(chance.randint(1, 10**6) for _ in range(5000))]
    found = ask("bm_power(bm_float('0.5'), x), bm_worth(y, bm_power(bm_float('0.5'), x))", shares, points)
    context = Context(prec=80, rounding=ROUND_HALF_UP)
    for share, number, (factor, worth) in zip(shares, points, found, strict=True):
        assert factor == 0.5**share
        exact = context.multiply(Decimal(number), Decimal(0.5**share))
        assert worth == exact.quantize(Decimal("1e-6"), context=context) * 10**6


def test_lists_are_asked_for_a_status(ask: Ask) -> None:
    """Names and statuses compare like text."""
    found = ask("bm_on_list(x, 'news', 'subscribed')", ['{"NEWS": "Subscribed"}', '{"news": 1}', "{}", None, "[]"])
    assert [row[0] for row in found] == [True, False, False, False, False]
    assert ask("bm_has(bm_folded_list(x), 'ñ')", [["a", None, "Ñ"], [], None]) == [(True,), (False,), (None,)]
