"""How a command ends: done, an expected failure, wrong usage, stopped, or a surprise."""

from __future__ import annotations

import io
import os
import signal
import sys
from types import FrameType, TracebackType
from typing import NoReturn

import click

from freshlegs.domain.errors import FreshlegsError

FAILED, STOPPED, TERMINATED = 1, 128 + signal.SIGINT, 128 + signal.SIGTERM
NOBODY_ELSE = 0o077


def run(command: click.Command) -> NoReturn:
    """Run a command and exit: 0 done, 1 failed (one sentence), 2 wrong usage, 130 stopped."""
    _prepare()
    try:
        code = command(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        _end("Stopped; whatever was kept so far is whole.", STOPPED)
    except FreshlegsError as error:
        _end(error.sentence, FAILED)
    except OSError as error:
        _end(_refused(error), FAILED)
    sys.exit(code if isinstance(code, int) else 0)


def _prepare() -> None:
    """Keep what we write to ourselves; print what a terminal cannot show as question marks."""
    os.umask(NOBODY_ELSE)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, _terminate)
    sys.excepthook = _surprise


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    """Leave as an exception does, so that locks and worker processes are let go."""
    raise SystemExit(TERMINATED)


def _end(sentence: str, code: int) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(code)


def _refused(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    named = error.filename if isinstance(error.filename, str) else None
    return f"The system refused: {reason}." if named is None else f"{named}: {reason}."


def _surprise(
    _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Say that this is our mistake, and where the particulars are; Python then exits with 1."""
    from freshlegs.workflows.surprises import keep_particulars

    file = keep_particulars(error)
    where = (
        "they could not be written" if file is None else f"they are in {file}, without your data"
    )
    click.echo(
        f"freshlegs made a mistake ({type(error).__name__}); nothing that was kept is lost."
        f" Please report the particulars: {where}.",
        err=True,
    )
