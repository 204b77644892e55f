"""One change that was tried, in one line for a doctor: what, when, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.trial import TrialEffect, TrialVerdict
from freshlegs.web.words.values import digits
from freshlegs.workflows.doctor_page import Tried

VERDICTS: Mapping[TrialVerdict, str | Promise] = {
    TrialVerdict.HELPED: gettext_lazy("it helped"),
    TrialVerdict.HARMED: gettext_lazy("it harmed"),
    TrialVerdict.NO_EFFECT: gettext_lazy("no effect worth having"),
    TrialVerdict.CANNOT_TELL: gettext_lazy("cannot be told"),
    TrialVerdict.CHANGED: gettext_lazy("something changed, which is no proof of a cause"),
}


def trial_words(tried: Tried) -> str:
    """Write one trial."""
    kept = tried.kept
    told = {
        "title": _(kept.trial.kind.title),
        "first": date_format(kept.trial.first_day, "j M Y"),
        "last": date_format(kept.last_day, "j M Y"),
    }
    if tried.result is None:
        return _("%(title)s, from %(first)s, runs until %(last)s: no result yet") % told
    verdict = str(VERDICTS[tried.result.verdict])
    line = _("%(title)s, %(first)s to %(last)s: %(verdict)s") % {**told, "verdict": verdict}
    effect = tried.result.effect
    return line if effect is None else f"{line} ({_effect(effect)})"


def _effect(effect: TrialEffect) -> str:
    ends = effect.heaviness
    told = {
        "middle": digits(ends.middle, is_signed=True),
        "low": digits(ends.low, is_signed=True),
        "high": digits(ends.high, is_signed=True),
    }
    return _("heaviness %(middle)s points, 90 %% interval %(low)s to %(high)s") % told
