"""Where freshlegs keeps things: the only reader of the environment."""

from __future__ import annotations

import math
import os
from functools import partial
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.manner import Manner, Provider, manner_for_phones, manner_in

SCHEMES = {"postgres": "postgresql", "postgresql": "postgresql", "sqlite": "sqlite3"}
GB_BYTES = 1_000_000_000
SUMS_THREADS = "OPENBLAS_NUM_THREADS"

SQLITE_OPTIONS = {
    "timeout": 30,
    "transaction_mode": "IMMEDIATE",
    "init_command": (
        "PRAGMA journal_mode=WAL;"
        "PRAGMA synchronous=FULL;"
        "PRAGMA foreign_keys=ON;"
        "PRAGMA cache_size=-32000;"
    ),
}


def home_folder() -> Path:
    """The runner's data folder: FRESHLEGS_HOME, else the place that the desktop names for data."""
    if named := os.environ.get("FRESHLEGS_HOME"):
        return _folder("FRESHLEGS_HOME", named)
    shared = os.environ.get("XDG_DATA_HOME")
    return (Path(shared) if shared else Path.home() / ".local" / "share") / "freshlegs"


def database_url() -> str | None:
    """A database server to use instead of the SQLite file in the data folder."""
    return os.environ.get("DATABASE_URL") or None


def sqlite_file(folder: Path) -> Path:
    """The database in a data folder, where no other is named."""
    return folder / "freshlegs.sqlite3"


def streams_folder() -> Path | None:
    """A folder for the streams outside the data folder."""
    named = os.environ.get("FRESHLEGS_STREAMS")
    return _folder("FRESHLEGS_STREAMS", named) if named else None


def most_upload_bytes() -> int:
    """How large an uploaded file may be: FRESHLEGS_UPLOAD_GB, else 20 GB."""
    named = os.environ.get("FRESHLEGS_UPLOAD_GB", "20")
    try:
        most_gb = float(named)
    except ValueError:
        most_gb = math.nan
    if not 0.0 < most_gb < math.inf:
        allowed = "a number of gigabytes, such as 20"
        raise BadValueError(field="FRESHLEGS_UPLOAD_GB", value=named, allowed=allowed)
    return round(most_gb * GB_BYTES)


def one_thread() -> None:
    """Ask NumPy's sums for one thread each, in this process and those that it starts.

    Measured on two busy cores: the plan of a trial took 15 s of CPU with two threads, 1 s with one.
    """
    os.environ.setdefault(SUMS_THREADS, "1")


def _folder(variable: str, named: str) -> Path:
    try:
        return Path(named).expanduser()
    except RuntimeError as error:
        raise BadValueError(variable, named, "a folder on this machine") from error


def database(folder: Path, url: str | None = None) -> dict[str, object]:
    """Django's entry for one database: the SQLite file in a folder, or what a URL names.

    As usual, sqlite:///a.db is relative and sqlite:////a.db is not. Raises BadValueError for a
    URL that names neither a PostgreSQL server nor a SQLite file.
    """
    if url is None:
        return _sqlite(sqlite_file(folder))
    try:
        return _named(urlsplit(url))
    except ValueError:
        shown = url.partition(":")[0] if "@" in url else url
        allowed = f"a URL such as postgresql://host/name, its scheme one of {', '.join(SCHEMES)}"
        raise BadValueError(field="DATABASE_URL", value=shown, allowed=allowed) from None


def _named(parts: SplitResult) -> dict[str, object]:
    """Read a URL; raises ValueError, which does not repeat the password that may be in it."""
    if SCHEMES.get(parts.scheme) == "sqlite3" and len(parts.path) > 1:
        return _sqlite(Path(unquote(parts.path[1:])))
    if SCHEMES.get(parts.scheme) != "postgresql":
        raise ValueError
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": None,
    }


def _sqlite(file: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": dict(SQLITE_OPTIONS),
        "CONN_MAX_AGE": None,
    }


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "freshlegs.settings")

STORE_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "freshlegs.store",
]
"""All that a command loads; the web adds the others (docs/decisions/0016)."""
INSTALLED_APPS = [
    *STORE_APPS,
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_tasks_db",
]
AUTH_USER_MODEL = "store.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database(home_folder(), database_url())}
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"

# What the web adds to it (docs/decisions/0011); nothing of this is loaded by a command.

DEBUG = False
SECRET_KEY = os.environ.get("FRESHLEGS_SECRET_KEY", "")  # else one is made, see web/wsgi.py
ROOT_URLCONF = "freshlegs.web.urls"
STATIC_URL = "static/"
MIDDLEWARE = [
    "freshlegs.web.loopback.only_by_our_names",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "freshlegs.web.privacy.kept_by_nobody",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "freshlegs.web.entry.SignedIn",
    "freshlegs.web.manners.AsTheRunnerLikes",
    "freshlegs.web.failures.InASentence",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "freshlegs.web.tags"],
            "context_processors": [
                "django.template.context_processors.csrf",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "freshlegs.web.surroundings.of_every_page",
                "freshlegs.web.manners.in_templates",
            ],
        },
    }
]
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
DATA_UPLOAD_MAX_NUMBER_FILES = 10_000
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
FORMAT_MODULE_PATH = "freshlegs.web.formats"
LOCALE_PATHS = [
    Path(__file__).parent / "web" / "locale" / catalogue for catalogue in ("screens", "knowledge")
]

SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_NAME = "freshlegs_form"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "freshlegs.web.failures.stale_form"

# Accounts (docs/accounts.md). A person has a name and a password; no mail is ever sent.

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}Validator"}
    for name in ("UserAttributeSimilarity", "MinimumLength", "CommonPassword", "NumericPassword")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
SESSION_COOKIE_NAME = "freshlegs_session"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CACHES = {  # rate limits are counted where every process of every server sees the same count
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "store_counted",
    }
}
ACCOUNT_ADAPTER = "freshlegs.web.account_adapter.AccountAdapter"
ACCOUNT_FORMS = {"signup": "freshlegs.web.account_forms.SignUpForm"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_SIGNUP_REDIRECT_URL = "account-rescue"
ACCOUNT_USERNAME_MIN_LENGTH = 2
ACCOUNT_USERNAME_BLACKLIST = ["me"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "freshlegs"
MFA_ALLOW_UNVERIFIED_EMAIL = True
SOCIALACCOUNT_ADAPTER = "freshlegs.web.account_adapter.ProviderAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # to be preloaded by browsers is the owner's choice


def of_manner(manner: Manner) -> dict[str, object]:
    """Give the settings that hang on who may come; only what is asked for is opened."""
    provider = manner.provider
    app = {
        "provider_id": "oidc",
        "name": provider.name,
        "client_id": provider.client_id,
        "secret": provider.secret,
        "settings": {"server_url": provider.server, "oauth_pkce_enabled": True},
    }
    return {
        "MANNER": manner,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]", *manner.hosts],
        "FORCE_SCRIPT_NAME": None if manner.prefix == "/" else manner.prefix,
        "SESSION_COOKIE_PATH": manner.prefix,
        "SESSION_COOKIE_SECURE": manner.is_https,
        "CSRF_COOKIE_PATH": manner.prefix,
        "CSRF_COOKIE_SECURE": manner.is_https,
        "SECURE_SSL_REDIRECT": manner.is_https,
        "SECURE_REDIRECT_EXEMPT": ["^healthz$"],
        "SECURE_HSTS_SECONDS": 365 * 24 * 3600 if manner.has_hsts else 0,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": manner.has_hsts,
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https")
        if manner.is_behind_proxy
        else None,
        "ALLAUTH_TRUSTED_PROXY_COUNT": int(manner.is_behind_proxy),
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not manner.is_https,
        "SOCIALACCOUNT_PROVIDERS": {"openid_connect": {"APPS": [app] if provider.is_on else []}},
        "SECURE_CSP": {**SECURE_CSP, "form-action": ["'self'", *_forms_go_to(provider)]},
    }


def _forms_go_to(provider: Provider) -> list[str]:
    """Name the origins that a form of ours may lead to."""
    parts = urlsplit(provider.server)
    return [f"{parts.scheme}://{parts.netloc}", *provider.origins] if provider.is_on else []


MANNER = manner_in(os.environ)
for_phones = partial(manner_for_phones, os.environ)
globals().update(of_manner(MANNER))
