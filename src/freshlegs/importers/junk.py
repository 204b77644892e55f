"""Files that lie beside a runner's own and say nothing of them."""

from __future__ import annotations

from pathlib import PurePosixPath

LEFT_BY_MACOS = "left by macOS"
LEFT_BY_WINDOWS = "left by Windows"
KNOWN = {
    ".DS_Store": LEFT_BY_MACOS,
    ".localized": LEFT_BY_MACOS,
    "Thumbs.db": LEFT_BY_WINDOWS,
    "desktop.ini": LEFT_BY_WINDOWS,
    "truth.json": "the answer key of a simulated season",
}


def junk_reason(name: str) -> str | None:
    """Say why a file is not read, or None for one that may matter."""
    path = PurePosixPath(name)
    if "__MACOSX" in path.parts or path.name.startswith("._"):
        return LEFT_BY_MACOS
    return KNOWN.get(path.name)
