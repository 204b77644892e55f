"""Sentences that the core writes or puts together: verdicts, reasons, notes, failures.

A sentence with numbers or names in it becomes a text with places, `Not enough {what}`; the web
finds it again by its fixed words (`freshlegs.web.words.language`), which `made_sentences` lists.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from scripts.languages.text import ROOT, SOURCE, Text

PACKAGES = ("domain", "importers", "inference", "interventions", "physiology", "store", "workflows")
NEVER_SHOWN = (
    "domain/glossary/",
    "domain/dose_columns.py",
    "importers/cohort_csv.py",
    "importers/fit_columns.py",
    "importers/fit_sets.py",
    "importers/fit/profile_table.py",
    "importers/fit/row_layout.py",
    "importers/strava/columns.py",
    "importers/strava/sport_names.py",
    "inference/fit/",
    "inference/forecast/",
    "inference/rows.py",
    "inference/taught.py",
    "store/dump.py",
    "store/migrations/",
    "workflows/demo.py",
    "workflows/forecast_",
    "workflows/simulate.py",
    "workflows/subjects.py",
    "workflows/surprises.py",
)
"""Names in files, developers' messages, and what only commands say."""
_WORDS = re.compile(
    r"[a-z]{2,},? \(?[a-zA-Z0-9{]|[a-z]{2,}: |[a-z]}[ ;:,]+[a-z]{2,}|[a-z]{2,}[ {]+[a-z]{2,}"
)
_CODE = re.compile(r"[=\\<>|#]|[a-z]_[a-z]|^[a-z ]+:|\.\w+\(|^SELECT|^UPDATE")
_NOT_SAID = frozenset(
    {
        "Internal Storage/GARMIN/Activity",
        "full body",
        "is locked",
        "tapis roulant",
    }
)
"""Names of folders and sessions, and words looked for in other programs' failures."""
_PLACE = re.compile(r"\{(\w+)\}")
_FAILURES = re.compile(r"^[A-Z]\w+Error$")


def made_texts() -> Iterator[Text]:
    """Give every sentence, and part of one, that the core writes for runners."""
    for file in _modules():
        where = (str(file.relative_to(ROOT)),)
        for words in _sentences(ast.parse(file.read_text(encoding="utf-8"))):
            yield Text(words=words, where=where)


def made_sentences() -> list[str]:
    """Give those that have places, those with the most fixed words first."""
    found = {text.words for text in made_texts() if _PLACE.search(text.words)}
    return sorted(found, key=lambda words: (-len(_PLACE.sub("", words)), words))


def _modules() -> Iterator[Path]:
    for package in PACKAGES:
        for file in sorted((SOURCE / package).rglob("*.py")):
            name = str(file.relative_to(SOURCE))
            if not name.startswith(NEVER_SHOWN) and not _is_advice(file):
                yield file


def _is_advice(file: Path) -> bool:
    """One piece of advice a file: these are known by their fields."""
    return file.parent.name == "interventions" and "INTERVENTION = " in file.read_text("utf-8")


def _sentences(tree: ast.Module) -> Iterator[str]:
    skipped = _skipped(tree)
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        words = _words(node)
        if _is_said(words):
            yield words
    yield from _of_failures(tree)


def _is_said(words: str) -> bool:
    is_code = _CODE.search(_PLACE.sub("", words)) or words in _NOT_SAID
    return bool(_WORDS.search(words)) and not is_code


def _words(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    names: list[str] = []
    return "".join(_part(part, names) for part in node.values)


def _part(part: ast.expr, names: list[str]) -> str:
    if not isinstance(part, ast.FormattedValue):
        return str(part.value) if isinstance(part, ast.Constant) else ""
    name = _name(part.value)
    names.append(name)
    count = names.count(name)
    return f"{{{name}}}" if count == 1 else f"{{{name}{count}}}"


def _name(value: ast.expr) -> str:
    """A place is called after the last name in what stands there."""
    named = [
        one.attr if isinstance(one, ast.Attribute) else one.id
        for one in ast.walk(value)
        if isinstance(one, ast.Attribute | ast.Name)
    ]
    name = next((one for one in named if one not in _METHODS), "what")
    return name.strip("_").lower()


_METHODS = frozenset({"lower", "upper", "title", "join", "isoformat", "days", "map", "str", "len"})


def _of_failures(tree: ast.Module) -> Iterator[str]:
    """Single words given to a failure: what is missing, what is not allowed."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if not _FAILURES.match(node.func.id) or node.func.id == "ValueError":
            continue
        for given in (*node.args, *(one.value for one in node.keywords)):
            word = given.value if isinstance(given, ast.Constant) else None
            if isinstance(word, str) and word.isalpha():
                yield word


def _skipped(tree: ast.Module) -> set[int]:
    """Docstrings, parts of sentences, keys, patterns, and messages for developers."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        inner: list[ast.AST] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inner = [node.value]
        elif isinstance(node, ast.JoinedStr):
            inner = [one for one in ast.walk(node) if one is not node]
        elif isinstance(node, ast.Dict):
            inner = [key for key in node.keys if key is not None]
        elif isinstance(node, ast.Assign) and _is_message(node):
            inner = list(ast.walk(node.value))
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            inner = list(ast.walk(node))
        skipped.update(map(id, inner))
    return skipped


def _is_message(node: ast.Assign) -> bool:
    """Developers' failures (ValueError, TypeError) are raised with a `message`."""
    return ast.unparse(node.targets[0]) == "message"
