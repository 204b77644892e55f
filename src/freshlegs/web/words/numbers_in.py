"""Read a whole number that a form sends back."""

from __future__ import annotations

from freshlegs.domain.errors import BadValueError

MOST_DIGITS_COUNT = 18


def whole_number_in(text: str, field: str) -> int:
    """Give the number. Raises BadValueError."""
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) <= MOST_DIGITS_COUNT):
        raise BadValueError(field=field, value=text, allowed="a whole number")
    return int(plain)
