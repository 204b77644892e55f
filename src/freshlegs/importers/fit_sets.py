"""Strength sets that a watch counted."""

from __future__ import annotations

from collections import Counter

from freshlegs.domain.activity import StrengthSet
from freshlegs.importers.fit import Row
from freshlegs.importers.fit_contents import Contents
from freshlegs.importers.fit_sessions import Window

GROUPS: dict[str, tuple[str, ...]] = {
    "calves": ("calf_raise",),
    "legs": (
        "squat", "lunge", "deadlift", "leg_curl", "plyo", "olympic_lift", "sled", "stair_stepper",
        "jump_rope",
    ),
    "hips": ("hip_raise", "hip_stability", "hip_swing"),
    "core": ("core", "crunch", "plank", "sit_up", "leg_raise", "chop", "hyperextension"),
    "upper body": (
        "bench_press", "curl", "flye", "lateral_raise", "pull_up", "push_up", "row",
        "shoulder_press", "shoulder_stability", "shrug", "triceps_extension", "battle_rope",
    ),
}  # fmt: skip
GROUP_OF = {category: group for group, categories in GROUPS.items() for category in categories}
OTHER_GROUP = "other"


def sets_of(contents: Contents, window: Window) -> tuple[StrengthSet, ...]:
    """Give the sets of one activity, equal ones counted together, in order."""
    active = [row for row in contents.sets if _is_mine(row, contents, window)]
    counted = Counter((_group(row), row.number("repetitions"), _load_kg(row)) for row in active)
    return tuple(
        StrengthSet(
            group=group,
            sets_count=count,
            repetitions_count=None if repetitions is None else int(repetitions),
            load_kg=load_kg,
        )
        for (group, repetitions, load_kg), count in counted.items()
    )


def lifted_kg(sets: tuple[StrengthSet, ...]) -> float | None:
    """Sum up the weight lifted [kg]: load times repetitions times sets, where both are known."""
    loads_kg = [
        one.sets_count * one.repetitions_count * one.load_kg
        for one in sets
        if one.repetitions_count and one.load_kg
    ]
    return sum(loads_kg) if loads_kg else None


def _is_mine(row: Row, contents: Contents, window: Window) -> bool:
    start_s = contents.clock.at(row.number("start_time"))
    return row.text("set_type") == "active" and window.holds(start_s)


def _group(row: Row) -> str:
    category = row.values.get("category")
    words = category if isinstance(category, tuple) else (category,)
    known = [GROUP_OF[word] for word in words if isinstance(word, str) and word in GROUP_OF]
    return known[0] if known else OTHER_GROUP


def _load_kg(row: Row) -> float | None:
    return row.number("weight") or None
