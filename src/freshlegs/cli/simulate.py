"""`freshlegs simulate`: a made-up runner with known causes, to try things on."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from freshlegs.cli.output import as_json, counted, print_json, say

_EPILOG = """\b
Examples:
  freshlegs simulate season --days 180 --seed 7
  freshlegs simulate season --seed 7 --cause sleep_deprivation:2026-03-01:2026-03-10
"""


@click.command("simulate", epilog=_EPILOG)
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--days", "days_count", type=click.IntRange(14, 3660), default=180, show_default=True)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="The same seed, the same runner.",
)
@click.option("--cause", "causes", multiple=True, metavar="SLUG:FROM:TO", help="Plant a cause.")
@as_json
def command(
    *, out: Path, days_count: int, seed: int, causes: tuple[str, ...], as_json: bool
) -> None:
    """Write a season of FIT files, a diary and gear, with what is true in truth.json.

    The folder must be empty or new. Import it with `freshlegs import OUT`.
    """
    from freshlegs.workflows.simulate import plantings, simulate

    season = simulate(out, days_count, seed, plantings(causes))
    if as_json:
        print_json(
            {**asdict(season), "first_day": str(season.first_day), "last_day": str(season.last_day)}
        )
    else:
        span = f"{season.first_day} to {season.last_day}"
        say(f"Wrote {counted(season.activities_count, 'run')}, {span}, to {out}.")
        say(f"`freshlegs import {out}` brings them in.")


COMMAND = command
