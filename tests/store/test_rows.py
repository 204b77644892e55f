"""A row says what it is where someone looks into the database."""

from __future__ import annotations

from django.apps import apps

from freshlegs.store import rows
from freshlegs.store.framework import start


def test_rows_are_known_by_what_a_runner_would_call_them() -> None:
    assert str(rows.Runner(name="Ida")) == "Ida"
    assert str(rows.BatchRow(code="b1")) == "b1"
    assert str(rows.OriginalRow(title="1.fit")) == "1.fit"
    assert str(rows.FactRow(kind="night")) == "night"
    assert str(rows.LogRow(kind="diary.added")) == "diary.added"
    assert str(rows.RecordingRow(key="a-0")) == "a-0"
    assert str(rows.RunRow(key="a-0")) == "a-0"
    assert str(rows.DirtyMonth(month="2024-03")) == "2024-03"


def test_django_is_started_once() -> None:
    start()
    assert apps.ready
