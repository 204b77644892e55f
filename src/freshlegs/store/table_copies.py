"""Copies every row from one database to another, whatever server each of them is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connections, models, transaction

ROWS_AT_ONCE_COUNT = 500
LEFT_OUT = frozenset({"contenttypes.ContentType", "auth.Permission", "sessions.Session",
                      "store.Counted"})  # fmt: skip
"""What every database makes for itself, and what signs people in: after a restore they sign in."""

type Model = type[models.Model]


def copy_rows(source: str, target: str) -> None:
    """Copy all rows, both databases being up to date; all of them or none."""
    with transaction.atomic(using=target):
        found = list(_models(source, target))
        for model in found:
            rows = _all(model, source).order_by("pk").iterator(chunk_size=ROWS_AT_ONCE_COUNT)
            _all(model, target).bulk_create(rows, batch_size=ROWS_AT_ONCE_COUNT)
        _count_on(target, found)


def clear(database: str) -> None:
    """Remove all rows that `copy_rows` would write."""
    with transaction.atomic(using=database):
        for model in _models(database, database):
            _all(model, database)._raw_delete(database)  # noqa: SLF001 - no signals, no cascades


def is_used(database: str) -> bool:
    """Tell whether anybody entered, imported or signed up for anything."""
    from freshlegs.store.rows import LogRow, OriginalRow, User

    return any(_all(model, database).exists() for model in (LogRow, OriginalRow, User))


def _models(*databases: str) -> Iterator[Model]:
    """Name the tables that each of the databases has."""
    there = [set(connections[name].introspection.table_names()) for name in databases]
    for model in apps.get_models(include_auto_created=True):
        about = model._meta  # noqa: SLF001 - Django documents it
        is_there = all(about.db_table in tables for tables in there)
        if is_there and about.label not in LEFT_OUT and not _is_about_permissions(model):
            yield model


def _is_about_permissions(model: Model) -> bool:
    """Tell whether a table only ties people to permissions, whose numbers differ by database."""
    about = model._meta  # noqa: SLF001 - Django documents it
    related = (field.related_model for field in about.get_fields() if field.many_to_one)
    return bool(about.auto_created) and any(
        getattr(one, "__name__", "") == "Permission" for one in related
    )


def _all(model: Model, database: str) -> models.QuerySet[Any]:
    return model._base_manager.using(database).all()  # noqa: SLF001 - Django documents it


def _count_on(database: str, found: list[Model]) -> None:
    """Let numbers of new rows go on after those that were copied."""
    connection = connections[database]
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), found):
            cursor.execute(sql)
