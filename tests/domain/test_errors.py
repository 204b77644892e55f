"""An error carries its facts and writes one sentence for the runner."""

from __future__ import annotations

import pytest

from freshlegs.domain.errors import (
    BadValueError,
    BusyError,
    FreshlegsError,
    NotEnoughDataError,
    NotFoundError,
    UnknownShapeError,
    UnreadableFileError,
)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (FreshlegsError(), "Something that freshlegs expected did not hold."),
        (
            NotEnoughDataError("sleep entries", have=5, need=14),
            "Not enough sleep entries: 5 there, 14 needed.",
        ),
        (UnreadableFileError("a.fit", "it is empty"), "a.fit: it is empty."),
        (
            UnknownShapeError("activities.csv", "18 (Distanz)", found="x", expected="metres"),
            (
                "activities.csv: column 18 (Distanz) holds 'x', where metres is expected;"
                " nothing was read from it."
            ),
        ),
        (BadValueError("side", "up", "left, right"), "side cannot be 'up'; allowed: left, right."),
        (
            BadValueError("side", "Lft", "left, right", ("left", "right")),
            "side cannot be 'Lft' (did you mean left?); allowed: left, right.",
        ),
        (
            BadValueError("side", 7, "left, right", ("left", "right")),
            "side cannot be 7; allowed: left, right.",
        ),
        (NotFoundError("batch", "b7"), "There is no batch b7."),
        (
            NotFoundError("evidence on", "slep", closest=("sleep", "step")),
            "There is no evidence on slep; did you mean sleep or step?",
        ),
        (
            BusyError("importing"),
            "Another freshlegs is busy with this history (importing); try again when it ends.",
        ),
    ],
)
def test_an_error_is_one_sentence(error: FreshlegsError, sentence: str) -> None:
    assert str(error) == sentence
