"""The progress bar of long work: how far, how fast, how long still."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

type OnProgress = Callable[[int, int], None]


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[OnProgress]:
    """Give a function that takes (done, total) [count] and draws on stderr, if it is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield _silent
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.speed:,.0f} files/s"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), speed_estimate_period=5.0) as progress:
        task = progress.add_task("reading", total=None)

        def show(done_count: int, total_count: int) -> None:
            progress.update(task, completed=done_count, total=total_count)

        yield show


def _silent(_done_count: int, _total_count: int) -> None:
    return
