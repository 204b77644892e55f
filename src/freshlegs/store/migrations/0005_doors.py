"""What other programs may ask, and what they already asked."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """What other programs may ask, and what they already asked."""

    dependencies: ClassVar = [("store", "0004_listed_runs")]

    operations: ClassVar = []
