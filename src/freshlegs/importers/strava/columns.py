"""The columns of Strava's table of activities that tell something about heavy legs."""

from __future__ import annotations

from enum import StrEnum


class Column(StrEnum):
    """A column by its English title; the second of two equal titles is the machine's."""

    ID = "Activity ID"
    DATE = "Activity Date"
    NAME = "Activity Name"
    SPORT = "Activity Type"
    DESCRIPTION = "Activity Description"
    ELAPSED_FIRST = "Elapsed Time (first)"
    DISTANCE_FIRST = "Distance (first)"
    MAX_HEART_RATE_FIRST = "Max Heart Rate (first)"
    PRIVATE_NOTE = "Activity Private Note"
    GEAR = "Activity Gear"
    FILENAME = "Filename"
    BODY_WEIGHT = "Athlete Weight"
    ELAPSED = "Elapsed Time"
    MOVING = "Moving Time"
    DISTANCE = "Distance"
    ASCENT = "Elevation Gain"
    DESCENT = "Elevation Loss"
    MAX_HEART_RATE = "Max Heart Rate"
    AVERAGE_HEART_RATE = "Average Heart Rate"
    CALORIES = "Calories"
    PERCEIVED_EXERTION = "Perceived Exertion"
    LIFTED = "Total Weight Lifted"
    TEMPERATURE = "Weather Temperature"
    APPARENT_TEMPERATURE = "Apparent Temperature"
    HUMIDITY = "Humidity"
    COMPETITION = "Competition"


FIXED: dict[Column, int] = {
    Column.ID: 0,
    Column.DATE: 1,
    Column.NAME: 2,
    Column.SPORT: 3,
    Column.DESCRIPTION: 4,
    Column.ELAPSED_FIRST: 5,
    Column.DISTANCE_FIRST: 6,
}
"""Columns whose place never changed since 2019."""

AFTER_FILENAME: dict[Column, int] = {
    Column.BODY_WEIGHT: 1,
    Column.ELAPSED: 3,
    Column.MOVING: 4,
    Column.DISTANCE: 5,
    Column.ASCENT: 8,
    Column.DESCENT: 9,
    Column.MAX_HEART_RATE: 18,
    Column.AVERAGE_HEART_RATE: 19,
    Column.CALORIES: 22,
    Column.PERCEIVED_EXERTION: 31,
    Column.LIFTED: 39,
    Column.TEMPERATURE: 44,
    Column.APPARENT_TEMPERATURE: 45,
    Column.HUMIDITY: 47,
}
"""How many places after the file's name the machine's columns stand, in every language seen."""

TITLES: dict[Column, frozenset[str]] = {
    Column.FILENAME: frozenset({"filename", "dateiname", "nom du fichier"}),
    Column.BODY_WEIGHT: frozenset({"athlete weight", "sportlergewicht", "poids de l'athlète"}),
    Column.ELAPSED: frozenset({"elapsed time", "verstrichene zeit", "temps écoulé"}),
    Column.MOVING: frozenset({"moving time", "bewegungszeit", "durée de déplacement"}),
    Column.DISTANCE: frozenset({"distance", "distanz"}),
    Column.ASCENT: frozenset({"elevation gain", "höhenzunahme", "dénivelé positif"}),
    Column.DESCENT: frozenset({"elevation loss", "höhenunterschied", "dénivelé négatif"}),
    Column.MAX_HEART_RATE: frozenset(
        {"max heart rate", "max. herzfrequenz", "fréquence cardiaque max."}
    ),
    Column.AVERAGE_HEART_RATE: frozenset(
        {"average heart rate", "durchschnittliche herzfrequenz", "fréquence cardiaque moyenne"}
    ),
    Column.CALORIES: frozenset({"calories", "kalorien"}),
    Column.PERCEIVED_EXERTION: frozenset(
        {"perceived exertion", "gefühlte anstrengung", "effort ressenti"}
    ),
    Column.LIFTED: frozenset(
        {"total weight lifted", "insgesamt gestemmtes gewicht", "poids total soulevé"}
    ),
    Column.TEMPERATURE: frozenset({"weather temperature", "wetter: temperatur"}),
    Column.APPARENT_TEMPERATURE: frozenset({"apparent temperature", "scheinbare temperatur"}),
    Column.HUMIDITY: frozenset({"humidity", "luftfeuchtigkeit", "humidité"}),
    Column.COMPETITION: frozenset({"competition", "wettkampf", "compétition"}),
}
"""Titles seen in archives, in lower case: where one is found, it outdoes the counted place."""

RANGES: dict[Column, tuple[float, float]] = {
    Column.BODY_WEIGHT: (0, 350),
    Column.MAX_HEART_RATE: (0, 260),
    Column.AVERAGE_HEART_RATE: (0, 260),
    Column.MOVING: (0, 10_000_000),
    Column.ASCENT: (0, 100_000),
    Column.DESCENT: (0, 100_000),
    Column.CALORIES: (0, 100_000),
    Column.PERCEIVED_EXERTION: (0, 10),
    Column.LIFTED: (0, 1_000_000),
    Column.TEMPERATURE: (-60, 60),
    Column.APPARENT_TEMPERATURE: (-80, 80),
    Column.HUMIDITY: (0, 100),
}
"""What can stand in a column [kg, bpm, s, m, kcal, °C, %]; anything else is another column."""
