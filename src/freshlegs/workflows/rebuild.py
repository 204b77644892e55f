"""Make everything derived again from the originals and the log."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING

from freshlegs import importers
from freshlegs.domain.imports import Annotation, ReadContext
from freshlegs.domain.run import Recording
from freshlegs.workflows.learning import learn_again, learnt_mondays
from freshlegs.workflows.reading import recordings_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home

type OnProgress = Callable[[int, int], None]


def rebuild(home: Home, on_progress: OnProgress) -> int:
    """Read every original again, keep what comes of it, learn anew; gives the recordings [count].

    What the runner entered is not touched. Raises BusyError while an import runs.
    """
    from freshlegs.store import rebuild as store
    from freshlegs.store.profile import profile
    from freshlegs.store.recordings import known_digests, recordings_light

    context = ReadContext(home_zone=profile(home).home_zone)
    total_count = len(known_digests(home))
    done_count = 0

    def redo(original: bytes, title: str, annotation: Annotation | None) -> tuple[Recording, ...]:
        nonlocal done_count
        done_count += 1
        on_progress(done_count, total_count)
        return read_again(original, title, context, annotation)

    mondays = learnt_mondays(home)
    store.rebuild(home, redo)
    learn_again(home, mondays)
    return len(recordings_light(home))


def read_again(
    original: bytes, title: str, context: ReadContext, annotation: Annotation | None
) -> tuple[Recording, ...]:
    """Read an original's bytes as they were read when they came."""
    content = importers.inflate(original, title)
    told = ReadContext(title=title, home_zone=context.home_zone, annotation=annotation)
    found = importers.read_entry(content, title, told)
    return recordings_of(found.activities, sha256(content).hexdigest(), title)
