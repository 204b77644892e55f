"""`freshlegs why`: why the legs are heavy, what speaks for and against it, what to do."""

from __future__ import annotations

from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.json_input import read_answers_file
from freshlegs.cli.output import as_json, print_json

_EPILOG = """\b
Examples:
  freshlegs why
  freshlegs why --day 2026-03-07
  freshlegs why --answers answers.json       answers override data; works without any history
  freshlegs why --answer fever=yes --answer sleep_h=5
  freshlegs why --json
"""


@click.command("why", epilog=_EPILOG)
@click.option("--day", type=DAY, help="The day (the latest if not given).")
@click.option(
    "--answers",
    "file",
    type=click.Path(exists=True, allow_dash=True),
    help="Findings and values as JSON.",
)
@click.option(
    "--answer", "given", multiple=True, metavar="FINDING=VALUE", help="One finding's value."
)
@click.option("--all", "everything", is_flag=True, help="Every cause with all its evidence.")
@as_json
def command(
    *,
    day: date | None,
    file: str | None,
    given: tuple[str, ...],
    everything: bool,
    as_json: bool,
) -> None:
    """Say why the legs are heavy: warnings first, then causes with evidence for and against.

    With a history, with answers alone, or with both. `freshlegs findings` lists what can be
    answered; an answer counts for this question only (`freshlegs log --answer` keeps it).
    """
    from freshlegs.cli.why_text import tell
    from freshlegs.workflows.answers import read_answers
    from freshlegs.workflows.documents.why import document
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.why import why

    answers = read_answers(read_answers_file(file) | _pairs(given))
    answer = why(open_default_to_read(), day, answers)
    if as_json:
        print_json(document(answer))
    else:
        tell(answer, everything=everything)


def _pairs(given: tuple[str, ...]) -> dict[str, object]:
    from freshlegs.cli.log_options import pair

    return {**dict(pair(text, "--answer") for text in given)}


COMMAND = command
