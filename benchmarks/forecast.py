"""How well mornings are forecast: 9 folds by athlete, three ratings, against a ridge.

Run `python -m benchmarks.forecast [--cohort FILE] [--scorer FILE] [--targets soreness,…]
[--parts] [--lags] [--out FILE]`. People are dealt into nine folds; each fold's rows are forecast
from what the others taught and from the days before. `--scorer` is the program that scores; it and
the cohort are looked for in the folder that FRESHLEGS_SHARED names. `--parts` leaves one part of
the model out at a time (soreness only), `--lags` prints what a load adds 1 to 4 days later, and
`--out` draws skill and coverage as an SVG. Higher is fresher in the cohort.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from benchmarks.forecast_drawing import drawing_of
from benchmarks.ridge import ridge_forecasts
from freshlegs.domain.cohort import CohortDiary
from freshlegs.importers.cohort_csv import read_cohort
from freshlegs.inference.forecast.lags import load_response
from freshlegs.inference.forecast.places import Spreads
from freshlegs.inference.forecast.walk_forward import Forecast, forecaster_of, forecasts_of
from freshlegs.workflows.forecast_diary import write_forecasts

FOLDS_COUNT = 9
TARGETS = "soreness,fatigue,readiness"
NOTHING = 1e-3
"""A standard deviation so small that nothing of it is left."""

type ToForecasts = Callable[[CohortDiary, CohortDiary, str], Iterable[Forecast]]


def model(
    prior: CohortDiary, diary: CohortDiary, target: str, spreads: Spreads | None = None
) -> tuple[Forecast, ...]:
    """Forecast with the model, all of it or with some spreads held."""
    forecaster = forecaster_of(prior, target, heavier_is_more=False, spreads=spreads)
    return forecasts_of(forecaster, diary)


def without(
    prior: CohortDiary, diary: CohortDiary, target: str, *, kept: frozenset[str]
) -> tuple[Forecast, ...]:
    """Forecast with the target and some columns alone."""
    left_out = frozenset(diary.columns) - kept - {target}
    return model(prior.without(left_out), diary.without(left_out), target, Spreads())


def parts() -> dict[str, ToForecasts]:
    """The model with one part left out at a time."""
    plain = Spreads()
    return {
        "sizes and half-lives as elicited": partial(model, spreads=plain),
        "normal does not drift": partial(model, spreads=replace(plain, drift_ln=NOTHING)),
        "nothing unexplained stays": partial(model, spreads=replace(plain, recent_ln=NOTHING)),
        "weekdays alike": partial(model, spreads=replace(plain, weekday_ln=NOTHING)),
        "one set of strengths for all": partial(model, spreads=replace(plain, strength_ln=NOTHING)),
        "one use of the scale for all": partial(
            model,
            spreads=replace(plain, step_ln=NOTHING, normal_ln=NOTHING, drift_ln=NOTHING),
        ),
        "own rating and load only": partial(without, kept=frozenset({"load_au"})),
        "own rating only": partial(without, kept=frozenset()),
    }


PLAIN: dict[str, ToForecasts] = {"ridge": ridge_forecasts, "model": model}


def folds(cohort: CohortDiary) -> Iterable[tuple[CohortDiary, CohortDiary]]:
    """Nine pairs of the people to learn from and the people to forecast."""
    names = [person.athlete for person in cohort.people]
    for fold in range(FOLDS_COUNT):
        held_back = frozenset(names[fold::FOLDS_COUNT])
        yield cohort.of(frozenset(names) - held_back), cohort.of(held_back)


def score(
    cohort: CohortDiary, target: str, to_forecasts: ToForecasts, files: tuple[Path, Path]
) -> dict[str, Any]:
    """Forecast every fold and score all rows together; `files` are the diary and the scorer."""
    began_s = process_time()
    found = [one for prior, held in folds(cohort) for one in to_forecasts(prior, held, target)]
    spent_s = process_time() - began_s
    with TemporaryDirectory() as folder:
        path = Path(folder) / "forecast.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            write_forecasts(found, stream)
        words: list[str | Path] = [
            sys.executable,
            files[1],
            files[0],
            path,
            "--target",
            target,
            "--json",
        ]
        said = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return {**json.loads(said), "cpu_s": spent_s, "rows": len(found)}


def line_of(name: str, scored: dict[str, Any]) -> str:
    """One row of a table for the docs."""
    ends = "{:.3f}, {:.3f}".format(*scored["r2_own_ci"])
    return (
        f"| {name} | {scored['r2_own']:.3f} [{ends}] | {scored['r_within']:.3f} |"
        f" {scored['auc_within']:.3f} | {scored['coverage80']:.2f} | {scored['width80']:.2f} |"
        f" {scored['cpu_s']:.0f} |"
    )


def tell_lags(cohort: CohortDiary, target: str) -> None:
    """What one standard deviation of load above the usual adds, in unexplained hazards."""
    print(f"\nload -> {target}: lag, median hazard [90 %]")
    for lag in load_response(forecaster_of(cohort, target, heavier_is_more=False)):
        print(f"  {lag.lag_days} d  {lag.hazard:.2f} [{lag.low_hazard:.2f}, {lag.high_hazard:.2f}]")


def main() -> None:
    """Print the tables."""
    shared = Path(os.environ.get("FRESHLEGS_SHARED", "../shared"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cohort", type=Path, default=shared / "data" / "diary_cohort.csv")
    parser.add_argument("--scorer", type=Path, default=shared / "tools" / "score_forecast.py")
    parser.add_argument("--targets", default=TARGETS)
    parser.add_argument("--parts", action="store_true")
    parser.add_argument("--lags", action="store_true")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    files = (asked.cohort, asked.scorer)
    cohort = read_cohort(asked.cohort.name, asked.cohort.read_bytes(), date.max)
    print("| forecast | r2_own [95 %] | r_within | auc_within | coverage80 | width80 | CPU s |")
    print("|---|---|---|---|---|---|---|")
    told = {}
    for target in asked.targets.split(","):
        for name, to_forecasts in PLAIN.items():
            told[target, name] = score(cohort, target, to_forecasts, files)
            print(line_of(f"{target}, {name}", told[target, name]), flush=True)
    if asked.out:
        asked.out.write_text(drawing_of(told), encoding="utf-8")
    for name, to_forecasts in parts().items() if asked.parts else ():
        print(line_of(f"soreness, {name}", score(cohort, "soreness", to_forecasts, files)))
    if asked.lags:
        tell_lags(cohort, "soreness")


if __name__ == "__main__":
    main()
