"""`freshlegs batches`: what was imported when, and what can be taken back."""

from __future__ import annotations

import click

from freshlegs.cli.output import as_json, print_json, say, table

_EPILOG = """\b
Examples:
  freshlegs batches                    then `freshlegs import --undo BATCH`
"""


@click.command("batches", epilog=_EPILOG)
@as_json
def command(*, as_json: bool) -> None:
    """List the imports, newest last."""
    from freshlegs.workflows.import_files import list_batches
    from freshlegs.workflows.opening import open_default

    batches = list_batches(open_default())
    if as_json:
        from freshlegs.workflows.documents.imports import batch_document

        print_json([batch_document(one) for one in batches])
    elif not batches:
        say("Nothing imported yet. `freshlegs import FILE` begins.")
    else:
        rows = [
            (one.code, f"{one.begun_at:%Y-%m-%d %H:%M} UTC", ", ".join(one.paths))
            for one in batches
        ]
        table(rows, ("batch", "when", "from"))


COMMAND = command
