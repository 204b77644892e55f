"""Draws a link for the camera of a phone, on a page or in the terminal."""

from __future__ import annotations

from itertools import zip_longest

MARGIN_COUNT = 2
_HALVES = {(True, True): " ", (True, False): "▄", (False, True): "▀", (False, False): "█"}
"""Two squares above each other as one letter: what is dark is left out, on a dark terminal."""


def squares(link: str) -> list[list[bool]]:
    """Give the rows of a QR code with its margin, True where it is dark."""
    import qrcode  # type: ignore[import-untyped]  # it has no types

    code = qrcode.QRCode(border=MARGIN_COUNT)
    code.add_data(link)
    rows: list[list[bool]] = code.get_matrix()
    return rows


def as_text(link: str) -> str:
    """Draw a link in half blocks, two rows a line."""
    rows = squares(link)
    pairs = zip_longest(rows[::2], rows[1::2], fillvalue=[True] * len(rows[0]))
    return "\n".join(
        "".join(_HALVES[above, below] for above, below in zip(*pair, strict=True)) for pair in pairs
    )


def as_path(link: str) -> tuple[int, str]:
    """Draw a link as one SVG path of unit squares; gives the side of the picture first."""
    rows = squares(link)
    drawn = "".join(
        f"M{across} {down}h1v1h-1z"
        for down, row in enumerate(rows)
        for across, is_dark in enumerate(row)
        if is_dark
    )
    return len(rows), drawn
