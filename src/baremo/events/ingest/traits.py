"""Which of our fields the traits of people and companies are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from baremo.contacts.field_types import SYSTEM_FIELDS
from baremo.events.kinds import name_key

_OTHER_NAMES = {
    "created_at": "account_created_at",
    "zip": "postal_code",
    "postcode": "postal_code",
    "job_title": "title",
    "locale": "language",
}
_ADDRESS = {"street", "city", "state", "postal_code", "country"}
_COMPANY = {"id": "company_id", "name": "company", "industry": "industry", "employees": "employees"}
_COMPANY |= {"employee_count": "employees", "website": "website"}


def read_person(traits: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that traits of a person give; of the address only what identifies nobody."""
    fields: dict[str, Any] = {}
    for name, value in traits.items():
        field = _field_of(name)
        if field == "email":
            continue  # it is checked as an identity first
        if field == "company" and isinstance(value, dict):
            fields |= read_company(value)
        elif field == "address" and isinstance(value, dict):
            fields |= _read_address(value)
        else:
            fields[field] = value
    return fields


def read_company(traits: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that traits of a company give; those that we do not know begin with `company_`."""
    fields: dict[str, Any] = {}
    for name, value in traits.items():
        key = name_key(name)
        if key == "address" and isinstance(value, dict):
            fields |= {f"company_{each}": text for each, text in _read_address(value).items()}
        elif value is not None:
            fields[_COMPANY.get(key, f"company_{key}")] = value
    return fields


def _field_of(name: str) -> str:
    key = name_key(name)
    if key in SYSTEM_FIELDS or key == "address":
        return key
    return _OTHER_NAMES.get(key, name.strip())


def _read_address(address: Mapping[str, Any]) -> dict[str, Any]:
    found = {_OTHER_NAMES.get(name_key(name), name_key(name)): value for name, value in address.items()}
    return {name: value for name, value in found.items() if name in _ADDRESS and value is not None}
