"""Take an import back, and say what went with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from freshlegs.workflows.import_files import undo

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def take_back(home: Home, batch: str) -> Mapping[str, int]:
    """Take an import back exactly; gives how many of each kind of thing went.

    Raises NotFoundError for an import that is not there.
    """
    from freshlegs.store.contents import contents

    held = contents(home, batch)
    undo(home, batch)
    return held
