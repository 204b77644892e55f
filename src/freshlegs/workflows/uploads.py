"""Take in files that a browser sends, piece by piece, and hold them until they are imported."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from freshlegs import settings
from freshlegs.domain.uploads import Announced, Upload

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def most_bytes() -> int:
    """How large a file may be (FRESHLEGS_UPLOAD_GB) [bytes]."""
    return settings.most_upload_bytes()


def announce(home: Home, announced: Announced) -> Upload:
    """Get ready for a file, or find how much of it is here already.

    Raises TooLargeError and DiskFullError before anything is sent.
    """
    from freshlegs.store import incoming

    return incoming.announce(home, announced, settings.most_upload_bytes())


def check_room(home: Home, size_bytes: int) -> None:
    """Raise TooLargeError or DiskFullError where a form of this size [bytes] cannot be taken."""
    from freshlegs.store import incoming

    home.incoming.mkdir(mode=0o700, parents=True, exist_ok=True)
    incoming.check_room(home, size_bytes, settings.most_upload_bytes())


def append(home: Home, key: str, offset_bytes: int, blocks: Iterable[bytes]) -> Upload:
    """Write the piece that begins at an offset [bytes]; what came of it stays.

    Raises WrongOffsetError, BusyError while another piece is written, DiskFullError, NotFoundError.
    """
    from freshlegs.store import incoming

    return incoming.append(home, key, offset_bytes, blocks)


def finish(home: Home, key: str) -> Upload:
    """Say that all of a file is here whose size was not known before."""
    from freshlegs.store import incoming

    return incoming.finish(home, key)


def upload(home: Home, key: str) -> Upload:
    """Give one file. Raises NotFoundError."""
    from freshlegs.store import incoming

    return incoming.upload(home, key)


def waiting(home: Home, taken: Collection[str] = ()) -> tuple[Upload, ...]:
    """Give the files that are here, but for those that an import has taken on."""
    from freshlegs.store import incoming

    return tuple(one for one in incoming.uploads(home) if one.key not in taken)


def is_stale(one: Upload) -> bool:
    """Tell whether nothing came of a file for a week."""
    return one.is_stale(datetime.now(UTC))


def remove(home: Home, keys: Iterable[str]) -> None:
    """Remove files that wait."""
    from freshlegs.store import incoming

    incoming.remove(home, keys)
