"""What lists of runs ask for, beside the words of a row."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """What lists of runs ask for, beside the words of a row."""

    dependencies: ClassVar = [("store", "0003_people")]

    operations: ClassVar = []
