"""What other programs may ask, and what they already asked."""

from __future__ import annotations

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models

NUMBER = models.BigAutoField(
    auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
)


def _belongs(model: str) -> models.ForeignKey[Any]:
    return models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=model)


class Migration(migrations.Migration):
    """What other programs may ask, and what they already asked."""

    dependencies: ClassVar = [("store", "0004_listed_runs")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", NUMBER.clone()),
                ("runner", _belongs("store.runner")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("name", models.CharField(max_length=60)),
                ("scopes", models.CharField(max_length=300)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                ("used_day", models.DateField(null=True)),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="SentOnce",
            fields=[
                ("id", NUMBER.clone()),
                ("runner", _belongs("store.runner")),
                ("token", _belongs("store.apitoken")),
                ("key", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
                ("told", models.TextField()),
                ("made_at", models.DateTimeField(db_index=True)),
            ],
            options={"abstract": False},
        ),
        migrations.AddConstraint(
            model_name="sentonce",
            constraint=models.UniqueConstraint("token", "key", name="sent_once"),
        ),
    ]
