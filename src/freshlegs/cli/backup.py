"""`freshlegs backup`: one file that holds the whole folder."""

from __future__ import annotations

from pathlib import Path

import click

from freshlegs.cli.output import as_json, counted, print_json, say

_EPILOG = """\b
Examples:
  freshlegs backup ~/legs.backup       may run while freshlegs serves or imports
"""
MIB_BYTES = 2**20


@click.command("backup", epilog=_EPILOG)
@click.argument("out", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@as_json
def command(*, out: Path, as_json: bool) -> None:
    """Write the folder and the database, all runners in it, into one file."""
    from freshlegs.workflows.backup import backup
    from freshlegs.workflows.opening import open_default

    made = backup(open_default(), out)
    if as_json:
        print_json({"file": str(out), "bytes": made.size_bytes, "files": made.files_count})
    else:
        size = f"{made.size_bytes / MIB_BYTES:.1f} MiB"
        say(f"Wrote {counted(made.files_count, 'file')} into {out} ({size}).")


COMMAND = command
