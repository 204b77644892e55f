"""`freshlegs forecast`: the runner's own next days, or every morning of a table of diaries."""

from __future__ import annotations

import math
import sys
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack, override

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, counted, print_json

if TYPE_CHECKING:
    from freshlegs.workflows.forecast_diary import DiaryForecasts, DiaryQuestion

_EPILOG = """\b
Examples:
  freshlegs forecast                            tomorrow and the week, as they usually go
  freshlegs forecast --planned long:90 --sleep 7.5
  freshlegs forecast DIARY.csv --target soreness --prior TRAIN.csv --out FORECAST.csv
  freshlegs forecast DIARY.csv --target heaviness --prior TRAIN.csv --higher heavier
"""


class _Asked(TypedDict):
    """What is asked of a diary, and of the runner's own tomorrow."""

    target: str | None
    prior: Path | None
    higher: str | None
    day: date | None
    planned: str | None
    sleep_h: float | None


class _Hours(click.FloatRange):
    """Hours of a day; what is no number lies in no range."""

    @override
    def convert(
        self, value: float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read hours."""
        hours = float(super().convert(value, param, ctx))
        if math.isnan(hours):
            self.fail(f"{value} is not in the range {self._describe_range()}.", param, ctx)
        return hours


@click.command("forecast", epilog=_EPILOG)
@click.argument("diary", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--day", type=DAY, help="Forecast from this day on (today if not given).")
@click.option("--planned", metavar="KIND[:MIN]", help="Tomorrow: rest|easy|long|hard|strength.")
@click.option("--sleep", "sleep_h", type=_Hours(0, 24), help="Hours slept by tomorrow.")
@click.option("--target", metavar="COLUMN", help="The rating to forecast.")
@click.option(
    "--prior",
    type=click.Path(exists=True, path_type=Path),
    help="Diaries of other people, to learn from.",
)
@click.option(
    "--higher",
    type=click.Choice(("fresher", "heavier")),
    help="What a higher rating means (fresher if not given).",
)
@click.option("--out", type=click.Path(path_type=Path), help="The file to write (else stdout).")
@click.option("--quiet", is_flag=True, help="Say nothing of progress.")
@as_json
def command(
    *, diary: Path | None, out: Path | None, quiet: bool, as_json: bool, **asked: Unpack[_Asked]
) -> None:
    """Forecast how heavy your legs will be, or a rating for every day of a table of diaries.

    Without DIARY: tomorrow and the six days after, by your own history, and what goes with
    lighter legs. With DIARY: each day from the days before it alone; both tables have the columns
    athlete and date, and then a training load and ratings on any scale. What people have in common
    is learnt from the prior, what is a person's own from the days as they go by. What is found
    goes together; it does not say what causes what.
    """
    _refuse_mixed(asked, out, of_diary=diary is not None)
    if diary is None:
        from freshlegs.cli.outlook_text import show

        show(asked["day"], asked["planned"], asked["sleep_h"], as_json=as_json)
        return
    from freshlegs.workflows.forecast_diary import forecast_diary

    question = _question(diary, **asked)
    _refuse_overwriting(out, question)
    today = datetime.now().astimezone().date()
    found = forecast_diary(question, today, _silent if quiet or as_json else _say_stage)
    _hand_over(found, out, as_json=as_json)


def _refuse_mixed(asked: _Asked, out: Path | None, *, of_diary: bool) -> None:
    """The options of the runner's own tomorrow and those of a table do not go together."""
    own = [asked["day"], asked["planned"], asked["sleep_h"]]
    if of_diary and any(told is not None for told in own):
        message = "--day, --planned and --sleep are for your own tomorrow, without a table."
        raise click.UsageError(message)
    of_table = [asked["target"], asked["prior"], asked["higher"], out]
    if not of_diary and any(told is not None for told in of_table):
        message = "--target, --prior, --higher and --out are for a table: name the DIARY."
        raise click.UsageError(message)


def _refuse_overwriting(out: Path | None, question: DiaryQuestion) -> None:
    """What is read is never written over, by whatever name or link it goes."""
    if out is None or not out.exists():
        return
    read = (("DIARY", question.diary), ("--prior", question.prior))
    for name, path in read:
        if out.samefile(path):
            message = f"--out is the same file as {name}: name another one."
            raise click.UsageError(message)


def _question(diary: Path, **asked: Unpack[_Asked]) -> DiaryQuestion:
    from freshlegs.workflows.forecast_diary import DiaryQuestion

    target, prior = asked["target"], asked["prior"]
    if target is None or prior is None:
        message = "A diary needs --target (the rating) and --prior (diaries to learn from)."
        raise click.UsageError(message)
    heavier_is_more = asked["higher"] == "heavier"
    return DiaryQuestion(diary=diary, prior=prior, target=target, heavier_is_more=heavier_is_more)


def _hand_over(found: DiaryForecasts, out: Path | None, *, as_json: bool) -> None:
    from freshlegs.workflows.forecast_diary import write_forecasts

    for note in found.notes:
        click.echo(note, err=True)
    if out is not None:
        with out.open("w", encoding="utf-8", newline="") as stream:
            write_forecasts(found.forecasts, stream)
    if as_json:
        print_json(_document(found, out))
    elif out is None:
        write_forecasts(found.forecasts, sys.stdout)
    else:
        said = counted(len(found.forecasts), "forecast")
        click.echo(f"Wrote {said} to {out}.", err=True)


def _document(found: DiaryForecasts, out: Path | None) -> dict[str, object]:
    return {
        "forecasts": None if out is not None else [_row(asdict(one)) for one in found.forecasts],
        "forecasts_count": len(found.forecasts),
        "out": None if out is None else str(out),
        "people_count": found.people_count,
        "learnt_from_count": found.learnt_from_count,
        "notes": list(found.notes),
    }


def _row(told: dict[str, object]) -> dict[str, object]:
    """Name the columns as the table does."""
    low, high = told.pop("low"), told.pop("high")
    return {
        "athlete": told["athlete"], "date": str(told["day"]), "mean": told["mean"],
        "low80": low, "high80": high,
    }  # fmt: skip


def _say_stage(stage: str) -> None:
    click.echo(f"{stage} …", err=True)


def _silent(_stage: str) -> None:
    return


COMMAND = command
