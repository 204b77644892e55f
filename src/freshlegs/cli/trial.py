"""`freshlegs trial`: one change at a time, on days drawn by lot, to see whether it helps."""

from __future__ import annotations

from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json

_EPILOG = """\b
Examples:
  freshlegs trial list                             what can be tried
  freshlegs trial plan more_sleep --smallest 1.5   how many weeks it takes
  freshlegs trial start more_sleep                 draws the days, begins tomorrow
  freshlegs trial status                           today: with or without
  freshlegs trial log --done                       the change was made today
  freshlegs trial result                           after the last day
"""
_SMALLEST = click.option(
    "--smallest",
    "smallest_heaviness",
    type=float,
    default=1.0,
    show_default=True,
    help="The smallest difference worth having, in points of heaviness.",
)
_ON = click.option("--day", type=DAY, help="The day (today if not given).")


def _examples(*steps: str) -> str:
    """Show how a step is called, as clear as `_EPILOG`."""
    return "\n".join(("\b", "Examples:", *(f"  freshlegs trial {step}" for step in steps)))


class _InOrder(click.Group):
    """Lists the steps in the order in which they are taken."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Keep the order in which they were added."""
        del ctx
        return list(self.commands)


@click.group("trial", cls=_InOrder, epilog=_EPILOG, invoke_without_command=True)
@as_json
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """Try one change at a time and see whether it helps, harms or does nothing.

    Days with and without the change are drawn by lot, so that neither good weeks nor bad luck
    decide. Rate your legs every day with `freshlegs log`. Without a step it tells the status.
    """
    if ctx.invoked_subcommand is None:
        _tell_status(None, as_json=as_json)


@command.command("list", epilog=_examples("list", "list --json"))
@as_json
def list_changes(*, as_json: bool) -> None:
    """List what can be tried."""
    from freshlegs.cli.trial_text import tell_changes
    from freshlegs.workflows.documents.trials import change_document
    from freshlegs.workflows.trial_changes import changes

    if as_json:
        print_json([change_document(one) for one in changes()])
    else:
        tell_changes(changes())


@command.command("plan", epilog=_examples("plan more_sleep", "plan more_sleep --smallest 1.5"))
@click.argument("change")
@_SMALLEST
@as_json
def plan(*, change: str, smallest_heaviness: float, as_json: bool) -> None:
    """Tell how many weeks CHANGE must be tried, before it starts."""
    from freshlegs.cli.trial_text import tell_plan
    from freshlegs.workflows.documents.trials import plan_document
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.trials import plan_trial

    planned = plan_trial(open_default_to_read(), change, smallest_heaviness)
    if as_json:
        print_json(plan_document(planned))
    else:
        tell_plan(planned)


@command.command(
    "start",
    epilog=_examples("start more_sleep --smallest 1.5", "start more_sleep --weeks 12 --seed 4"),
)
@click.argument("change")
@_SMALLEST
@click.option("--weeks", type=click.IntRange(1, 52), help="How long (as planned if not given).")
@click.option("--seed", type=click.IntRange(min=0), help="The same seed draws the same days.")
@as_json
def start(
    *,
    change: str,
    smallest_heaviness: float,
    weeks: int | None,
    seed: int | None,
    as_json: bool,
) -> None:
    """Draw the days of CHANGE by lot and begin tomorrow; one trial at a time."""
    from freshlegs.cli.trial_text import tell_start
    from freshlegs.workflows.documents.trials import trial_document
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.trials import Wish, start_trial

    wish = Wish(smallest_heaviness=smallest_heaviness, weeks=weeks, seed=seed)
    kept = start_trial(open_default(), change, wish)
    if as_json:
        print_json(trial_document(kept))
    else:
        tell_start(kept)


@command.command("status", epilog=_examples("status", "status --day 2026-03-07"))
@_ON
@as_json
def status(*, day: date | None, as_json: bool) -> None:
    """Tell whether today is with or without the change."""
    _tell_status(day, as_json=as_json)


@command.command("log", epilog=_examples("log --done", "log --not-done --day 2026-03-07"))
@click.option("--done/--not-done", "is_done", default=None, help="Whether the change was made.")
@_ON
@as_json
def log(*, is_done: bool | None, day: date | None, as_json: bool) -> None:
    """Keep whether the change was made on a day, whatever the lot asked for."""
    from freshlegs.cli.trial_text import tell_logged
    from freshlegs.workflows.documents.trials import trial_document
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.trial_course import log_done

    if is_done is None:
        message = "Say --done or --not-done."
        raise click.UsageError(message)
    kept = log_done(open_default(), is_done=is_done, day=day)
    if as_json:
        print_json(trial_document(kept))
    else:
        tell_logged(kept)


@command.command("result", epilog=_examples("result", "result t12 --json"))
@click.argument("key", required=False)
@as_json
def result(*, key: str | None, as_json: bool) -> None:
    """Tell what the last trial (or the one of KEY) says, once it is over."""
    from freshlegs.cli.trial_result_text import tell_result
    from freshlegs.workflows.documents.trials import result_document
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.trial_results import trial_result

    found = trial_result(open_default_to_read(), key)
    if as_json:
        print_json(result_document(found))
    else:
        tell_result(found)


@command.command("stop", epilog=_examples("stop"))
@as_json
def stop(*, as_json: bool) -> None:
    """End the running trial; yesterday is its last day."""
    from freshlegs.cli.trial_text import tell_stop
    from freshlegs.workflows.documents.trials import trial_document
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.trial_course import stop_trial

    kept = stop_trial(open_default())
    if as_json:
        print_json(trial_document(kept))
    else:
        tell_stop(kept)


def _tell_status(day: date | None, *, as_json: bool) -> None:
    from freshlegs.cli.trial_text import tell_status
    from freshlegs.workflows.documents.trials import status_document
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.trial_course import trial_status

    found = trial_status(open_default_to_read(), day)
    if as_json:
        print_json(status_document(found))
    else:
        tell_status(found)


COMMAND = command
