"""The section of Settings on tokens: what holds, a form for a new one, and what it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from freshlegs.domain.errors import BadValueError
from freshlegs.web.runner_of import home_to_write
from freshlegs.web.words.numbers_in import whole_number_in
from freshlegs.web.words.tokens import NAMES, names_of
from freshlegs.workflows.tokens import make_token, revoke_token, tokens

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

OPEN_DAYS = (30, 365)


def shown_tokens(request: HttpRequest, _home: Home) -> Mapping[str, Any]:
    """Give the tokens that hold, with their scopes in words, and the boxes of a new one."""
    return {
        "tokens": [(one, names_of(one.scopes)) for one in tokens(home_to_write(request))],
        "scopes": [(scope.value, str(name)) for scope, name in NAMES.items()],
        "open_days": OPEN_DAYS,
    }


def keep_token(home: Home, sent: QueryDict) -> str | None:
    """Make a token and give it, to be shown once; or take one back. Raises BadValueError."""
    match sent.get("what"):
        case "make":
            told_days = sent.get("days", "")
            days_count = whole_number_in(told_days, _("days")) if told_days else None
            return make_token(home, sent.get("name", ""), sent.getlist("scope"), days_count)[0]
        case "revoke":
            revoke_token(home, whole_number_in(sent.get("number", ""), _("number")))
            return None
        case told:
            raise BadValueError(field="what", value=told, allowed="make, revoke")
