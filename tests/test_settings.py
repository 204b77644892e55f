"""The environment says where things are kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from freshlegs import settings
from freshlegs.domain.errors import BadValueError


def test_the_folder_is_the_one_named_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_HOME", "/data/legs")
    assert settings.home_folder() == Path("/data/legs")


def test_the_folder_is_otherwise_where_the_desktop_keeps_data(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("FRESHLEGS_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", "/share")
    assert settings.home_folder() == Path("/share/freshlegs")
    monkeypatch.delenv("XDG_DATA_HOME")
    assert settings.home_folder() == Path.home() / ".local/share/freshlegs"


def test_streams_and_database_can_be_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_STREAMS", "/disk")
    monkeypatch.setenv("DATABASE_URL", "postgresql:///legs")
    assert settings.streams_folder() == Path("/disk")
    assert settings.database_url() == "postgresql:///legs"
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.delenv("FRESHLEGS_STREAMS")
    assert settings.streams_folder() is None
    assert settings.database_url() is None


def test_a_server_is_described_by_its_url() -> None:
    url = "postgresql://ida:p%40ss@db.example:5433/legs%20of?sslmode=require"
    assert settings.database(Path("/data"), url) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "legs of",
        "USER": "ida",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
        "CONN_MAX_AGE": None,
    }


def test_sqlite_is_the_file_in_the_folder_or_the_one_named() -> None:
    assert settings.database(Path("/data"))["NAME"] == "/data/freshlegs.sqlite3"
    assert settings.database(Path("/data"), "sqlite:////else/a.db")["NAME"] == "/else/a.db"


def test_a_server_of_another_kind_is_refused() -> None:
    with pytest.raises(BadValueError, match="DATABASE_URL cannot be 'mysql://db/legs'"):
        settings.database(Path("/data"), "mysql://db/legs")


@pytest.mark.parametrize(
    "url",
    ["nonsense", "://", "sqlite:///", "postgresql://ida:secret@host:port/x", "x://[::1"],
)
def test_nonsense_is_refused_without_repeating_a_password(url: str) -> None:
    with pytest.raises(BadValueError) as refused:
        settings.database(Path("/data"), url)
    assert "postgresql://host/name" in refused.value.sentence
    assert "secret" not in refused.value.sentence


def test_a_folder_of_an_unknown_user_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_HOME", "~nobody-of-that-name/legs")
    with pytest.raises(BadValueError, match="FRESHLEGS_HOME cannot be"):
        settings.home_folder()


def test_sums_keep_to_one_core_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(settings.SUMS_THREADS, raising=False)
    settings.one_thread()
    assert os.environ[settings.SUMS_THREADS] == "1"
    monkeypatch.setenv(settings.SUMS_THREADS, "8")
    settings.one_thread()
    assert os.environ[settings.SUMS_THREADS] == "8"


@pytest.mark.parametrize("named", ["", "many", "-1", "0", "nan", "inf"])
def test_an_upload_limit_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("FRESHLEGS_UPLOAD_GB", named)
    with pytest.raises(BadValueError, match="FRESHLEGS_UPLOAD_GB"):
        settings.most_upload_bytes()


def test_an_upload_may_have_20_gigabytes_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("FRESHLEGS_UPLOAD_GB", raising=False)
    assert settings.most_upload_bytes() == 20_000_000_000
    monkeypatch.setenv("FRESHLEGS_UPLOAD_GB", "0.5")
    assert settings.most_upload_bytes() == 500_000_000
