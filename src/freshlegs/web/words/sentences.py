"""The answer as a sentence, and the words around shares."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.explanation import Basis, CauseShare, Explanation, Verdict
from freshlegs.domain.reading import Sureness, sureness
from freshlegs.web.words.language import within
from freshlegs.web.words.values import digits

OTHER = "other"
LEAST_NAMED_SHARE = 0.1

SURENESS: Mapping[Sureness, str | Promise] = {
    Sureness.MOSTLY: gettext_lazy("likely"),
    Sureness.LIKELY: gettext_lazy("likely"),
    Sureness.POSSIBLE: gettext_lazy("possible"),
    Sureness.UNLIKELY: gettext_lazy("unlikely"),
}


def headline(told: Explanation) -> str:
    """Say the whole answer in one sentence; a warning has its own."""
    match told.verdict:
        case Verdict.LIGHT:
            return _("Your legs are light.")
        case Verdict.EXPECTED:
            return _("Heavy, as anyone’s legs would be.")
        case Verdict.CANNOT_TELL:
            return _("I cannot tell yet.")
        case Verdict.UNUSUAL:
            return _mostly(told)


def _mostly(told: Explanation) -> str:
    causes = [
        one for one in told.causes if one.slug != OTHER and one.share.middle >= LEAST_NAMED_SHARE
    ]
    if not causes:
        return _("Heavy, and most of it I cannot explain.")
    sure = sureness(causes[0].share.middle)
    words = {"first": _lower(causes[0]), "second": _lower(causes[1]) if causes[1:] else ""}
    if sure is Sureness.MOSTLY:
        told_so = _("Mostly %(first)s, then %(second)s.") if causes[1:] else _("Mostly %(first)s.")
    elif sure is Sureness.LIKELY:
        told_so = (
            _("Most likely %(first)s, then %(second)s.")
            if causes[1:]
            else _("Most likely %(first)s.")
        )
    else:
        told_so = (
            _("Possibly %(first)s, or %(second)s.") if causes[1:] else _("Possibly %(first)s.")
        )
    return told_so % words


def _lower(cause: CauseShare) -> str:
    return within(_(cause.title))


def usual_words(told: Explanation) -> str:
    """Say the runner's own usual, or people's where that is not known yet."""
    if told.usual is not None:
        return _("Your usual is %(usual)s.") % {"usual": digits(told.usual)}
    if told.people_usual is None:
        return ""
    return _("People’s usual is %(usual)s; yours shows after five check-ins.") % {
        "usual": digits(told.people_usual)
    }


def basis_words(cause: CauseShare) -> str:
    """Say what the strength of a cause rests on: this runner's days, or judgement."""
    if cause.basis is Basis.LEARNT:
        return _("learnt from %(count)s such days of yours") % {"count": cause.exposures}
    return _("elicited: by judgement, not yet from your own days")


def shares_words(told: Explanation) -> str:
    """Say what the shares of a day rest on."""
    if told.learnt_from_count:
        return _(
            "Learnt from %(count)s of your rated days where it says so; the rest by judgement."
        ) % {"count": told.learnt_from_count}
    return _("Shares are set by judgement from the literature, and wide.")
