"""The words that `freshlegs log` understands, each a column of the diary."""

from __future__ import annotations

from collections.abc import Mapping

import click

NUMBERS: Mapping[str, str] = {
    "heaviness": "0 (light) to 10 (cannot go on)",
    "onset_min": "minutes into the run when it began",
    "sleep_h": "hours slept last night",
    "sleep_quality": "0 (bad) to 10 (good)",
    "stress": "0 (none) to 10",
    "motivation": "0 (none) to 10",
    "mood": "0 (low) to 10 (good)",
    "rpe": "how hard the run was, 0 to 10",
    "weight_kg": "body weight this morning",
    "resting_heart_rate_bpm": "resting heart rate",
    "cycle_day": "day of the cycle (1 = first day of bleeding)",
    "warm_up_min": "minutes of warming up",
    "stretch_min": "minutes of stretching",
    "drink_ml": "drunk today",
    "alcohol_units": "units of alcohol today",
    "food_carbohydrate_g": "carbohydrate eaten today",
    "food_protein_g": "protein eaten today",
    "food_energy_kcal": "energy eaten today",
}
WORDS: Mapping[str, str] = {
    "time": "HH:MM, if it matters",
    "phase": "start, middle or end of the run, or rest",
    "side": "both, left, right or alternating",
    "shoe": "the pair you ran in; a part of its name will do",
    "new_shoe": "a pair that you have not told of before",
    "surface": "road, trail, track, treadmill, grass, sand, gravel or mixed",
    "note": "anything else",
}
YES_OR_NO: tuple[str, ...] = ("headache", "insomnia", "cramps", "illness")
SEVERAL: Mapping[str, str] = {
    "soreness": "SITE=0-10, e.g. calves=4",
    "did": "ice, heat, compression, elevation or massage",
    "strength": "GROUP:SETSxEFFORT, e.g. legs:3x8",
    "set": "COLUMN=VALUE, any other column of the diary CSV",
}


def entry_options(command: click.Command) -> click.Command:
    """Add one option a diary column to a command."""
    for name, help_text in NUMBERS.items():
        command.params.append(click.Option([_flag(name)], type=float, help=help_text))
    for name, help_text in WORDS.items():
        command.params.append(click.Option([_flag(name)], help=help_text))
    for name in YES_OR_NO:
        flags = f"{_flag(name)}/--no-{name}"
        command.params.append(click.Option([flags], default=None, help="yes or no"))
    for name, help_text in SEVERAL.items():
        option = click.Option([_flag(name)], multiple=True, help=help_text)
        command.params.append(option)
    return command


def columns(words: Mapping[str, object]) -> dict[str, str]:
    """Turn what was typed into columns of the diary, leaving out what was not said."""
    row: dict[str, str] = {}
    for name in (*NUMBERS, *WORDS):
        if words.get(name) is not None:
            row[name] = _plain(words[name])
    for name in YES_OR_NO:
        if words.get(name) is not None:
            row[name] = "yes" if words[name] else "no"
    return row | _several(words)


def _several(words: Mapping[str, object]) -> dict[str, str]:
    row = {}
    for name in ("did", "strength"):
        if items := _texts(words, name):
            row[name] = ";".join(items)
    for item in _texts(words, "soreness"):
        site, score = pair(item, "--soreness")
        row[f"soreness_{site}"] = score
    return row | dict(change(item) for item in _texts(words, "set"))


def pair(text: str, option: str) -> tuple[str, str]:
    """Split NAME=VALUE; anything else is wrong usage."""
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        message = f"{option} takes NAME=VALUE, not {text!r}."
        raise click.UsageError(message)
    return name.strip(), value.strip()


def change(text: str) -> tuple[str, str]:
    """Split NAME=VALUE, where an empty value takes the old one back."""
    return (text[:-1].strip(), "") if text[1:].endswith("=") else pair(text, "--set")


def _texts(words: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = words.get(name)
    return value if isinstance(value, tuple) else ()


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
