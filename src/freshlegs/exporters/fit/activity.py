"""One activity as a FIT file, as a watch would have written it."""

from __future__ import annotations

from freshlegs.domain.activity import Activity
from freshlegs.domain.exports import Exporter
from freshlegs.exporters.fit.encode import file
from freshlegs.exporters.fit.records import records
from freshlegs.exporters.fit.summary import head, laps, totals, weather


def write_activity(activity: Activity) -> bytes:
    """Give the activity as the bytes of a FIT file.

    Whole seconds, 1e-7 degrees, 0.2 m of height, 1 cm of distance and 1 mm/s are what the format
    keeps; whatever is None, NaN or too large for its field is written as missing.
    """
    parts = (head(activity), weather(activity), records(activity), laps(activity), totals(activity))
    return file(b"".join(parts))


EXPORTER: Exporter[Activity] = Exporter(
    slug="fit", title="FIT activity", suffix=".fit", write=write_activity
)
