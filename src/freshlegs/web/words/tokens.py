"""What another program may do, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from freshlegs.domain.tokens import Scope

NAMES: Mapping[Scope, str | Promise] = {
    Scope.READ_DIARY: gettext_lazy("Read the diary"),
    Scope.WRITE_DIARY: gettext_lazy("Write the diary and answers"),
    Scope.READ_RUNS: gettext_lazy("Read runs and shoes"),
    Scope.WRITE_RUNS: gettext_lazy("Change runs and shoes"),
    Scope.READ_ANSWER: gettext_lazy("Read the answer, the forecast and the day table"),
    Scope.WRITE_TRIALS: gettext_lazy("Start, log and stop trials"),
    Scope.READ_HEALTH: gettext_lazy("Read laboratory values and the profile"),
    Scope.WRITE_HEALTH: gettext_lazy("Write laboratory values and the profile"),
    Scope.READ_SETTINGS: gettext_lazy("Read settings"),
    Scope.WRITE_SETTINGS: gettext_lazy("Change settings"),
    Scope.IMPORT: gettext_lazy("Bring files in, and take imports back"),
}


def names_of(scopes: Collection[Scope]) -> str:
    """Name scopes in the order in which Settings lists them."""
    return ", ".join(str(NAMES[one]) for one in Scope if one in scopes)
