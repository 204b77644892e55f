"""JSON that a program hands in, from a file or from stdin."""

from __future__ import annotations

import json

import click

from freshlegs.domain.errors import BadValueError

_SHOWN_COUNT = 20


def read_json(path: str, option: str, allowed: str) -> object:
    """Read one JSON document in UTF-8 or UTF-16; - is stdin. Raises BadValueError."""
    with click.open_file(path, "rb") as stream:
        said = stream.read()
    try:
        return json.loads(said)
    except (ValueError, RecursionError):
        begin = said[:_SHOWN_COUNT].decode(errors="replace")
        raise BadValueError(option, begin, allowed) from None


def read_answers_file(path: str | None) -> dict[str, object]:
    """Read the answers that --answers names; none without it. Raises BadValueError."""
    if path is None:
        return {}
    allowed = "one JSON object of finding slugs and values"
    document = read_json(path, "--answers", allowed)
    if not isinstance(document, dict):
        raise BadValueError(field="--answers", value=document, allowed=allowed)
    return document
