"""The texts that the pages themselves say: those in templates and those in the code of the web."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract

from scripts.languages.text import ROOT, SOURCE, Text, merged

WEB = SOURCE / "web"
_ONE, _SEVERAL = (1,), (1, 2)
_IN_CONTEXT, _SEVERAL_IN_CONTEXT = ((1, "c"), 2), ((1, "c"), 2, 3)
_CALLS: Mapping[str, tuple[int | tuple[int, str], ...]] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), _ONE),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), _SEVERAL),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), _IN_CONTEXT),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), _SEVERAL_IN_CONTEXT),
}


def screen_texts() -> list[Text]:
    """Give every text of templates and code of the web, by file."""
    return merged([*_of_code(), *_of_templates()])


def _of_code() -> Iterator[Text]:
    for file in sorted(WEB.rglob("*.py")):
        yield from _texts(file, file.read_text(encoding="utf-8"))


def _of_templates() -> Iterator[Text]:
    """Django turns a template into calls that Python's extractor reads."""
    from django.utils.translation.template import templatize

    for kind in ("*.html", "*.txt", "*.webmanifest", "*.js"):
        for file in sorted((WEB / "templates").rglob(kind)):
            calls = templatize(file.read_text(encoding="utf-8"), origin=str(file))
            yield from _texts(file, "\n".join(line.lstrip() for line in calls.splitlines()))


def _texts(file: Path, code: str) -> Iterator[Text]:
    where = (str(file.relative_to(ROOT)),)
    source = BytesIO(code.encode())
    for _line, words, _comments, context in extract("python", source, keywords=_CALLS):
        one, several = (words, "") if isinstance(words, str) else words[:2]
        if one:
            yield Text(words=one, several=several, context=context, where=where)
