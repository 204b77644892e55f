"""Where freshlegs keeps things: the only reader of the environment."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

SCHEMES = {"postgres": "postgresql", "postgresql": "postgresql", "sqlite": "sqlite3"}

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
        return Path(named).expanduser()
    shared = os.environ.get("XDG_DATA_HOME")
    return (Path(shared) if shared else Path.home() / ".local" / "share") / "freshlegs"


def database_url() -> str | None:
    """A database server to use instead of the SQLite file in the data folder."""
    return os.environ.get("DATABASE_URL") or None


def streams_folder() -> Path | None:
    """A folder for the streams outside the data folder."""
    named = os.environ.get("FRESHLEGS_STREAMS")
    return Path(named).expanduser() if named else None


def database(folder: Path, url: str | None = None) -> dict[str, object]:
    """Django's entry for one database: the SQLite file in a folder, or what a URL names.

    As usual, sqlite:///a.db is relative and sqlite:////a.db is not. Raises ValueError for a URL
    whose scheme is neither postgresql nor sqlite.
    """
    if url is None:
        return _sqlite(folder / "freshlegs.sqlite3")
    parts = urlsplit(url)
    engine = SCHEMES.get(parts.scheme)
    if engine is None:
        message = f"DATABASE_URL: {parts.scheme!r} is not one of {', '.join(SCHEMES)}"
        raise ValueError(message)
    if engine == "sqlite3":
        return _sqlite(Path(unquote(parts.path[1:])))
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
