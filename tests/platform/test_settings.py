"""Settings are read whole, and what is wrong with them is said in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from baremo.platform.settings import SETTINGS, SettingsError, find_unknown, read_settings


def test_nothing_set_is_a_set_up_on_this_machine() -> None:
    settings = read_settings({})
    assert settings.data_dir == Path("baremo-data").resolve()
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.public_url == "http://127.0.0.1:8000"
    assert not settings.is_https


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BAREMO_BIND", "8000", "127.0.0.1:8000"),
        ("BAREMO_BIND", "localhost:99999", "127.0.0.1:8000"),
        ("BAREMO_DATABASE_URL", "mysql://x/y", "postgresql://"),
        ("BAREMO_DATABASE_URL", "postgresql://u:p@host:port/base", "postgresql://"),
        ("BAREMO_PUBLIC_URL", "baremo.example.org", "https://"),
        ("BAREMO_PUBLIC_URL", "https://example.org/baremo", "https://"),
        ("BAREMO_SECRET_KEY", "secret", "32"),
        ("BAREMO_SECRET_KEY", "x" * 40 + ",", "comma"),
        ("BAREMO_WEB_THREADS", "many", "1 to 256"),
        ("BAREMO_WEB_THREADS", "0", "1 to 256"),
        ("BAREMO_BODY_LIMIT", "large", "1MiB"),
        ("BAREMO_METRICS_PUBLIC", "perhaps", "yes"),
        ("BAREMO_LOG_LEVEL", "loud", "debug, info"),
        ("BAREMO_MAIL_URL", "mail.example.org", "smtp://"),
        ("BAREMO_LANGUAGE", "fr", "es, en"),
    ],
)
def test_a_wrong_value_is_named_with_what_would_be_right(name: str, value: str, said: str) -> None:
    with pytest.raises(SettingsError) as wrong:
        read_settings({name: value})
    assert name in wrong.value.words("en")
    assert said in wrong.value.words("en")
    assert name in wrong.value.words("es")


def test_every_wrong_value_is_told_at_once() -> None:
    with pytest.raises(SettingsError) as wrong:
        read_settings({"BAREMO_BIND": "x", "BAREMO_PROXIES": "-1"})
    assert len(wrong.value.problems) == 2


@pytest.mark.parametrize("name", ["BAREMO_DATABASE_URL", "BAREMO_SECRET_KEY", "BAREMO_MAIL_URL"])
def test_the_value_of_a_secret_setting_is_never_repeated(name: str) -> None:
    with pytest.raises(SettingsError) as wrong:
        read_settings({name: "gopher://hunter2"})
    assert "hunter2" not in wrong.value.words("en") + wrong.value.words("es")


def test_a_misspelt_setting_is_found_and_the_right_one_suggested() -> None:
    [problem] = find_unknown({"BAREMO_DATABSE_URL": "x", "BAREMO_DEBUG": "1", "PATH": "/bin"})
    assert "BAREMO_DATABASE_URL" in problem.en


def test_sizes_and_switches_are_read() -> None:
    settings = read_settings({"BAREMO_BODY_LIMIT": "64k", "BAREMO_METRICS_PUBLIC": "YES"})
    assert settings.body_limit == 65536
    assert settings.metrics_public


def test_every_setting_is_named_and_explained_alike() -> None:
    for setting in SETTINGS:
        assert re.fullmatch("BAREMO_[A-Z_]+", setting.name)
        assert setting.meaning.es.endswith(".")
        assert setting.meaning.en.endswith(".")
