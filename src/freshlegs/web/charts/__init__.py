"""Every chart of Trends, in the order in which the page shows them."""

from __future__ import annotations

from freshlegs.web.charts import (
    distance,
    fitness,
    guard,
    heat,
    heaviness,
    load,
    shoes,
    sleep,
    strength,
    weight,
)
from freshlegs.web.charts.chart import Chart

ALL: tuple[Chart, ...] = (
    heaviness.CHART,
    load.CHART,
    sleep.CHART,
    strength.CHART,
    weight.CHART,
    shoes.CHART,
    heat.CHART,
    distance.CHART,
    guard.CHART,
    fitness.CHART,
)
