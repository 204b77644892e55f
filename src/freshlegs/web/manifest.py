"""What a phone needs to know to put freshlegs on its home screen and to share files with it."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from freshlegs.web.tags import file

PNG_SIZES_PX = (192, 512)
SHARED_FILES = (
    ".fit", ".gpx", ".tcx", ".gz", ".zip", ".csv", ".xml",
    "application/zip", "application/gzip", "application/gpx+xml",
    "application/vnd.garmin.tcx+xml", "application/octet-stream", "text/csv",
)  # fmt: skip


def manifest_of(description: str) -> dict[str, object]:
    """Give the manifest in the language of the request."""
    return {
        "id": reverse("today"),
        "name": "freshlegs",
        "short_name": "freshlegs",
        "description": description,
        "lang": get_language(),
        "start_url": reverse("today"),
        "scope": reverse("today"),
        "display": "standalone",
        "background_color": "#faf9f6",
        "theme_color": "#faf9f6",
        "icons": [*_icons()],
        "shortcuts": [
            {"name": _("Check-in"), "url": reverse("today")},
            {"name": _("Heavy right now"), "url": reverse("now")},
        ],
        **_share_target(),
    }


def _icons() -> list[Mapping[str, str]]:
    drawn = {"src": file("web/icon.svg"), "type": "image/svg+xml", "sizes": "any"}
    painted = [
        {
            "src": file(f"web/icon-{size_px}.png"),
            "type": "image/png",
            "sizes": f"{size_px}x{size_px}",
            "purpose": "any maskable",
        }
        for size_px in PNG_SIZES_PX
    ]
    return [drawn, *painted]


def _share_target() -> dict[str, object]:
    try:
        action = reverse("imports-share")
    except NoReverseMatch:
        return {}
    files = [{"name": "file", "accept": list(SHARED_FILES)}]
    return {
        "share_target": {
            "action": action,
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {"files": files},
        }
    }
