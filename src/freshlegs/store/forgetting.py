"""Removes everything of one runner, so that no byte of it stays in the folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.db import connections, transaction
from django.db.models import QuerySet

from freshlegs.store import locks
from freshlegs.store.home import Home
from freshlegs.store.models import OfRunner

PATIENCE_S = 10
TASKS = "django_tasks_database_dbtaskresult"
COPIES = ("backups", "replaced")
"""Folders with copies of the database, in which everything would go on standing."""


def forget_everything(home: Home) -> None:
    """Remove every row and file of the runner, and every copy of the database in the folder.

    The account, if there is one, stays. Where other runners live in the same database, their
    rows stay too. Raises BusyError while an import runs.
    """
    with locks.locked(home.lock, "an import", wait_s=PATIENCE_S):
        _forget_rows(home)
        for folder in _folders(home):
            shutil.rmtree(folder, ignore_errors=True)
    _wipe(home)


def _forget_rows(home: Home) -> None:
    connection = connections[home.database]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")
    with transaction.atomic(using=home.database):
        for rows in _rows(home):
            rows.delete()
        _forget_tasks(home)


def _forget_tasks(home: Home) -> None:
    """Remove what was asked to be done in the background: it names files, and whose they are.

    The table is the web's; a command knows it by its name alone.
    """
    connection = connections[home.database]
    with connection.cursor() as cursor:
        if TASKS in connection.introspection.table_names(cursor):
            named = f'%"{home.runner}"%'
            cursor.execute(
                f"DELETE FROM {TASKS} WHERE CAST(args_kwargs AS text) LIKE %s",  # noqa: S608 - a name of ours
                [named],
            )


def _rows(home: Home) -> Iterator[QuerySet[OfRunner]]:
    """Everything that belongs to a runner, whatever tables there will be."""
    for model in apps.get_models():
        if issubclass(model, OfRunner):
            rows = model._base_manager.using(home.database)  # noqa: SLF001 - Django documents it
            yield rows.filter(runner_id=home.runner_number)


def _folders(home: Home) -> Iterator[Path]:
    for folder in (home.originals, home.incoming, home.streams, home.learnt):
        yield folder
        yield from folder.parent.glob(f"{folder.name}.*")
    yield from (home.path / name for name in COPIES)


def _wipe(home: Home) -> None:
    """Rewrite the database without the room that removed rows leave, and empty its journal."""
    connection = connections[home.database]
    with connection.cursor() as cursor:
        cursor.execute("VACUUM" if connection.vendor == "sqlite" else "VACUUM FULL")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
