"""Every secret in the database, wherever it stands: to check that it decrypts, and to encrypt it anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, models, transaction

from baremo.platform.secret_field import SecretField
from baremo.platform.secrets import UnreadableSecretError, decrypt, encrypt, is_current


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredSecret:
    """One secret as it is stored."""

    purpose: str
    stored: str
    replace: Callable[[str], None]

    def is_readable(self) -> bool:
        """Tell whether it decrypts."""
        try:
            decrypt(self.stored, self.purpose)
        except UnreadableSecretError:
            return False
        return True


def list_secrets() -> Iterator[StoredSecret]:
    """Give every stored secret."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, SecretField):
                yield from _of_column(model, field)
    yield from _of_second_factors()


def renew_secrets(check: Callable[[], None]) -> int:
    """Encrypt with the present key what is still encrypted with an earlier one; return how many there were."""
    count = 0
    for secret in list_secrets():
        check()
        if not is_current(secret.stored):
            secret.replace(encrypt(decrypt(secret.stored, secret.purpose), secret.purpose))
            count += 1
    return count


def _of_column(model: type[models.Model], field: SecretField) -> Iterator[StoredSecret]:
    quote = connection.ops.quote_name
    table, column, key = quote(model._meta.db_table), quote(field.column or ""), quote(model._meta.pk.column or "")
    # Past the field, which would decrypt; the names are our own.
    with connection.cursor() as cursor:
        cursor.execute(f"select {key}, {column} from {table} where {column} is not null order by {key}")  # noqa: S608
        rows = cursor.fetchall()

    def replace(row: int, old: str) -> Callable[[str], None]:
        def write(new: str) -> None:
            with connection.cursor() as cursor:
                # Only if nobody has written another secret since.
                statement = f"update {table} set {column} = %s where {key} = %s and {column} = %s"  # noqa: S608
                cursor.execute(statement, [new, row, old])

        return write

    for row, stored in rows:
        yield StoredSecret(purpose=field.purpose, stored=stored, replace=replace(row, stored))


def _of_second_factors() -> Iterator[StoredSecret]:
    from allauth.mfa.models import Authenticator

    from baremo.platform.accounts import second_factors

    def replace(key: int, name: str, old: str) -> Callable[[str], None]:
        def write(new: str) -> None:
            with transaction.atomic():
                factor = Authenticator.objects.select_for_update().filter(pk=key).first()
                if factor is not None and factor.data.get(name) == old:
                    factor.data[name] = new
                    factor.save(update_fields=["data"])

        return write

    for factor, name, stored in second_factors.list_secrets():
        yield StoredSecret(purpose=second_factors.purpose(), stored=stored, replace=replace(factor.pk, name, stored))
