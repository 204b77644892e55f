"""Days, sports, gear and distances beside the words of a row, so that little has to be read."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "store_factrow": {"day": ("date", "day")},
    "store_runrow": {
        "sport": ("text", "activity", "sport"),
        "gear": ("text", "activity", "gear"),
        "distance_m": ("double precision", "activity", "distance_m"),
    },
}
"""For each table its new columns: of what type, and where they stand in the words of a row."""


def fill(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take the new columns out of the words that each row holds."""
    told = _told_sqlite if editor.connection.vendor == "sqlite" else _told_postgresql
    for table, columns in COLUMNS.items():
        changes = ", ".join(f"{name} = {told(*place)}" for name, place in columns.items())
        editor.execute(f"UPDATE {table} SET {changes}", params=None)


def _told_sqlite(_kind: str, *place: str) -> str:
    return f"json_extract(told, '$.{'.'.join(place)}')"


def _told_postgresql(kind: str, *place: str) -> str:
    return f"CAST(CAST(told AS json) #>> '{{{','.join(place)}}}' AS {kind})"


class Migration(migrations.Migration):
    """Adds what is asked of years ago, and the indexes that find it."""

    dependencies: ClassVar = [("store", "0001_first")]

    operations: ClassVar = [
        migrations.AddField("factrow", "day", models.DateField(null=True)),
        migrations.AddField("runrow", "distance_m", models.FloatField(null=True)),
        migrations.AddField("runrow", "gear", models.TextField(null=True)),
        migrations.AddField(
            "runrow", "sport", models.CharField(max_length=20, default=""), preserve_default=False
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddIndex("factrow", models.Index("runner", "kind", "day", name="fact_day")),
        migrations.AddIndex("logrow", models.Index("runner", "kind", name="log_kind")),
        migrations.AddIndex("runrow", models.Index("runner", "day", name="run_day")),
    ]
