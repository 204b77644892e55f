"""`freshlegs restore`: put a backup back."""

from __future__ import annotations

from pathlib import Path

import click

from freshlegs.cli.output import as_json, counted, print_json, say

_EPILOG = """\b
Examples:
  FRESHLEGS_HOME=~/legs freshlegs restore legs.backup
  freshlegs restore legs.backup --replace        stop `freshlegs serve` first
"""


@click.command("restore", epilog=_EPILOG)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", "is_replacing", is_flag=True, help="Put aside what is there.")
@as_json
def command(*, file: Path, is_replacing: bool, as_json: bool) -> None:
    """Check a backup byte by byte, then put it into the empty folder that FRESHLEGS_HOME names.

    With DATABASE_URL set, the rows go into that database.
    """
    from freshlegs.workflows.restore import restore

    done = restore(file, is_replacing=is_replacing)
    aside = None if done.kept_beside is None else str(done.kept_beside)
    if as_json:
        print_json({"files": done.files_count, "kept_beside": aside})
        return
    say(f"Restored {counted(done.files_count, 'file')}; each was as it had been written.")
    if aside is not None:
        say(f"What was there before lies in {aside}.")


COMMAND = command
