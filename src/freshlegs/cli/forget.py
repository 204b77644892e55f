"""`freshlegs forget`: delete everything that is kept of you."""

from __future__ import annotations

import click

from freshlegs.cli.output import as_json, print_json, say

_EPILOG = """\b
Examples:
  freshlegs export all.zip             first, if you may want it back
  freshlegs forget --everything        asks you to type the word
"""


@click.command("forget", epilog=_EPILOG)
@click.option("--everything", is_flag=True, required=True, help="There is no half of it.")
@click.option("--typed", metavar="WORD", help="The word, where nobody can be asked.")
@as_json
def command(*, everything: bool, typed: str | None, as_json: bool) -> None:
    """Delete every run, file, entry and setting of yours, and copies of them in the folder."""
    from freshlegs.workflows.forget import WORD, forget_everything
    from freshlegs.workflows.opening import open_default

    del everything  # whoever calls this says so
    if typed is None:
        say("This deletes everything that freshlegs keeps of you. Nobody can bring it back.")
        say("`freshlegs export OUT.zip` keeps a copy that can be imported again.")
        typed = click.prompt(f"Type {WORD} to go on", prompt_suffix=": ")
    forget_everything(open_default(), typed)
    if as_json:
        print_json({"forgotten": True})
    else:
        say("Deleted. Nothing of you is left in the folder.")


COMMAND = command
