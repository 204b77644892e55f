"""Where freshlegs keeps things: the only reader of the environment."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from freshlegs.domain.errors import BadValueError

SCHEMES = {"postgres": "postgresql", "postgresql": "postgresql", "sqlite": "sqlite3"}

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

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "freshlegs.store",
]
AUTH_USER_MODEL = "store.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database(home_folder(), database_url())}
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"

# What the web adds to it (docs/decisions/0011); nothing of this is loaded by a command.

DEBUG = False
SECRET_KEY = ""
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
ROOT_URLCONF = "freshlegs.web.urls"
STATIC_URL = "static/"
MIDDLEWARE = [
    "freshlegs.web.loopback.only_from_this_machine",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "freshlegs.web.privacy.kept_by_nobody",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "freshlegs.web.failures.InASentence",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "web" / "templates"],
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "freshlegs.web.tags"],
            "context_processors": [
                "django.template.context_processors.csrf",
                "freshlegs.web.surroundings.of_every_page",
            ],
        },
    }
]
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [Path(__file__).parent / "web" / "locale"]

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
