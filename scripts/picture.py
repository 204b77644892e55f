"""Draw what `freshlegs demo` prints, for the README, and quote it in docs/answer.md.

`uv run scripts/picture.py` runs the demo and writes docs/picture.svg, without remote fonts.
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import click
from click.testing import CliRunner
from rich.console import Console
from rich.text import Text

from freshlegs.cli import freshlegs

DOCS = Path(__file__).parent.parent / "docs"
WIDTH_COUNT = 92
FONT_FACES = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
COMMENTS = re.compile(r"\s*<!--.*?-->", re.DOTALL)
QUOTED = re.compile(r"(?<=<!-- demo -->\n```text\n).*?(?=```\n<!-- end of demo -->)", re.DOTALL)


def main() -> None:
    """Write the picture and the quotation."""
    printed = demo()
    (DOCS / "picture.svg").write_text(picture(printed), encoding="utf-8")
    page = DOCS / "answer.md"
    quoted = click.unstyle(printed)
    page.write_text(QUOTED.sub(lambda _: quoted, page.read_text("utf-8")), encoding="utf-8")


def demo() -> str:
    """Run the demo as in a terminal with colours and give its answer."""
    run = CliRunner().invoke(
        freshlegs, ["demo"], color=True, env={"COLUMNS": str(WIDTH_COUNT)}, catch_exceptions=False
    )
    return run.stdout.partition("\nWith your own history")[0]


def picture(printed: str) -> str:
    """Draw coloured lines as SVG that loads nothing from elsewhere."""
    console = Console(record=True, width=WIDTH_COUNT, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(printed))
    drawn = console.export_svg(title="freshlegs demo")
    return COMMENTS.sub("", FONT_FACES.sub("", drawn)).replace("Fira Code, monospace", "monospace")


if __name__ == "__main__":
    main()
