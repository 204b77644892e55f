"""Read the FIT files that watches and bike computers write, broken ones included."""

from freshlegs.importers.fit.decoder import FitFile, decode
from freshlegs.importers.fit.heart_rate import (
    beat_intervals_s,
    heart_rate_samples,
    with_heart_rate,
)
from freshlegs.importers.fit.model import (
    DEVICE_TIME_BELOW_S,
    Column,
    Columns,
    DeveloperField,
    DeveloperValue,
    Problem,
    Row,
    Value,
)

__all__ = [
    "DEVICE_TIME_BELOW_S",
    "Column",
    "Columns",
    "DeveloperField",
    "DeveloperValue",
    "FitFile",
    "Problem",
    "Row",
    "Value",
    "beat_intervals_s",
    "decode",
    "heart_rate_samples",
    "with_heart_rate",
]
