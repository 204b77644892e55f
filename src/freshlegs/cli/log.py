"""`freshlegs log`: how the legs feel, in fifteen seconds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.json_input import read_json
from freshlegs.cli.log_options import columns, entry_options, pair
from freshlegs.cli.output import counted, print_json, say
from freshlegs.domain.errors import BadValueError

type _Said = tuple[object, str]

_STDIN = "-"

_EPILOG = """\b
Examples:
  freshlegs log --heaviness 7                              that is enough
  freshlegs log --heaviness 7 --phase start --sleep-h 5.5
  freshlegs log --soreness calves=4 --strength legs:3x8
  freshlegs log --json entry.json                          one entry or a list; - is stdin
  freshlegs log --answer fever=no --answer side=left       answers to findings
  freshlegs log --edit d12 --heaviness 6                   changes what you name
  freshlegs log --delete d12
"""
_QUESTIONS = (
    ("heaviness", "How heavy are the legs, 0 (light) to 10"),
    ("phase", "When: start, middle, end of the run, or rest"),
    ("sleep_h", "Hours slept"),
    ("note", "Anything else"),
)


@click.command("log", epilog=_EPILOG)
@click.option("--day", type=DAY, help="The day (today if not given).")
@click.option("--edit", "edited", metavar="KEY", help="Change an earlier entry.")
@click.option("--delete", "deleted", metavar="KEY", help="Delete an earlier entry.")
@click.option("--answer", multiple=True, metavar="FINDING=VALUE", help="Answer a finding.")
@click.option(
    "--json",
    "file",
    is_flag=False,
    flag_value=_STDIN,
    type=click.Path(allow_dash=True),
    help="Print JSON; without other words read entries as JSON from FILE or stdin.",
)
def command(
    *,
    day: date | None,
    edited: str | None,
    deleted: str | None,
    answer: tuple[str, ...],
    file: str | None,
    **words: object,
) -> None:
    """Log how the legs feel and what went before. Without options it asks four questions.

    Nothing is overwritten: a change or a deletion is a new line in the log.
    """
    row = columns(words)
    if day is not None:
        row["date"] = day.isoformat()
    if deleted is not None:
        _alone("--delete", row, answer, edited)
        kept, sentence = _delete(deleted)
    elif edited is not None:
        _alone("--edit", answer)
        kept, sentence = _edit(edited, row)
    elif answer:
        kept, sentence = _keep_answers(answer, day, row)
    else:
        kept, sentence = _keep(_entries(row, file))
    if file is None:
        say(sentence)
    else:
        print_json(kept)


def _alone(option: str, *others: object) -> None:
    if any(others):
        message = f"{option} cannot be combined with the other words; nothing was changed."
        raise click.UsageError(message)


def _entries(row: dict[str, str], file: str | None) -> list[Mapping[str, object]]:
    if set(row) - {"date"}:
        _alone("--json FILE", file not in {None, _STDIN})
        return [row]
    if file is None:
        return [row | _asked()]
    return _read(file)


def _read(path: str) -> list[Mapping[str, object]]:
    allowed = "one JSON object or a list of them"
    document = read_json(path, "--json", allowed)
    entries: list[object] = document if isinstance(document, list) else [document]
    return [_entry(entry, allowed) for entry in entries]


def _entry(entry: object, allowed: str) -> Mapping[str, object]:
    if not isinstance(entry, dict):
        raise BadValueError(field="--json", value=entry, allowed=allowed)
    return entry


def _keep(entries: list[Mapping[str, object]]) -> _Said:
    from freshlegs.workflows.diary import keep
    from freshlegs.workflows.opening import open_default

    kept = keep(open_default(), entries)
    names = ", ".join(f"{entry['key']} for {entry['date']}" for entry in kept)
    return kept, f"Kept as {names}. `freshlegs why` has the answer."


def _edit(key: str, row: dict[str, str]) -> _Said:
    from freshlegs.workflows.diary import edit
    from freshlegs.workflows.opening import open_default

    if not row:
        message = "Say what to change, such as --heaviness 6."
        raise click.UsageError(message)
    kept = edit(open_default(), key, row)
    return kept, f"Changed {kept['key']} of {kept['date']}."


def _delete(key: str) -> _Said:
    from freshlegs.workflows.diary import delete
    from freshlegs.workflows.opening import open_default

    delete(open_default(), key)
    return {"deleted": key}, f"Deleted {key}."


def _keep_answers(answers: tuple[str, ...], day: date | None, row: dict[str, str]) -> _Said:
    from freshlegs.workflows.answers import keep_answers, read_answers
    from freshlegs.workflows.opening import open_default

    given = dict(pair(text, "--answer") for text in answers)
    read_answers(given)
    entries, first = _keep([row]) if set(row) - {"date"} else ([], "")
    kept = keep_answers(open_default(), given, day)
    sentence = f"{first} Kept {counted(len(kept), 'answer')}.".strip()
    return ({"entries": entries, "answers": kept} if entries else kept), sentence


def _asked() -> dict[str, str]:
    say("Enter skips a question.")
    said = {name: click.prompt(text, default="", show_default=False) for name, text in _QUESTIONS}
    row = {name: text for name, text in said.items() if text}
    if not row:
        message = "Nothing was said, so nothing is kept."
        raise click.UsageError(message)
    return row


COMMAND = entry_options(command)
