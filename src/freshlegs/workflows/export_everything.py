"""Everything that is kept of the runner, in one zip that people and freshlegs can read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from freshlegs.domain.everything import ABOUT, FILES, LOG, TABLES, KeptFile, Part
from freshlegs.exporters import everything as written
from freshlegs.exporters.diary_csv import write_diary

if TYPE_CHECKING:
    from freshlegs.store.home import Home

PRESSED = (".gz", ".zip", ".bz2", ".xz")
README = """\
Everything that freshlegs keeps of you.

For you and for other programs
  originals/          your activity files, byte for byte as they came
  diary.csv           the diary as a table; any spreadsheet opens it
  gear.csv            shoes and other gear, with what no watch knows
  profile.json        what you told of yourself
  preferences.json    units, language, what is shown, privacy zones
  answers.jsonl       what you answered when asked, and laboratory values: one line a day
  trials.json         what you tried, day by day

What brings it all back
  freshlegs.json      which version wrote this, and when
  files.jsonl         the name of each original, and what an archive's table said of it
  told/               activities of which only a table told
  tables.jsonl        rows of imported tables: nights, measurements, gear, diary, profiles
  log.jsonl           all that you entered and decided, in order, one line each

`freshlegs import` of this zip, in an empty folder, gives the same history again. What freshlegs
works out from it (runs, summaries, what your diary taught) is not in here: it is worked out anew.
Units: metres, seconds, kilograms, degrees Celsius, or as the name says. Moments are in UTC.
"""


def export_everything(home: Home) -> Iterator[bytes]:
    """Give the zip block by block; nothing waits on a disk. Raises UnreadableFileError."""
    made_at = datetime.now(UTC)
    return written.zip_blocks(_parts(home, made_at), made_at)


def export_to(home: Home, file: Path) -> int:
    """Write the zip to a file, which appears when it is whole; gives its size [bytes]."""
    from freshlegs.store.originals import written_whole

    with written_whole(file) as unfinished, ExitStack() as on_failure:
        on_failure.callback(unfinished.unlink, missing_ok=True)
        with unfinished.open("wb") as out:
            out.writelines(export_everything(home))
        on_failure.pop_all()
    return file.stat().st_size


def name_of(home: Home) -> str:
    """Name the file that a browser saves, by the day."""
    from freshlegs.workflows.today import today

    return f"freshlegs-{today(home).isoformat()}.zip"


def _parts(home: Home, made_at: datetime) -> Iterator[Part]:
    from freshlegs.store import whole

    yield Part("README.txt", [README.encode()])
    yield Part(ABOUT, [written.about_json(made_at, version("freshlegs"))])
    yield from _for_people(home)
    yield Part(LOG, written.log_lines(whole.log_lines(home)))
    yield Part(TABLES, written.fact_lines(whole.facts(home)))
    yield Part(FILES, written.file_lines(file for file, _ in whole.kept_files(home)))
    for file, content in whole.contents(home):
        yield _file(file, content)


def _for_people(home: Home) -> Iterator[Part]:
    from freshlegs.store.answers import answers
    from freshlegs.store.diary import diary
    from freshlegs.store.gear import gear
    from freshlegs.store.preferences import preferences
    from freshlegs.store.profile import profile
    from freshlegs.store.trials import trials

    yield Part("diary.csv", [write_diary(diary(home))])
    yield Part("gear.csv", [written.gear_csv(gear(home))])
    yield Part("profile.json", [written.as_json(profile(home))])
    yield Part("preferences.json", [written.as_json(preferences(home))])
    given = ({"day": day, "answers": told} for day, told in answers(home))
    yield Part("answers.jsonl", written.as_json_lines(given))
    yield Part("trials.json", [written.as_json(trials(home))])


def _file(file: KeptFile, content: bytes) -> Part:
    from freshlegs.store.whole import recording_told

    if file.is_told:
        return Part(file.entry, [written.told_json(recording_told(content).activity)])
    return Part(file.entry, [content], is_pressed=not file.entry.lower().endswith(PRESSED))
