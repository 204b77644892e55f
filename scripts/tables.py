"""Write the pages of docs/ that only repeat what the program knows.

`uv run scripts/tables.py` writes them anew; `scripts/pages` has a file for each. A test fails when
one of them is not what this would write.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # a file run by its path finds only what lies beside it

from scripts.pages import PAGES  # noqa: E402 - found from here on


def main() -> None:
    """Write every page."""
    for name, write in PAGES.items():
        (ROOT / "docs" / name).write_text(write(), encoding="utf-8")
        print(f"docs/{name}")


if __name__ == "__main__":
    main()
