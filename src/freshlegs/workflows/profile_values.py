"""What each key of the profile may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from zoneinfo import available_timezones

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.profile import CHOICES, NUMBERS, SEVERAL, WHOLE_NUMBERS, Profile, Sex

type _Reader = Callable[[str, str], object]


def checked(key: str, text: str) -> object:
    """Turn a typed value into the profile's type; an empty one is None (forgotten).

    Raises BadValueError for an unknown key or a value that is not allowed.
    """
    reader = _READERS.get(key)
    if reader is None:
        known = ", ".join(KEYS)
        raise BadValueError(field="profile key", value=key, allowed=known, choices=KEYS)
    return reader(key, text.strip()) if text.strip() else None


def _number(key: str, text: str) -> float:
    low, high = NUMBERS[key]
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    is_whole = key in WHOLE_NUMBERS
    if not low <= value <= high or (is_whole and value != round(value)):
        kind = "a whole number" if is_whole else "a number"
        raise BadValueError(key, text, f"{kind} from {low:g} to {high:g}")
    return int(value) if is_whole else value


def _word(key: str, text: str, choices: Sequence[str] | None = None) -> str:
    words = CHOICES[key] if choices is None else choices
    if text not in words:
        raise BadValueError(key, text, ", ".join(words), words)
    return text


def _sex(key: str, text: str) -> Sex:
    return Sex(_word(key, text))


def _zone(key: str, text: str) -> str:
    zones = available_timezones()
    if text not in zones:
        raise BadValueError(key, text, "a zone such as Europe/Berlin", sorted(zones))
    return text


def _several(key: str, text: str) -> tuple[str, ...]:
    words = dict.fromkeys(part.strip() for part in text.split(",") if part.strip())
    return tuple(_word(key, word, SEVERAL[key]) for word in words)


def _yes_or_no(key: str, text: str) -> bool:
    return _word(key, text, ("yes", "no")) == "yes"


KEYS = tuple(field.name for field in fields(Profile))
_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(NUMBERS, _number),
    **dict.fromkeys(CHOICES, _word),
    **dict.fromkeys(SEVERAL, _several),
    "sex": _sex,
    "home_zone": _zone,
    "pregnancy": _yes_or_no,
}
