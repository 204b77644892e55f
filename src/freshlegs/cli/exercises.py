"""`freshlegs exercises`: how to do each exercise and routine, how much, and who should not."""

from __future__ import annotations

import click

from freshlegs.cli.output import as_json, print_json, printable

_EPILOG = """\b
Examples:
  freshlegs exercises                      all of them, by kind, and the routines
  freshlegs exercises calf_raises          how to, how much, who should not
  freshlegs exercises warm_up              a routine with its times
  freshlegs exercises hiit --json
"""


@click.command("exercises", epilog=_EPILOG)
@click.argument("slug", nargs=-1)
@as_json
def command(*, slug: tuple[str, ...], as_json: bool) -> None:
    """Show exercises and routines: how to do them, how much, and who should not.

    SLUG is one of them, by its slug or its title; without it all are listed.
    """
    from freshlegs.cli.exercise_text import list_all, tell
    from freshlegs.workflows.documents.exercises import document
    from freshlegs.workflows.exercises import exercise, exercises, routines

    asked = printable(" ".join(slug)).strip()
    if asked:
        found = exercise(asked)
        print_json(document(found)) if as_json else tell(found)
    elif as_json:
        print_json(
            {
                "exercises": [document(one) for one in exercises()],
                "routines": [document(one) for one in routines()],
            }
        )
    else:
        list_all(exercises(), routines())


COMMAND = command
