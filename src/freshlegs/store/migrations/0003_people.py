"""Who may see what: people, shares, access."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """Who may see what: people, shares, access."""

    dependencies: ClassVar = [("store", "0002_quicker_reading")]

    operations: ClassVar = []
