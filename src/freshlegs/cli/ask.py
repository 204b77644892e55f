"""`freshlegs ask`: one question at a time, until the answer would not change any more."""

from __future__ import annotations

import sys
from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.json_input import read_answers_file
from freshlegs.cli.output import as_json, print_json

_EPILOG = """\b
Examples:
  freshlegs ask                            Enter is "I don't know", b goes back, q stops
  freshlegs ask --day 2026-03-07
  freshlegs ask --json                     the next step for programs; asks nothing itself
  freshlegs ask --answers answers.json --json
"""


@click.command("ask", epilog=_EPILOG)
@click.option("--day", type=DAY, help="The day (today if not given).")
@click.option(
    "--answers",
    "file",
    type=click.Path(exists=True, allow_dash=True),
    help="Answers so far as JSON; then nothing is kept.",
)
@as_json
def command(*, day: date | None, file: str | None, as_json: bool) -> None:
    """Ask what would tell most about your legs, one question at a time, and then say why.

    First one page on safety, then the questions that could change what to do first; it stops when
    none could. Each answer is kept at once, as `freshlegs log --answer` does.
    """
    from freshlegs.workflows.answers import read_answers

    answers = dict(read_answers(read_answers_file(file)))
    if as_json:
        from freshlegs.workflows.ask import ask
        from freshlegs.workflows.documents.ask import document
        from freshlegs.workflows.opening import open_default_to_read

        print_json(document(ask(open_default_to_read(), day, answers)))
        return
    if not is_terminal():
        message = "ask talks with a person at a terminal; --json is for programs."
        raise click.UsageError(message)
    from freshlegs.cli.ask_talk import talk

    talk(day, answers, is_kept=file is None)


def is_terminal() -> bool:
    """Tell whether a person can answer."""
    return sys.stdin.isatty()


COMMAND = command
