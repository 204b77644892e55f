"""Brings an older database up to date, after copying it; tells at once when nothing is to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from pkgutil import iter_modules

from django.apps import apps
from django.db import connections

from freshlegs import settings
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.store import locks
from freshlegs.store.backup import back_up

UPGRADE_LOCK_NUMBER = 0x6C656773
"""Any number that no other program on the server uses."""


type Written = Collection[tuple[str, str]]


def bring_up_to_date(
    database: str, folder: Path, names: Collection[str] = settings.STORE_APPS
) -> None:
    """Run the migrations of some apps that a database lacks; a SQLite file is copied first.

    The web asks for all of its own; a command gets by with ours. Raises UnreadableFileError for a
    database that a newer freshlegs wrote.
    """
    written = _written(names)
    if _lacking(database, written):
        with _alone(database, folder):
            if _lacking(database, written):
                _make_or_migrate(database, folder, written)


def known_apps() -> tuple[str, ...]:
    """Name the apps whose tables this process knows: ours for a command, more for the web.

    Not that of tasks: its migrations look into the default database, whichever is meant.
    """
    names = (config.name for config in apps.get_app_configs())
    return tuple(name for name in names if name != "django_tasks_db")


def known_migrations() -> set[tuple[str, str]]:
    """Name our own migrations."""
    return _written(settings.STORE_APPS)


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


def _make_or_migrate(database: str, folder: Path, written: Written) -> None:
    """Make at once what is lacking where nothing older is there, else go from change to change."""
    recorded = _recorded(database)
    lacking = set(written) - recorded
    if recorded and connections[database].vendor == "sqlite":
        back_up(Path(connections[database].settings_dict["NAME"]), folder / "backups")
    if {app for app, _ in lacking} & {app for app, _ in recorded}:
        migrate(database, {app for app, _ in written})
    else:
        from freshlegs.store import first_tables

        first_tables.make(database, lacking)


def migrate(database: str, labels: Collection[str]) -> None:
    """Run the migrations of some apps that a database lacks, one after the other."""
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections[database])
    executor.migrate([node for node in executor.loader.graph.leaf_nodes() if node[0] in labels])


def _lacking(database: str, written: Written) -> bool:
    """Compare names only; Django's own check loads every migration, which takes far longer."""
    recorded, ours = _recorded(database), set(written)
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


def _written(names: Collection[str] = settings.STORE_APPS) -> set[tuple[str, str]]:
    return {
        (config.label, module.name)
        for config in apps.get_app_configs()
        if config.name in names
        for module in iter_modules([str(Path(config.path) / "migrations")])
    }
