"""A table of diaries is forecast, or refused in a sentence, and what is odd is said."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from freshlegs.domain.errors import BadValueError, NotEnoughDataError, UnreadableFileError
from freshlegs.workflows.forecast_diary import (
    DiaryForecasts,
    DiaryQuestion,
    forecast_diary,
    write_forecasts,
)

LAST_DAY = date(2026, 1, 1)
FIRST_DAY = date(2025, 1, 1)
HEAD = ("athlete", "date", "load_au", "soreness")


def rows(
    athlete: str, ratings: Iterable[object], first_day: date = FIRST_DAY
) -> list[tuple[object, ...]]:
    return [
        (athlete, first_day + timedelta(days=at), 100 + 37 * at % 400, rating)
        for at, rating in enumerate(ratings)
    ]


def wavering(days_count: int, seed: int = 1) -> list[int]:
    return [int(one) for one in np.random.default_rng(seed).integers(1, 6, days_count)]


def write(path: Path, *people: Sequence[tuple[object, ...]], head: tuple[str, ...] = HEAD) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([head, *(row for one in people for row in one)])
    return path


@pytest.fixture
def prior(tmp_path: Path) -> Path:
    return write(tmp_path / "train.csv", rows("q1", wavering(60)), rows("q2", wavering(60, 2)))


def ask(diary: Path, prior: Path, target: str = "soreness") -> DiaryForecasts:
    return forecast_diary(DiaryQuestion(diary=diary, prior=prior, target=target), LAST_DAY)


def refusal(diary: Path, prior: Path, target: str = "soreness") -> str:
    with pytest.raises((BadValueError, NotEnoughDataError, UnreadableFileError)) as refused:
        ask(diary, prior, target)
    return refused.value.sentence


def test_every_row_has_a_forecast_on_the_scale(tmp_path: Path, prior: Path) -> None:
    stages: list[str] = []
    diary = write(tmp_path / "diary.csv", rows("a", wavering(40, 3)), rows("b", wavering(20, 4)))
    question = DiaryQuestion(diary=diary, prior=prior, target="soreness")
    found = forecast_diary(question, LAST_DAY, stages.append)
    assert len(found.forecasts) == 60
    assert (found.people_count, found.learnt_from_count, found.notes) == (2, 2, ())
    assert all(1.0 < one.mean < 5.0 and one.low < one.mean < one.high for one in found.forecasts)
    assert stages == ["learning from 2 people", "going through the days of 2 people"]


def test_the_table_that_is_written_is_the_one_that_is_scored(tmp_path: Path, prior: Path) -> None:
    found = ask(write(tmp_path / "diary.csv", rows("a", wavering(20))), prior)
    stream = io.StringIO()
    write_forecasts(found.forecasts, stream)
    lines = stream.getvalue().splitlines()
    assert lines[0] == "athlete,date,mean,low80,high80"
    assert lines[1].startswith("a,2025-01-01,")
    assert len(lines) == 21


def test_a_target_that_a_table_lacks_is_refused_with_those_there_are(
    tmp_path: Path, prior: Path
) -> None:
    diary = write(tmp_path / "diary.csv", rows("a", wavering(20)))
    assert "allowed: a rating that stands in both tables: soreness" in refusal(diary, prior, "mood")
    assert "did you mean soreness" in refusal(diary, prior, "sorenes")
    assert "target cannot be 'load_au'" in refusal(diary, prior, "load_au")


def test_a_prior_that_says_too_little_is_refused(tmp_path: Path) -> None:
    diary = write(tmp_path / "diary.csv", rows("a", wavering(20)))
    few = write(tmp_path / "few.csv", rows("q", wavering(20)))
    same = write(tmp_path / "same.csv", rows("q", [3] * 80))
    assert "ratings of soreness in few.csv: 20 there, 50 needed" in refusal(diary, few)
    assert "different values of soreness in same.csv: 1 there, 2 needed" in refusal(diary, same)


def test_another_scale_is_refused_at_its_first_rating(tmp_path: Path, prior: Path) -> None:
    changed = wavering(20) + [10 * one for one in wavering(20)]
    said = refusal(write(tmp_path / "diary.csv", rows("a", changed)), prior)
    assert "soreness of a on 2025-01-" in said
    assert "allowed: 1 to 5, the scale of the prior" in said


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, prior: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "none.csv", prior)


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ([4] * 30, "a always rated 4"),
        ([3, 4, 5, 4, 3], "a has 5 ratings"),
        ([1, 2] * 8 + [""] * 100 + [4, 5] * 8, "has the scale changed?"),
        ([4, 5] * 8 + [1, 2] * 8, "has the scale changed?"),
        ([*wavering(20), 6], "1 of 21 ratings lie off the prior's scale of 1 to 5"),
    ],
)
def test_what_is_odd_is_said_beside_the_forecasts(
    tmp_path: Path, prior: Path, ratings: list[object], said: str
) -> None:
    found = ask(write(tmp_path / "diary.csv", rows("a", ratings)), prior)
    assert len(found.forecasts) == len(ratings)
    assert any(said in note for note in found.notes)


def test_days_that_the_prior_knew_are_named(tmp_path: Path, prior: Path) -> None:
    diary = write(
        tmp_path / "diary.csv",
        rows("q1", wavering(30)),
        rows("q2", wavering(30), date(2025, 9, 1)),
    )
    notes = ask(diary, prior).notes
    assert [note for note in notes if "beforehand" in note] == [
        "Days of q1 are in the prior too: these forecasts knew them beforehand."
    ]


def test_columns_of_one_table_only_are_named(tmp_path: Path, prior: Path) -> None:
    people = [(*row[:2], row[3], 4) for row in rows("a", wavering(20))]
    diary = write(tmp_path / "diary.csv", people, head=("athlete", "date", "soreness", "joy"))
    assert ask(diary, prior).notes == (
        "The diary has no load_au, so nothing is learnt of it.",
        "The prior has no joy, so nothing is made of it.",
    )


def test_a_diary_without_load_is_forecast_as_from_a_prior_without(
    tmp_path: Path, prior: Path
) -> None:
    def without_load(people: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
        return [(*row[:2], row[3]) for row in people]

    head = ("athlete", "date", "soreness")
    bare = write(
        tmp_path / "bare.csv",
        without_load(rows("q1", wavering(60))),
        without_load(rows("q2", wavering(60, 2))),
        head=head,
    )
    diary = write(tmp_path / "diary.csv", without_load(rows("a", wavering(30, 3))), head=head)
    assert ask(diary, prior).forecasts == ask(diary, bare).forecasts


@pytest.mark.parametrize(("load", "said"), [("", "says nothing of load_au"), (0, "is 0 through")])
def test_a_load_that_is_not_told_is_asked_about_and_later_days_change_no_earlier_one(
    tmp_path: Path, prior: Path, load: object, said: str
) -> None:
    people = rows("a", wavering(30, 3))
    untold = [(*row[:2], load, row[3]) for row in people]
    found = ask(write(tmp_path / "untold.csv", untold), prior)
    told = ask(write(tmp_path / "told.csv", untold[:20] + people[20:]), prior)
    assert [said in note for note in found.notes] == [True]
    assert told.notes == ()
    assert found.forecasts[:21] == told.forecasts[:21]


def test_many_notes_of_a_kind_are_one_line(tmp_path: Path, prior: Path) -> None:
    short = [rows(name, [3, 4]) for name in "abcdefgh"]
    same = [rows(name, [4] * 20) for name in "klmno"]
    notes = ask(write(tmp_path / "diary.csv", *short, *same), prior).notes
    short_notes = [note for note in notes if "fewer" in note]
    assert len(short_notes) == 1
    assert short_notes[0].startswith("a, b, c, d, e and 3 more have fewer than 14 ratings each:")
    assert sum("always rated 4" in note for note in notes) == 5


def test_ratings_on_a_corner_of_the_scale_are_asked_about(tmp_path: Path) -> None:
    wide = [10 * one for one in wavering(80)]
    prior = write(tmp_path / "wide.csv", rows("q1", wide), rows("q2", wide))
    notes = ask(write(tmp_path / "diary.csv", rows("a", [11, 12] * 10)), prior).notes
    assert any("is it the same scale?" in note for note in notes)


def test_real_people_are_forecast_better_than_by_their_own_mean(
    tmp_path: Path, shared: Path
) -> None:
    with (shared / "data" / "diary_cohort.csv").open(newline="", encoding="utf-8") as stream:
        head, *lines = csv.reader(stream)
    of = {
        name: [row for row in lines if row[0] == name][:150] for name in ("a2", "a4", "a9", "a22")
    }
    chosen = [(row[0], row[1], *row[2:]) for name in ("a2", "a4", "a9") for row in of[name]]
    prior = write(tmp_path / "train.csv", chosen, head=tuple(head))
    diary = write(tmp_path / "diary.csv", [(*row,) for row in of["a22"]], head=tuple(head))
    found = ask(diary, prior)
    ratings = np.array([float(row[4] or "nan") for row in of["a22"]])
    mean = np.array([one.mean for one in found.forecasts])
    error = np.nansum((ratings - mean)[20:] ** 2)
    assert error < np.nansum((ratings - np.nanmean(ratings))[20:] ** 2)
