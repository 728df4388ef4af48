"""Who may reach the addresses that django-allauth brings: each by its name, so that a new one is closed."""

from __future__ import annotations

from baremo.platform.access import LOGGED_IN, NOBODY, PUBLIC, Access

_ACCOUNT = "headless:browser:account:"
_SECOND = "headless:browser:mfa:"

FOREIGN: dict[str, Access] = {
    "headless:browser:config": PUBLIC,
    # Whoever logs in, or has forgotten the password, is not logged in yet.
    f"{_ACCOUNT}current_session": PUBLIC,
    f"{_ACCOUNT}login": PUBLIC,
    f"{_ACCOUNT}request_password_reset": PUBLIC,
    f"{_ACCOUNT}reset_password": PUBLIC,
    f"{_SECOND}authenticate": PUBLIC,
    f"{_ACCOUNT}reauthenticate": LOGGED_IN,
    f"{_ACCOUNT}change_password": LOGGED_IN,
    f"{_SECOND}authenticators": LOGGED_IN,
    f"{_SECOND}manage_totp": LOGGED_IN,
    f"{_SECOND}manage_recovery_codes": LOGGED_IN,
    f"{_SECOND}reauthenticate": LOGGED_IN,
    # Users are made by administrators, who also change addresses.
    f"{_ACCOUNT}signup": NOBODY,
    f"{_ACCOUNT}manage_email": NOBODY,
    f"{_ACCOUNT}manage_phone": NOBODY,
    f"{_ACCOUNT}verify_email": NOBODY,
    f"{_ACCOUNT}verify_phone": NOBODY,
    f"{_ACCOUNT}resend_email_verification_code": NOBODY,
    f"{_ACCOUNT}resend_phone_verification_code": NOBODY,
    f"{_ACCOUNT}confirm_login_code": NOBODY,
}
