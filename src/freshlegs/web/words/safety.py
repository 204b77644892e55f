"""All that a safety page asks about, in a few lines above one tap."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.findings import Finding
from freshlegs.domain.safety_page import PageKind, SafetyPage

SHORT: Mapping[str, str | Promise] = {
    "fainted": gettext_lazy("fainting"),
    "weakness_speed": gettext_lazy("a leg that became weak"),
    "pregnancy": gettext_lazy("a pregnancy or a birth of late"),
}
"""What a question with several answers is about; the label names the answer instead."""


def safety_words(page: SafetyPage) -> list[str]:
    """Name all that is asked, a line for each group; what stands for several is asked in full."""
    is_short = page.kind is PageKind.SHORT
    alone = [one for one in page.questions if not (one.opens or is_short)]
    named = ", ".join(map(_named, alone))
    listed = [f"{named[:1].upper()}{named[1:]}."] if named else []
    return [*listed, *(_(one.question) for one in page.questions if one not in alone)]


def _named(finding: Finding) -> str:
    return str(SHORT.get(finding.slug, _(finding.words)))
