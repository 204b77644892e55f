"""Brings an older database up to date, after copying it; tells at once when nothing is to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from pkgutil import iter_modules

from django.apps import apps
from django.db import connections

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.store import locks
from freshlegs.store.backup import back_up

UPGRADE_LOCK_NUMBER = 0x6C656773
"""Any number that no other program on the server uses."""


def bring_up_to_date(database: str, folder: Path) -> None:
    """Run the migrations that a database lacks; a SQLite file that exists is copied first.

    Raises UnreadableFileError for a database that a newer freshlegs wrote.
    """
    if _lacking(database):
        with _alone(database, folder):
            if _lacking(database):
                _migrate(database, folder)


@contextmanager
def _alone(database: str, folder: Path) -> Iterator[None]:
    """Keep others from upgrading at once: in the folder by a file, on a server by its own lock."""
    connection = connections[database]
    with locks.locked(folder / "locks" / "upgrade.lock", "an upgrade", wait_s=60):
        if connection.vendor == "sqlite":
            yield
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [UPGRADE_LOCK_NUMBER])
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [UPGRADE_LOCK_NUMBER])


def _migrate(database: str, folder: Path) -> None:
    from django.db.migrations.executor import MigrationExecutor

    connection = connections[database]
    if connection.vendor == "sqlite" and _recorded(database):
        back_up(Path(connection.settings_dict["NAME"]), folder / "backups")
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def _lacking(database: str) -> bool:
    """Compare names only; Django's own check loads every migration, which takes far longer."""
    recorded, ours = _recorded(database), _written()
    unknown = {name for name in recorded - ours if name[0] == "store"}
    if unknown:
        reason = "it was written by a newer freshlegs; update freshlegs to open it"
        raise UnreadableFileError(str(connections[database].settings_dict["NAME"]), reason)
    return bool(ours - recorded)


def _recorded(database: str) -> set[tuple[str, str]]:
    """Name the migrations that were run; an empty database, and no other, has none."""
    connection = connections[database]
    with connection.cursor() as cursor:
        if "django_migrations" not in connection.introspection.table_names(cursor):
            return set()
        cursor.execute("SELECT app, name FROM django_migrations")
        return {(app, name) for app, name in cursor.fetchall()}


def _written() -> set[tuple[str, str]]:
    return {
        (config.label, module.name)
        for config in apps.get_app_configs()
        for module in iter_modules([str(Path(config.path) / "migrations")])
    }
