"""Which sport a platform's or a watch's word means."""

from __future__ import annotations

import re

from freshlegs.domain.activity import Sport

STEMS: tuple[tuple[Sport, tuple[str, ...]], ...] = (
    (Sport.STRENGTH, ("strength", "weight", "crossfit", "functional")),
    (Sport.MOBILITY, ("yoga", "pilates", "flexib", "stretch", "mobility", "breath")),
    (Sport.ROW, ("rowing", "rower", "virtual_row")),
    (Sport.SKI, ("ski", "snowboard")),
    (Sport.SWIM, ("swim", "open_water")),
    (Sport.RIDE, ("cycl", "bik", "ride", "spin", "bmx")),
    (Sport.HIKE, ("hik", "mountaineer", "snowshoe", "trek")),
    (Sport.RUN, ("run", "jog", "treadmill")),
    (Sport.WALK, ("walk",)),
)
NOT_THE_SPORT = (
    "transition", "motor", "jet_ski", "water_ski", "wheelchair", "hand_cycl", "roller_ski",
)  # fmt: skip
STRAVA_NUMBERS = {"1": Sport.RIDE, "4": Sport.HIKE, "9": Sport.RUN, "10": Sport.WALK}
"""What Strava writes as the type of a GPX track (from memory)."""
INDOOR_STEMS = ("indoor", "treadmill", "virtual", "trainer", "spin", "elliptical", "lap_swim")


def sport_of(*words: str | None) -> Sport:
    """Give the sport that the first telling word names; OTHER when none does."""
    for word in words:
        plain = plain_word(word)
        if plain in STRAVA_NUMBERS:
            return STRAVA_NUMBERS[plain]
        if any(stem in plain for stem in NOT_THE_SPORT):
            return Sport.OTHER
        for sport, stems in STEMS:
            if any(stem in plain for stem in stems):
                return sport
    return Sport.OTHER


def is_indoor(*words: str | None) -> bool | None:
    """Tell whether a word names an indoor sport; None when none says so."""
    plain = " ".join(plain_word(word) for word in words)
    return True if any(stem in plain for stem in INDOOR_STEMS) else None


def plain_word(word: str | None) -> str:
    """Write `TrailRun`, `trail run` and `Trail-Run` alike: `trail_run`."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", word or "")
    return re.sub(r"[^a-z0-9]+", "_", spaced.lower()).strip("_")
