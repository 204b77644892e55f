"""`freshlegs demo`: a simulated runner from empty folder to answer."""

from __future__ import annotations

import click

from freshlegs.cli.output import as_json, counted, print_json, say

_EPILOG = """\b
Examples:
  freshlegs demo
  freshlegs demo --seed 12
"""


@click.command("demo", epilog=_EPILOG)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=8,
    show_default=True,
    help="Another seed, another runner.",
)
@as_json
def command(*, seed: int, as_json: bool) -> None:
    """Make a simulated runner, import the season, and explain one day.

    Works in a temporary folder; your own history is not touched.
    """
    from freshlegs.cli.progress import progress_bar
    from freshlegs.cli.why_text import tell
    from freshlegs.workflows.demo import demo
    from freshlegs.workflows.documents.why import document

    with progress_bar(quiet=as_json) as on_progress:
        shown = demo(seed, on_progress)
    if as_json:
        print_json(document(shown.answer))
        return
    say(
        f"A simulated runner (seed {seed}): {counted(shown.runs_count, 'run')} in "
        f"{counted(shown.days_count, 'day')}."
    )
    say(f"Planted, and hidden from the answer: {shown.planted}.")
    say(f"$ freshlegs why --day {shown.answer.explanation.day}")
    tell(shown.answer, everything=False)
    say()
    say("With your own history:")
    for words in ("import YOUR_EXPORT.zip", "log --heaviness 6", "why"):
        say(f"freshlegs {words}", indent_count=2)


COMMAND = command
