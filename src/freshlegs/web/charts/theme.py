"""How every chart looks: paper, ink and nothing that need not be there, light and dark alike."""

from __future__ import annotations

INK, QUIET, LINE = "var(--ink)", "var(--ink-2)", "var(--line)"
"""Names of the page's own tokens: the browser looks them up, so a chart follows the theme."""
HEIGHT_PX = 150

CONFIG: dict[str, object] = {
    "background": None,
    "font": "inherit",
    "view": {"stroke": None},
    "axis": {
        "domain": False,
        "ticks": False,
        "gridColor": LINE,
        "labelColor": QUIET,
        "labelFontSize": 12,
        "labelPadding": 6,
        "titleColor": QUIET,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    },
    "axisX": {"domain": True, "domainColor": LINE},
    "axisY": {"titleAnchor": "end", "titleAngle": 0, "titleAlign": "left", "titleX": 0,
              "titleY": -10, "titleBaseline": "bottom"},
    "line": {"strokeCap": "round", "strokeJoin": "round"},
}  # fmt: skip
