"""What the diary taught is told once, and anew as soon as anything changed."""

from __future__ import annotations

from freshlegs.store.home import Home
from freshlegs.workflows.diary import keep
from freshlegs.workflows.diary_taught import changes_today, strengths_today


def test_strengths_and_shifts_are_remembered_until_something_changes(home: Home) -> None:
    learnt, shifted = strengths_today(home), changes_today(home)
    assert strengths_today(home) is learnt
    assert changes_today(home) is shifted
    keep(home, [{"date": "2026-03-01", "heaviness": 7}])
    assert strengths_today(home) is not learnt
    assert changes_today(home) is not shifted
