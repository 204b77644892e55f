"""`freshlegs watch`: runs arrive by themselves and today's answer is refreshed."""

from __future__ import annotations

from pathlib import Path

import click

from freshlegs.cli.output import as_json, print_json, say

_EPILOG = """\b
Examples:
  freshlegs watch ~/Sync/runs          a folder that your phone syncs to
  freshlegs watch                      watches plugged in (GARMIN/Activity)
  freshlegs watch ~/Sync/runs --once   import what is there now and stop
"""
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("watch", epilog=_EPILOG)
@click.argument("folders", nargs=-1, type=_FOLDER)
@click.option("--once", is_flag=True, help="Import what is there now and stop.")
@as_json
def command(folders: tuple[Path, ...], *, once: bool, as_json: bool) -> None:
    """Import new files as they come, from folders or from a plugged-in watch.

    Without a folder, the places where a Garmin watch appears as a drive are looked at. With
    --json each arrival is one document. Stop with Ctrl-C.
    """
    from freshlegs.cli import import_text, why_words
    from freshlegs.workflows.documents import imports
    from freshlegs.workflows.documents import why as why_document
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.watch import watch, watched_folders

    if not as_json:
        places = ", ".join(map(str, watched_folders(folders))) or "for a watch to be plugged in"
        say(f"Watching {places}")
    for arrival in watch(open_default(), folders, once=once):
        if as_json:
            report, answer = arrival.report, arrival.answer
            print_json({"import": imports.document(report), "why": why_document.document(answer)})
        else:
            import_text.tell(arrival.report, preview=False)
            say(why_words.headline(arrival.answer))
        for sentence in arrival.report.refused:
            click.echo(sentence, err=True)


COMMAND = command
