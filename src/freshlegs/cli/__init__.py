"""The terminal door: one file a command, no thinking of its own."""

from __future__ import annotations

import gc

import click

from freshlegs.cli import (
    ask,
    backup,
    batches,
    changes,
    days,
    demo,
    diary,
    evidence,
    exercises,
    export,
    findings,
    forecast,
    forget,
    import_,
    labs,
    log,
    profile,
    rebuild,
    restore,
    runs,
    serve,
    shoes,
    simulate,
    strength,
    strengths,
    token,
    trial,
    watch,
    why,
)
from freshlegs.cli.ending import run

ALL: tuple[click.Command, ...] = (
    why.COMMAND,
    ask.COMMAND,
    serve.COMMAND,
    log.COMMAND,
    trial.COMMAND,
    strengths.COMMAND,
    changes.COMMAND,
    forecast.COMMAND,
    import_.COMMAND,
    watch.COMMAND,
    diary.COMMAND,
    runs.COMMAND,
    days.COMMAND,
    batches.COMMAND,
    profile.COMMAND,
    labs.COMMAND,
    strength.COMMAND,
    shoes.COMMAND,
    findings.COMMAND,
    evidence.COMMAND,
    exercises.COMMAND,
    rebuild.COMMAND,
    export.COMMAND,
    backup.COMMAND,
    restore.COMMAND,
    forget.COMMAND,
    token.COMMAND,
    simulate.COMMAND,
    demo.COMMAND,
)


class _InOrder(click.Group):
    """Lists commands in the order that a newcomer needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Keep the order of `ALL`."""
        del ctx
        return list(self.commands)


@click.group(
    cls=_InOrder,
    commands={str(command.name): command for command in ALL},
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="freshlegs", message="freshlegs %(version)s")
def freshlegs() -> None:
    r"""Why your legs feel heavy, what to do about it, and whether it worked.

    \b
    First steps:
      freshlegs import export_1234.zip     the archive that Strava or Garmin sent
      freshlegs log --heaviness 7          how the legs feel today
      freshlegs why                        the answer

    Your data stay on this machine, in the folder that FRESHLEGS_HOME names
    (~/.local/share/freshlegs if it is not set). freshlegs supports your decisions; it does
    not diagnose.
    """
    from freshlegs.workflows.threads import keep_to_one_core

    keep_to_one_core()


RARELY_COUNT = 200_000
"""New objects before Python looks for garbage: a history is a hundred thousand, and none is."""


def main() -> None:
    """Run the program and exit: 0 done, 1 expected failure (one sentence), 2 wrong usage."""
    gc.set_threshold(RARELY_COUNT)
    try:
        run(freshlegs)
    finally:
        gc.freeze()  # or leaving takes 0.2 s to look for garbage, though all memory goes at once
