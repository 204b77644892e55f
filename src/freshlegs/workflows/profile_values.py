"""What each key of the profile may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from zoneinfo import available_timezones

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.profile import CHOICES, NUMBERS, Sex

type _Reader = Callable[[str, str], object]


def checked(key: str, text: str) -> object:
    """Turn a typed value into the profile's type; an empty one is None (forgotten).

    Raises BadValueError for an unknown key or a value that is not allowed.
    """
    reader = _READERS.get(key)
    if reader is None:
        raise BadValueError(field="profile key", value=key, allowed=", ".join(_READERS))
    return reader(key, text.strip()) if text.strip() else None


def _number(low: float, high: float) -> Callable[[str, str], float]:
    def read(key: str, text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise BadValueError(key, text, f"a number from {low:g} to {high:g}")
        return value

    return read


def _year(key: str, text: str) -> int:
    return int(_number(*NUMBERS[key])(key, text))


def _word(*allowed: str) -> Callable[[str, str], str]:
    def read(key: str, text: str) -> str:
        if text not in allowed:
            raise BadValueError(key, text, ", ".join(allowed))
        return text

    return read


def _sex(key: str, text: str) -> Sex:
    return Sex(_word(*Sex)(key, text))


def _zone(key: str, text: str) -> str:
    if text not in available_timezones():
        raise BadValueError(key, text, "a zone such as Europe/Berlin")
    return text


def _several(_key: str, text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _yes_or_no(key: str, text: str) -> bool:
    return _word("yes", "no")(key, text) == "yes"


_READERS: Mapping[str, _Reader] = {
    "birth_year": _year,
    "sex": _sex,
    "height_m": _number(*NUMBERS["height_m"]),
    "weight_kg": _number(*NUMBERS["weight_kg"]),
    "max_heart_rate_bpm": _number(*NUMBERS["max_heart_rate_bpm"]),
    "resting_heart_rate_bpm": _number(*NUMBERS["resting_heart_rate_bpm"]),
    "sleep_need_h": _number(*NUMBERS["sleep_need_h"]),
    "home_zone": _zone,
    "units": _word(*CHOICES["units"]),
    "diet": _word(*CHOICES["diet"]),
    "conditions": _several,
    "medicines": _several,
    "pregnancy": _yes_or_no,
    "experience": _word(*CHOICES["experience"]),
}
