"""Who may see what: people, shares, access."""

from __future__ import annotations

from typing import Any, ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

NUMBER = models.BigAutoField(
    auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
)


def _belongs(model: str, **options: Any) -> models.ForeignKey[Any]:
    return models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=model, **options)


class Migration(migrations.Migration):
    """Who may see what: people, shares, access."""

    dependencies: ClassVar = [("store", "0002_quicker_reading")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Counted",
            fields=[
                ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("expires", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="InvitationRow",
            fields=[
                ("id", NUMBER.clone()),
                ("made_by", _belongs(settings.AUTH_USER_MODEL, null=True, related_name="+")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField(null=True)),
                ("used_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Rescue",
            fields=[
                ("id", NUMBER.clone()),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="ShareRow",
            fields=[
                ("id", NUMBER.clone()),
                ("runner", _belongs("store.runner")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("thing", models.CharField(max_length=20)),
                ("key", models.CharField(blank=True, max_length=80)),
                ("shown", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="AccessRow",
            fields=[
                ("id", NUMBER.clone()),
                ("runner", _belongs("store.runner")),
                ("coach", _belongs(settings.AUTH_USER_MODEL, null=True)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("shown", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
            ],
            options={"abstract": False},
        ),
    ]
