"""Codes that nobody can guess, of which only the digest is kept."""

from __future__ import annotations

import secrets
from hashlib import sha256

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""None that are mistaken for each other when they are written down."""
GROUPS_COUNT, GROUP_LETTERS_COUNT = 5, 4
TOKEN_BYTES = 32


def new_code() -> str:
    """Give a code to write down: five groups of four letters, 99 bits."""
    groups = (
        "".join(secrets.choice(LETTERS) for _ in range(GROUP_LETTERS_COUNT))
        for _ in range(GROUPS_COUNT)
    )
    return "-".join(groups)


def new_token() -> str:
    """Give a token for an address: 256 bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest_of_code(code: str) -> str:
    """Give what is kept of a code; how it was spaced and written does not matter."""
    plain = "".join(one for one in code.lower() if one.isalnum())
    return sha256(plain.encode()).hexdigest()


def digest_of_token(token: str) -> str:
    """Give what is kept of a token."""
    return sha256(token.encode()).hexdigest()
