"""`freshlegs rebuild`: make everything derived again from the truth."""

from __future__ import annotations

import click

from freshlegs.cli.output import as_json, counted, print_json, say

_EPILOG = """\b
Examples:
  freshlegs rebuild                    after an upgrade, or when in doubt
"""


@click.command("rebuild", epilog=_EPILOG)
@click.option("--quiet", is_flag=True, help="No progress bar.")
@as_json
def command(*, quiet: bool, as_json: bool) -> None:
    """Make summaries, streams and tables again from the originals and the log."""
    from freshlegs.cli.progress import progress_bar
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.rebuild import rebuild

    home = open_default()
    with progress_bar(quiet=quiet or as_json) as on_progress:
        recordings_count = rebuild(home, on_progress)
    if as_json:
        print_json({"recordings": recordings_count})
    else:
        say(f"Made again from the originals: {counted(recordings_count, 'recording')}.")


COMMAND = command
