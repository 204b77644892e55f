"""`freshlegs import`: bring a history in, see what became of every file, take it back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from freshlegs.cli.output import as_json, print_json, say

if TYPE_CHECKING:
    from freshlegs.domain.imports import ImportReport

_EPILOG = """\b
Examples:
  freshlegs import export_1234.zip           the archive that Strava sent
  freshlegs import ~/Downloads/garmin.zip    a Garmin or Apple Health export
  freshlegs import --preview runs/           what would happen; changes nothing
  freshlegs import --undo b3                 take batch b3 back exactly
"""


@click.command("import", epilog=_EPILOG)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--preview", is_flag=True, help="Say what would happen and change nothing.")
@click.option("--undo", metavar="BATCH", help="Take an earlier import back exactly.")
@click.option("--quiet", is_flag=True, help="No progress bar.")
@as_json
def command(
    paths: tuple[Path, ...], undo: str | None, *, preview: bool, quiet: bool, as_json: bool
) -> None:
    """Import archives, folders and files (Strava, Garmin, Apple Health, FIT, TCX, GPX, CSV).

    Formats are recognised by content. One bad file never stops the rest, the same run from
    two places is recognised, originals are kept untouched, and importing again does nothing.
    """
    if undo is not None:
        if paths or preview:
            message = "--undo stands alone: it reads nothing and has no preview."
            raise click.UsageError(message)
        _undo(undo, as_json=as_json)
        return
    if not paths:
        message = "Say what to import: an archive, a folder or a file."
        raise click.UsageError(message)
    from freshlegs.cli.import_text import complain, tell
    from freshlegs.workflows.documents.imports import document

    report = _import(paths, preview=preview, quiet=quiet or as_json)
    if as_json:
        print_json(document(report))
    elif len(report.details) > len(report.refused) or not report.refused:
        tell(report, preview=preview)
    complain(report)


def _import(paths: tuple[Path, ...], *, preview: bool, quiet: bool) -> ImportReport:
    from freshlegs.cli.progress import progress_bar
    from freshlegs.workflows.import_files import import_paths, preview_paths
    from freshlegs.workflows.opening import open_default

    home = open_default()
    with progress_bar(quiet=quiet) as on_progress:
        ask = preview_paths if preview else import_paths
        return ask(home, paths, on_progress)


def _undo(batch: str, *, as_json: bool) -> None:
    from freshlegs.cli.import_text import removed_words
    from freshlegs.workflows.batches import take_back
    from freshlegs.workflows.opening import open_default

    held = dict(take_back(open_default(), batch))
    if as_json:
        print_json({"batch": batch, "removed": held.pop("recording", 0), "rows": held})
    else:
        say(f"Batch {batch} is taken back: {removed_words(held)} removed.")


COMMAND = command
