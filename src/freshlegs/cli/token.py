"""`freshlegs token`: let another program in, for what it is meant for, and out again."""

from __future__ import annotations

import click

from freshlegs.cli.output import as_json, print_json, say, table

_EPILOG = """\b
Examples:
  freshlegs token list
  freshlegs token new phone --scope write:diary --scope import --days 365
  freshlegs token revoke 3
"""
_SHOWN = ("number", "name", "scopes", "made_at", "expires_at", "used_day")


@click.group("token", epilog=_EPILOG)
def command() -> None:
    """Give other programs tokens for the API of `freshlegs serve`, and take them back."""


@command.command("new", epilog="\b\nExample:\n  freshlegs token new phone --scope write:diary")
@click.argument("name")
@click.option("--scope", "scopes", multiple=True, required=True, help="What it may do.")
@click.option("--days", "days_count", type=int, help="How long it holds (until revoked if not).")
@as_json
def new(*, name: str, scopes: tuple[str, ...], days_count: int | None, as_json: bool) -> None:
    """Make a token; it is shown now and never again.

    Scopes: read:diary, write:diary, read:runs, write:runs, read:answer, write:trials,
    read:health, write:health, read:settings, write:settings, import.
    """
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.tokens import make_token, token_row

    secret, kept = make_token(open_default(), name, scopes, days_count)
    if as_json:
        print_json({**token_row(kept), "token": secret})
        return
    say(f"Token {kept.number}, {kept.name}. It is shown only now:")
    click.echo(secret)


@command.command("list")
@as_json
def list_tokens(*, as_json: bool) -> None:
    """List the tokens that hold; the tokens themselves are kept nowhere."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.tokens import token_row, tokens

    rows = [token_row(one) for one in tokens(open_default())]
    if as_json:
        print_json(rows)
    elif not rows:
        say("No tokens. `freshlegs token new phone --scope write:diary` makes one.")
    else:
        table([[_short(row[name]) for name in _SHOWN] for row in rows], _SHOWN)


@command.command("revoke", epilog="\b\nExample:\n  freshlegs token revoke 3")
@click.argument("number", type=int)
@as_json
def revoke(*, number: int, as_json: bool) -> None:
    """Take a token back for good, by its number."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.tokens import revoke_token

    revoke_token(open_default(), number)
    if as_json:
        print_json({"revoked": number})
    else:
        say(f"Token {number} holds no more.")


def _short(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list) else value


COMMAND = command
