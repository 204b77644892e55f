"""The samples of a FIT file as columns in our units."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.importers.columns import Table
from freshlegs.importers.fit import DeveloperField, FitFile, with_heart_rate

FIELDS: dict[str, tuple[tuple[str, ...], float]] = {
    "latitude_deg": (("position_lat",), 1.0),
    "longitude_deg": (("position_long",), 1.0),
    "altitude_m": (("enhanced_altitude", "altitude"), 1.0),
    "distance_m": (("distance",), 1.0),
    "speed_mps": (("enhanced_speed", "speed"), 1.0),
    "power_w": (("power",), 1.0),
    "temperature_c": (("temperature",), 1.0),
    "ground_contact_s": (("stance_time",), 1e-3),
    "ground_contact_left_percent": (("stance_time_balance",), 1.0),
    "vertical_oscillation_m": (("vertical_oscillation",), 1e-3),
    "step_length_m": (("step_length",), 1e-3),
}
"""Column by the fields of the file, the better one first, and the factor to our unit."""

DEVELOPER: dict[str, tuple[str, tuple[str, ...]]] = {
    "power_w": ("power", ("power",)),
    "cadence_spm": ("cadence", ("cadence",)),
    "ground_contact_s": ("stance_time", ("ground time", "ground contact time")),
    "vertical_oscillation_m": ("vertical_oscillation", ("vertical oscillation",)),
}
"""Column by the native field that an app says it replaces, and the names it goes by."""

UNIT_FACTORS: dict[str, float] = {
    "ms": 1e-3,
    "milliseconds": 1e-3,
    "mm": 1e-3,
    "millimeters": 1e-3,
    "cm": 1e-2,
    "centimeters": 1e-2,
    "kw": 1e3,
}


def native_columns(fit: FitFile) -> Table:
    """Give the watch's own columns; `cadence_spm` still counts what the file counts."""
    table: Table = {}
    for name, (fields, factor) in FIELDS.items():
        values = _first_of(fit, fields)
        if values is not None:
            table[name] = values if factor == 1.0 else values * factor
    own = fit.records.get("heart_rate")
    has_gaps = own is None or bool(np.isnan(own).any())
    table["heart_rate_bpm"] = with_heart_rate(fit) if own is None or has_gaps else own
    if "cadence" in fit.records:
        part = fit.records.get("fractional_cadence")
        whole = fit.records["cadence"]
        table["cadence_spm"] = whole if part is None else whole + np.nan_to_num(part)
    return table


def _first_of(fit: FitFile, fields: tuple[str, ...]) -> FloatArray | None:
    """Take the better field, and where it is missing the other one."""
    found = [fit.records[field] for field in fields if field in fit.records]
    if not found:
        return None
    best = found[0]
    for other in found[1:]:
        gaps = np.isnan(best)
        best = np.where(gaps, other, best) if gaps.any() else best
    return best


def developer_columns(fit: FitFile) -> Table:
    """Give the columns that apps and foreign sensors added, whole and apart from the watch's own.

    Where two apps wrote the same quantity, the fuller column is taken and they are not mixed.
    """
    table: Table = {}
    for name in DEVELOPER:
        found = [field for field in fit.developer.values() if _is(field, name)]
        values = [_scaled(field) for field in found if field.values.ndim == 1]
        if values:
            table[f"developer_{name}"] = max(values, key=_filled_count)
    return table


def _filled_count(values: FloatArray) -> int:
    return int(np.count_nonzero(~np.isnan(values)))


def _is(field: DeveloperField, name: str) -> bool:
    native, names = DEVELOPER[name]
    return field.native_field == native or field.name.lower() in names


def _scaled(field: DeveloperField) -> FloatArray:
    return field.values * UNIT_FACTORS.get(field.unit.strip().lower(), 1.0)
