"""The pages about the service say what there is: settings, commands, findings of the doctor, and who may reach what."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest

from baremo.language import Language
from baremo.platform import refusals
from baremo.platform.roles import AREAS, SCOPES, Role
from baremo.platform.settings import COMMAND_VARIABLES, SETTINGS, Setting
from baremo.platform.web.bodies import MAX_DEPTH

ROOT = Path(__file__).resolve().parents[2]
OPERATIONS: list[tuple[str, Language]] = [("operations.md", "en"), ("es/operacion.md", "es")]
API: list[tuple[str, Language]] = [("api.md", "en"), ("es/api.md", "es")]
COMMANDS = (
    "demo",
    "serve",
    "web",
    "worker",
    "migrate",
    "doctor",
    "archive",
    "export",
    "user",
    "model",
    "key",
    "erasure",
)


def read(page: str) -> str:
    return (ROOT / "docs" / page).read_text()


def shown(setting: Setting, language: Language) -> str:
    default = setting.shown_default.words(language) if setting.shown_default else f"`{setting.default}`"
    return f"| `{setting.name}` | {setting.meaning.words(language)} | {default if default != '``' else '–'} |"


@pytest.mark.parametrize(("page", "language"), OPERATIONS)
def test_the_table_of_settings_is_the_list_of_settings(page: str, language: Language) -> None:
    rows = re.findall(r"^\| `BAREMO_.*$", read(page), re.MULTILINE)
    assert rows == [shown(setting, language) for setting in SETTINGS]
    assert [name for name in COMMAND_VARIABLES if f"`{name}`" not in read(page)] == []


def test_no_setting_is_read_that_is_not_listed() -> None:
    sources = "\n".join(file.read_text() for file in (ROOT / "src").rglob("*.py"))
    read_somewhere = set(re.findall(r"\bBAREMO_[A-Z_]+[A-Z]\b", sources))
    known = {setting.name for setting in SETTINGS} | set(COMMAND_VARIABLES)
    assert read_somewhere - known == set()


@pytest.mark.parametrize(("page", "language"), OPERATIONS)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_service_and_its_options_are_documented(page: str, language: Language, name: str) -> None:
    [part] = re.findall(rf"^### baremo {name}\n(.*?)^##", read(page), re.MULTILINE | re.DOTALL)
    command = import_module(f"baremo.cli.{name}").build(language)
    commands = list(command.commands.values()) if isinstance(command, click.Group) else [command]
    options = {
        option
        for each in commands
        for parameter in each.params
        if not getattr(parameter, "hidden", False)
        for option in parameter.opts
    }
    assert [option for option in options - {"--language"} if option not in part] == []


@pytest.mark.parametrize(("page", "language"), OPERATIONS)
def test_everything_that_doctor_finds_is_documented(page: str, language: Language) -> None:
    sources = "\n".join(file.read_text() for file in (ROOT / "src").rglob("*.py"))
    ids = set(re.findall(r'Finding\(\s*id="([a-z]+\.[a-z_]+)"', sources))
    rows = re.findall(r"^\| (`[a-z]+\.[a-z_]+`.*?) \|", read(page), re.MULTILINE)
    assert set(re.findall("`([^`]+)`", " ".join(rows))) == ids


@pytest.mark.parametrize(("page", "language"), API)
def test_the_table_of_addresses_is_what_the_addresses_declare(page: str, language: Language, django_ready: Any) -> None:
    from baremo.platform.access import NOBODY
    from baremo.platform.web.routes import list_routes

    everybody, every_user = ("todo el mundo", "todo usuario") if language == "es" else ("everybody", "every user")
    declared = {}
    for route in list_routes():
        if route.access is not None and route.access != NOBODY:
            roles = ", ".join(role.value for role in Role if role in route.access.roles)
            users = (
                everybody if route.access.is_public else every_user if len(route.access.roles) == len(Role) else roles
            )
            keys = "write" if route.access.is_ingest else route.access.scope
            declared[f"{route.method} {route.path}"] = (users or "–", f"`{keys}`" if keys else "–")
    rows = re.findall(r"^\| `([A-Z]+ /\S+)` \| (.*?) \| (.*?) \|$", read(page), re.MULTILINE)
    assert {address: (users, keys) for address, users, keys in rows} == declared


@pytest.mark.parametrize(("page", "language"), API)
def test_codes_areas_and_limits_are_documented(page: str, language: Language) -> None:
    text = read(page)
    for kind in vars(refusals).values():
        if isinstance(kind, type) and issubclass(kind, refusals.RefusedError) and kind is not refusals.RefusedError:
            assert f"`{kind.code}`" in text or kind.code == "unforeseen", kind.code
    assert [area for area in AREAS if f"`{area}`" not in text] == []
    assert len(SCOPES) == 2 * len(AREAS) + 1
    assert f"{MAX_DEPTH} " in text
    [example] = re.findall(r"^```json\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert json.loads(example)["code"] == "invalid"


@pytest.mark.parametrize(("english", "spanish"), [("operations.md", "es/operacion.md"), ("api.md", "es/api.md")])
def test_both_languages_have_the_same_headings_and_tables(english: str, spanish: str) -> None:
    def shape(page: str) -> list[str]:
        return re.findall(r"^(#+ |```\w*|\| ?-*)", read(page), re.MULTILINE)

    assert shape(english) == shape(spanish)
