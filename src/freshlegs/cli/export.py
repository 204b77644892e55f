"""`freshlegs export`: everything that is kept of you, in one zip."""

from __future__ import annotations

from pathlib import Path

import click

from freshlegs.cli.output import as_json, print_json, say

_EPILOG = """\b
Examples:
  freshlegs export all.zip             originals, diary, profile, answers, decisions
  freshlegs import all.zip             brings it back, here or in an empty folder
"""
MIB_BYTES = 2**20


@click.command("export", epilog=_EPILOG)
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@as_json
def command(*, out: Path, as_json: bool) -> None:
    """Write everything into one zip that people, other programs and freshlegs can read."""
    from freshlegs.workflows.export_everything import export_to
    from freshlegs.workflows.opening import open_default

    size_bytes = export_to(open_default(), out)
    if as_json:
        print_json({"file": str(out), "bytes": size_bytes})
    else:
        say(f"Wrote {out} ({size_bytes / MIB_BYTES:.1f} MiB). README.txt in it says what is what.")


COMMAND = command
