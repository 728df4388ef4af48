"""Both languages are complete, and neither shows through in the other."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings

import baremo.model.document
import baremo.model.wording
from baremo.language import LANGUAGES, Label, Language
from baremo.model.document import parse_model
from baremo.model.document.events import TIMES
from baremo.model.document.messages import SYNTAX
from baremo.model.operator import operators
from baremo.model.scores import AwardKind, Model
from baremo.model.wording import condition_words, describe_model, rule_words
from baremo.model.wording.kinds import KINDS, kind_words
from baremo.model.wording.properties import PROPERTIES
from tests.model.documents import model, rule, score
from tests.strategies import vocabulary
from tests.strategies.models import models

ENGLISH = re.compile(r"\b(the|they|of|with|which|when|while|each|is|are|has|have|not|or|points?|times?|days?)\b")
FORMAL = re.compile(
    r"\b(usted|use|quite|ponga|deje|escriba|añada|compruebe|corrija|revise|indique|divida|repita|cambie)\b"
    r"|\b(guárde|pónga|quíte|júnte|escríba)l[oa]s?\b"
)
SPANISH = re.compile(r"\b(el|la|los|las|que|cuando|mientras|cada|ha|tiene|puntos?|veces|días?|o|y|una|con)\b")


def labels_of_modules() -> Iterator[tuple[str, Label]]:
    """Give every label that a module of documents or wording holds, by its name."""
    for package in (baremo.model.document, baremo.model.wording):
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(found.name)).items():
                held = value if isinstance(value, dict) else {"": value}
                labels = ((key, part) for key, part in held.items() if isinstance(part, Label))
                yield from ((f"{found.name}.{name}.{key}", part) for key, part in labels)


def labels_of_catalogues() -> Iterator[tuple[str, Label]]:
    """Give every label of operators, kinds and properties."""
    for name, operator in operators().items():
        yield f"operator {name}", operator.label
        assert operator.negated is not None
        yield f"operator {name} negated", operator.negated
    for kind, words in KINDS.items():
        yield from ((f"kind {kind}", label) for label in (words.now, words.has, words.has_not))
    for prop, named in PROPERTIES.items():
        parts = (named.one, named.each, named.distinct, named.distinct_one)
        yield from ((f"property {prop}", label) for label in parts)


LABELS = {**dict(labels_of_modules()), **dict(labels_of_catalogues())}


@pytest.mark.parametrize("label", LABELS.values(), ids=list(LABELS))
def test_every_label_has_both_languages_with_the_same_places(label: Label) -> None:
    places = re.compile(r"{(\w+)}")
    assert bool(label.es) == bool(label.en)
    if label is not SYNTAX:
        assert sorted(set(places.findall(label.es))) == sorted(set(places.findall(label.en)))


@pytest.mark.parametrize("label", LABELS.values(), ids=list(LABELS))
def test_no_label_has_words_of_the_other_language(label: Label) -> None:
    def plain(text: str) -> str:
        return re.sub(r"`[^`]*`|{\w+}|«[^»]*»|“[^”]*”", "", text)

    assert not ENGLISH.search(plain(label.es).replace("RE2", ""))
    assert not SPANISH.search(plain(label.en))


@pytest.mark.parametrize("label", LABELS.values(), ids=list(LABELS))
def test_whoever_reads_spanish_is_spoken_to_as_a_friend(label: Label) -> None:
    assert not FORMAL.search(label.es)


def test_known_kinds_of_the_contract_have_words() -> None:
    kinds = {"page_viewed", "email_opened", "email_clicked", "email_bounced", "email_unsubscribed"}
    kinds |= {"email_forwarded", "email_replied", "form_submitted", "crm_activity", *vocabulary.CHANGE_KINDS}
    assert kinds <= KINDS.keys()


def test_unknown_kinds_are_quoted_as_they_are() -> None:
    words = kind_words("Trial {Started}")
    assert words.has == Label(es="ha ocurrido «Trial {Started}»", en="“Trial {Started}” has happened")


@pytest.mark.parametrize("award", get_args(AwardKind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_award_kind_has_words(award: AwardKind, language: Language) -> None:
    read = parse_model(model(score(rule(award=award))))
    other = {"es": ENGLISH, "en": SPANISH}[language]
    assert not other.search(rule_words(read.scores[0].rules[0], read.scores[0], language))


@pytest.mark.parametrize("times", TIMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_times_has_words(times: str, language: Language) -> None:
    when = {"event": "login", "times": {"operator": times, "value": 2}}
    read = parse_model({"segments": [{"key": "g", "when": when}]})
    assert TIMES[times].words(language) in condition_words(read.segments[0].when, language)


def without_quotes(text: str) -> str:
    """Take away what the model itself says: texts in quotation marks, keys, names and descriptions."""
    text = re.sub(r"«[^»]*»+|“[^”]*”+|`[^`]*`|\*\*.*?\*\*", "", text)
    return re.sub(r"^# .*|^(?![-#0-9]).*$|^- (Niveles|Bands|Grupos|Groups): .*", "", text, flags=re.MULTILINE)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(models())
def test_any_model_is_described_in_one_language_alone(read: Model) -> None:
    spanish, english = (without_quotes(describe_model(read, language)) for language in LANGUAGES)
    assert not ENGLISH.search(spanish)
    assert not SPANISH.search(english)
    assert "{" not in spanish + english
