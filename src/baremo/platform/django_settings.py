"""Django's settings, all of them derived from ours; reading this module makes no file."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from baremo.platform.data_directory import find_secret_key
from baremo.platform.database import configure_database
from baremo.platform.logs import configure_logs
from baremo.platform.mail import configure_mail
from baremo.platform.settings import read_settings

BAREMO = read_settings(os.environ)

SECRET_KEY = find_secret_key(BAREMO)
SECRET_KEY_FALLBACKS = list(BAREMO.secret_key_fallbacks)
DEBUG = False
DATABASES = {"default": configure_database(BAREMO)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Rooms above the platform are named here and never imported.
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "ninja",
    "baremo.platform.installation",
    "baremo.platform.audit",
    "baremo.platform.accounts",
    "baremo.platform.jobs",
    "baremo.platform.idempotency",
    "baremo.contacts",
    "baremo.events",
    "baremo.events.archive",
    "baremo.events.importing",
    "baremo.scoring",
    "baremo.scoring.whatif",
]
APPEND_SLASH = False
ROOT_URLCONF = "baremo.platform.web.urls"
API_URLS = "baremo.api.urls"
MIDDLEWARE = [
    "baremo.platform.web.boundary.BoundaryMiddleware",
    "baremo.api.collect.sharing.SharingMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "baremo.platform.web.headers.HeadersMiddleware",
    # Answers of the API are a third of what a page weighs on the way, if they are sent as they are.
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "baremo.platform.web.hosts.HostMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "baremo.platform.web.gate.GateMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGES = [("es", "Español"), ("en", "English")]
LANGUAGE_CODE = BAREMO.language or "en"
LANGUAGE_COOKIE_NAME = "baremo-language"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
WEBUI = Path(__file__).resolve().parents[1] / "webui"
WHITENOISE_ROOT = WEBUI / "files" if (WEBUI / "files").is_dir() else None
WHITENOISE_ALLOW_ALL_ORIGINS = False
# Files that carry a hash in their name never change.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/assets/.+-[0-9A-Za-z_-]{8}\.\w+$"

LOGGING_CONFIG = None
configure_logs(BAREMO.log_format, BAREMO.log_level)

# ------------------------------------------------------------------------------------- what the browser sees

ALLOWED_HOSTS = sorted({urlsplit(BAREMO.public_url).hostname or "", BAREMO.host, "localhost", "127.0.0.1", "[::1]"})
CSRF_TRUSTED_ORIGINS = [BAREMO.public_url]
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = BAREMO.is_https
CSRF_FAILURE_VIEW = "baremo.platform.web.failures.csrf_failed"
# The prefix makes browsers refuse the cookie from a neighbouring host and from plain http.
SESSION_COOKIE_NAME = "__Host-baremo" if BAREMO.is_https else "baremo"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 30 * 24 * 3600
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if BAREMO.is_https else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BAREMO.proxies else None
USE_X_FORWARDED_HOST = BAREMO.proxies > 0
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = BAREMO.body_limit
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000

# ------------------------------------------------------------------------------------------------- accounts

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["baremo.platform.accounts.passwords.Argon2Hasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 3600

ACCOUNT_ADAPTER = "baremo.platform.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody sends mail to strangers through our forms
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_RATE_LIMITS = {
    # The key is the account and the address together: who guesses does not lock out whom they guess at.
    "login_failed": "10/15m/key,60/15m/ip",
    "login_failed_anywhere": "100/d/key",
    "login": "60/m/ip",
    "reset_password": "20/h/ip,3/15m/key",
    "reset_password_from_key": "20/15m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/15m/user",
}
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{BAREMO.public_url}/",
    "account_signup": f"{BAREMO.public_url}/",
    "account_reset_password": f"{BAREMO.public_url}/password",
    "account_reset_password_from_key": f"{BAREMO.public_url}/password/{{key}}",
}
MFA_ADAPTER = "baremo.platform.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Baremo"
MFA_TOTP_TOLERANCE = 1  # the code that has just run out, and clocks that differ by half a minute (RFC 6238, 5.2)

# The limits above are counted here: a table, since several processes have to count together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache_entries",
        # Never culled, or who fills the table would have their attempts forgotten; expired rows go with the job `tidy`.
        "OPTIONS": {"MAX_ENTRIES": 10_000_000},
    }
}

EMAIL_BACKEND, MAIL = configure_mail(BAREMO.mail_url)
DEFAULT_FROM_EMAIL = BAREMO.mail_from

SILENCED_SYSTEM_CHECKS = ["security.W019"]
