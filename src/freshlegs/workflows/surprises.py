"""Keep what a developer needs of a mistake that nobody expected, and nothing of the runner's."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from freshlegs import settings


def keep_particulars(error: BaseException) -> Path | None:
    """Write where in the program a mistake happened to a file in the data folder; None if not.

    Messages of errors are left out, because they may quote what the runner entered.
    """
    folder = settings.home_folder() / "mistakes"
    file = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_text("\n".join(_particulars(error)), encoding="utf-8")
    except OSError:
        return None
    return file


def _particulars(error: BaseException) -> Iterator[str]:
    yield f"freshlegs {version('freshlegs')}, Python {platform.python_version()}"
    yield platform.platform()
    cause: BaseException | None = error
    while cause is not None:
        yield f"\n{type(cause).__module__}.{type(cause).__qualname__}"
        yield "".join(traceback.format_tb(cause.__traceback__))
        cause = cause.__cause__ or cause.__context__
