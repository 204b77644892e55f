"""What lists of runs ask for, beside the words of a row."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

UPDATE = """
UPDATE store_runrow SET moving_s = %s, name = %s, ascent_m = %s, average_heart_rate_bpm = %s,
rpe = %s WHERE id = %s
"""


def fill(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take the new columns out of the words that each row holds."""
    rows = apps.get_model("store", "RunRow").objects.using(editor.connection.alias)
    told = rows.order_by("pk").values_list("pk", "told").iterator()
    values = [(*_columns(json.loads(words)), number) for number, words in told]
    with editor.connection.cursor() as cursor:
        cursor.executemany(UPDATE, values)


def _columns(run: dict[str, dict[str, Any]]) -> tuple[object, ...]:
    said, found = run["activity"], run["features"]
    times_s = (said.get("moving_s"), found.get("moving_s"), said.get("timer_s"))
    return (
        _first(*times_s, said["elapsed_s"]),
        said.get("name"),
        _first(said.get("ascent_m"), found.get("ascent_m")),
        said.get("average_heart_rate_bpm"),
        said.get("rpe"),
    )


def _first(*values: float | None) -> float | None:
    return next((value for value in values if value is not None), None)


class Migration(migrations.Migration):
    """Adds what a line of a list shows, so that no list has to read whole runs."""

    dependencies: ClassVar = [("store", "0003_people")]

    operations: ClassVar = [
        migrations.AddField(
            "runrow", "moving_s", models.FloatField(default=0.0), preserve_default=False
        ),
        migrations.AddField("runrow", "name", models.TextField(null=True)),
        migrations.AddField("runrow", "ascent_m", models.FloatField(null=True)),
        migrations.AddField("runrow", "average_heart_rate_bpm", models.FloatField(null=True)),
        migrations.AddField("runrow", "rpe", models.FloatField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
