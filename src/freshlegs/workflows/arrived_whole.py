"""Take in a file that comes in one go, and know it again by its contents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from hashlib import file_digest, sha256
from typing import TYPE_CHECKING

from freshlegs.domain.uploads import Announced, EmptyFileError, TooLargeError, Upload
from freshlegs.workflows import uploads

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def take_whole(home: Home, name: str, blocks: Iterable[bytes]) -> tuple[Upload, str]:
    """Write a file block by block; gives it with the digest of its bytes.

    Nothing is left of one that is cut off. Raises EmptyFileError, TooLargeError, DiskFullError.
    """
    begun = uploads.announce(home, Announced(name=name, size_bytes=None))
    digest = sha256()
    with ExitStack() as on_failure:
        on_failure.callback(uploads.remove, home, [begun.key])
        uploads.append(home, begun.key, 0, _digested(blocks, digest.update))
        found = uploads.finish(home, begun.key)
        if not found.received_bytes:
            raise EmptyFileError(name)
        on_failure.pop_all()
    return found, digest.hexdigest()


def digest_of(one: Upload) -> str:
    """Give the digest of a file that is here."""
    with one.path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _digested(blocks: Iterable[bytes], update: Callable[[bytes], object]) -> Iterator[bytes]:
    """Give blocks on, as long as they are not more than may come."""
    here_bytes = 0
    for block in blocks:
        here_bytes += len(block)
        if here_bytes > uploads.most_bytes():
            raise TooLargeError(here_bytes, uploads.most_bytes())
        update(block)
        yield block
