"""The page of the app, where nobody has built it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.people import Door, People


@pytest.mark.parametrize(("language", "words"), [("en", "make web"), ("es", "La aplicación web no está construida")])
def test_a_checkout_that_was_not_built_says_what_to_run(
    people: People, settings_of_webui: Any, language: str, words: str
) -> None:
    response = Door(language=language).get("/contacts")
    assert response.status_code == 200
    assert words in response.content.decode()
    assert "__NONCE__" not in response.content.decode()


@pytest.fixture
def settings_of_webui(django_ready: Any, tmp_path: Path) -> Any:
    from django.test import override_settings

    with override_settings(WEBUI=tmp_path):
        yield
