"""Make an activity of the samples of a TCX or GPX file."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import ReadContext
from freshlegs.domain.streams import FloatArray
from freshlegs.importers.columns import Table
from freshlegs.importers.motion import totals
from freshlegs.importers.positions import along_m, first_position
from freshlegs.importers.times import moment_at
from freshlegs.importers.track_points import Track

NO_TIMES = "it has no times, so its day cannot be known"


def sport_in(file_sport: Sport, context: ReadContext) -> Sport:
    """Give the file's sport, or the archive's where the file names none."""
    annotation = context.annotation
    if file_sport is Sport.OTHER and annotation is not None and annotation.activity is not None:
        return annotation.activity.sport
    return file_sport


def activity_of(track: Track, sport: Sport, source: Source, context: ReadContext) -> Activity:
    """Sum a track up as an activity."""
    columns, sums = track.streams.columns, totals(track.streams)
    position = first_position(columns.get("latitude_deg"), columns.get("longitude_deg"))
    start = moment_at(
        track.start_s,
        file_offset_s=track.offset_s,
        position=position,
        home_zone=context.home_zone,
    )
    return Activity(
        sport=sport,
        source=source,
        start=start,
        elapsed_s=float(columns["time_s"][-1]),
        distance_m=sums.distance_m,
        ascent_m=sums.ascent_m,
        descent_m=sums.descent_m,
        average_heart_rate_bpm=sums.average_heart_rate_bpm,
        max_heart_rate_bpm=sums.max_heart_rate_bpm,
        average_cadence_spm=sums.average_cadence_spm,
        cadence_source=track.cadence_source,
        temperature_c=sums.temperature_c,
        indoor=None if position is None else False,
        streams=track.streams,
        problems=track.problems,
    )


def undated(
    table: Table, segment_index: FloatArray, source: Source, context: ReadContext
) -> Activity:
    """Keep the distance of samples without times, on the day that the archive's table gives.

    Raises UnreadableFileError where nothing gives a day.
    """
    annotation = context.annotation
    if annotation is None or annotation.start is None:
        raise UnreadableFileError(context.title, NO_TIMES)
    length_m = np.nan
    if "latitude_deg" in table and "longitude_deg" in table:
        along = along_m(table["latitude_deg"], table["longitude_deg"], segment_index)
        length_m = float(np.nanmax(along, initial=0.0))
    return Activity(
        sport=sport_in(Sport.OTHER, context),
        source=source,
        start=moment_at(annotation.start.timestamp(), home_zone=context.home_zone),
        elapsed_s=0.0 if annotation.activity is None else annotation.activity.elapsed_s,
        distance_m=length_m if length_m > 0 else None,
        problems=("the file has no times: only its distance is kept",),
    )
