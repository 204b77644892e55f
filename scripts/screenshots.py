"""Take a picture of every page, on a phone and a desk, light and dark, into docs/screenshots.

`uv run python -m scripts.screenshots` lives a simulated season with too little sleep at its end,
serves it, and looks at it through Debian's Chromium. `--only runs` takes those whose name begins
so; `--language de` shows them in German, and writes beside them with the language in the name.
FRESHLEGS_HOME, if it is set, must name a folder that is new.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal
from unittest.mock import patch

import click
from PIL import Image

from freshlegs.simulation.plants import Planting
from freshlegs.workflows import check_in, demo, today
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.labs import log_lab
from freshlegs.workflows.opening import open_at
from freshlegs.workflows.preferences import set_preferences
from freshlegs.workflows.simulate import simulate
from tests.web.chromium import DESK, PHONE, served, started

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from freshlegs.workflows.opening import Home

FOLDER = Path(__file__).parent.parent / "docs" / "screenshots"
SEED, DAYS_COUNT = 8, 95
NOON = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
SIZES = {"phone": PHONE, "desk": DESK}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TALLEST_PX, QUALITY = 2400, 60
PAGES = {
    "today": "/", "now": "/now/", "offline": "/offline/", "ask": "/ask/2026-03-20/",
    "why": "/why/", "runs": "/runs/", "trends": "/trends/", "strengths": "/strengths/",
    "exercises": "/exercises/", "exercise": "/exercises/calf_raises/", "routines": "/routines/",
    "routine": "/routines/warm_up/", "body": "/body/", "shoes": "/shoes/", "profile": "/profile/",
    "doctor": "/doctor/", "evidence": "/evidence/",
    "evidence-cause": "/evidence/causes/sleep_deprivation/", "imports": "/imports/",
    "settings": "/settings/", "sharing": "/sharing/", "strength": "/strength/",
    "phone": "/phone/", "more": "/more/",
}  # fmt: skip
"""Each picture's name and the page's address; those of runs are found among the simulated."""


@click.command(help=__doc__)
@click.option("--only", default="", help="Take the pictures whose name begins so.")
@click.option("--language", default="en", show_default=True)
def main(*, only: str, language: str) -> None:
    """Take the pictures that were asked for."""
    FOLDER.mkdir(exist_ok=True)
    if "FRESHLEGS_HOME" not in os.environ:
        again_in_a_folder_of_its_own()
        return
    with lived(Path(os.environ["FRESHLEGS_HOME"])) as home, served() as base, started() as browser:
        chosen = {name: path for name, path in addresses(home).items() if name.startswith(only)}
        for (name, path), size, scheme in product(chosen.items(), SIZES, SCHEMES):
            taken = picture(browser, base + path, size, scheme, language)
            suffix = "" if language == "en" else f"-{language}"
            file = FOLDER / f"{name}-{size}-{scheme}{suffix}.webp"
            file.write_bytes(small(taken))
            click.echo(file.name)


def again_in_a_folder_of_its_own() -> None:
    """Start once more with a home that is new: which one it is, is read as a program starts."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "scripts.screenshots", *sys.argv[1:]]
        subprocess.run(command, env={**os.environ, "FRESHLEGS_HOME": folder}, check=True)


@contextmanager
def lived(folder: Path) -> Iterator[Home]:
    """Live and import a season; it is the twentieth of March."""
    planting = Planting(slug=demo.CAUSE, first_day=demo.FIRST_DAY, last_day=demo.LAST_DAY)
    with TemporaryDirectory() as season, patch.object(today, "now", lambda _: NOON):
        simulate(Path(season), DAYS_COUNT, SEED, [planting])
        home = open_at(folder)
        import_paths(home, [Path(season)], lambda _done, _all: None)
        set_preferences(home, {"shown": ["weight"]})
        log_lab(home, {"lab": "ferritin", "value": "41", "unit": "ng/mL", "date": "2026-02-10"})
        with patch.object(check_in, "now", lambda _: NOON):
            check_in.check_in(home, NOON.date(), {}, {"no_warning_signs": True})
            yield home


def addresses(home: Home) -> dict[str, str]:
    """Name every page; of runs the newest one."""
    from freshlegs.workflows.run_list import run_list

    newest = run_list(home).months[0].runs[0].key
    return {**PAGES, "run": f"/runs/{newest}/", "run-change": f"/runs/{newest}/change/"}


def picture(
    browser: Browser, address: str, size: str, scheme: Literal["light", "dark"], language: str
) -> bytes:
    """Look at a page once everything is drawn."""
    context = browser.new_context(
        viewport=SIZES[size], color_scheme=scheme, locale=language, service_workers="block"
    )
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.locator("[data-program]:not([data-drawn])").first.wait_for(state="detached")
    taken = page.screenshot(full_page=True)
    context.close()
    return taken


def small(taken: bytes) -> bytes:
    """Cut off what is far below, and make the file small."""
    whole = Image.open(BytesIO(taken))
    written = BytesIO()
    top = whole.crop((0, 0, whole.width, min(whole.height, TALLEST_PX)))
    top.save(written, "WEBP", quality=QUALITY, method=6)
    return written.getvalue()


if __name__ == "__main__":
    main()
