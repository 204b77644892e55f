"""What may be shown to others, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.sharing import Shown

NAMES: Mapping[Shown, str | Promise] = {
    Shown.HEAVINESS: gettext_lazy("How heavy the legs are"),
    Shown.CAUSES: gettext_lazy("What explains it"),
    Shown.WARNINGS: gettext_lazy("Warnings (red flags)"),
    Shown.RUNS: gettext_lazy("Runs"),
    Shown.MAP: gettext_lazy("The line on the map"),
    Shown.SLEEP: gettext_lazy("Sleep"),
    Shown.WEIGHT: gettext_lazy("Weight"),
    Shown.LABS: gettext_lazy("Laboratory values"),
    Shown.NOTES: gettext_lazy("Notes"),
}


def names_of(shown: Collection[Shown]) -> str:
    """Name the fields in the order in which pages list them."""
    return ", ".join(str(NAMES[one]) for one in Shown if one in shown) or _("nothing")
