"""Who may sign in, whose history is whose, and the codes that let someone in."""

from __future__ import annotations

from freshlegs.domain.sharing import Access, Invitation, Share
from freshlegs.store.people import (
    coached,
    first_code,
    has_people,
    has_rescue,
    invitations,
    invite,
    is_invitation,
    new_rescue,
    runner_of,
    share_of,
    take_up,
    use_invitation,
    use_rescue,
    user_named,
    withdraw_invitation,
)

__all__ = [
    "Access",
    "Invitation",
    "Share",
    "coached",
    "first_code",
    "has_people",
    "has_rescue",
    "invitations",
    "invite",
    "is_invitation",
    "new_rescue",
    "runner_of",
    "share_of",
    "take_up",
    "use_invitation",
    "use_rescue",
    "user_named",
    "withdraw_invitation",
]
