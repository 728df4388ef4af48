"""Who works at the sample company with Baremo: users of all four roles, and the keys of its programs."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from baremo.demo.messages import Sender
from baremo.language import Label, Language
from baremo.platform.accounts.keys import create_key
from baremo.platform.accounts.models import User
from baremo.platform.accounts.users import create_user
from baremo.platform.actor import SYSTEM, Actor
from baremo.platform.roles import Role


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who logs in."""

    key: str
    name: str
    role: Role

    @property
    def email(self) -> str:
        """The address with which they log in."""
        return f"{self.key}@veleta.example"


MEMBERS: tuple[Member, ...] = (
    Member("clara", "Clara Vidal", Role.ADMINISTRATOR),
    Member("bruno", "Bruno Ortega", Role.MARKETER),
    Member("carla", "Carla Méndez", Role.SELLER),
    Member("tom", "Tom Baker", Role.SELLER),
    Member("dani", "Dani Prieto", Role.VIEWER),
)
SELLERS = tuple(member.key for member in MEMBERS if member.role is Role.SELLER)
_KEYS: Mapping[Sender, Label] = {
    "site": Label(es="Sitio web", en="Web site"),
    "app": Label(es="Aplicación", en="Application"),
    "office": Label(es="Correo y ventas", en="Mail and sales"),
}


@dataclass(frozen=True, slots=True)
class Staff:
    """The users as actors, and the text and number of each write key."""

    actors: Mapping[str, Actor]
    texts: Mapping[Sender, str]
    numbers: Mapping[Sender, int]

    def source(self, sender: Sender) -> str:
        """Return the name under which the service knows who sends with a key."""
        return f"key:{self.numbers[sender]}"


def make_password() -> str:
    """Return a password that only this installation has."""
    return "-".join(secrets.token_hex(2) for _ in range(5))


def hire(password: str, language: Language, *, at: datetime) -> Staff:
    """Make the users, all with one password, and the keys."""
    actors = {}
    for member in MEMBERS:
        user = create_user(
            member.email, member.role, SYSTEM, at=at, password=password, name=member.name, language=language
        )
        actors[member.key] = _act(user)
    texts, numbers = dict[Sender, str](), dict[Sender, int]()
    for sender, label in _KEYS.items():
        key, texts[sender] = create_key("write", label.words(language), actors["clara"], at=at)
        numbers[sender] = key.pk
    return Staff(actors, texts, numbers)


def _act(user: User) -> Actor:
    return Actor(kind="user", id=user.pk, name=user.email, role=Role(user.role))
