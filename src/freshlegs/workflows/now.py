"""Say what to do when the legs go heavy in the middle of a run."""

from __future__ import annotations

from freshlegs.domain.now import Now
from freshlegs.knowledge import now as known


def now() -> Now:
    """Give the signs that end a run, then the feelings; it is the same for everybody."""
    return known.now()
