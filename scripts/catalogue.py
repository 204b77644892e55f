"""Keep the texts of the web app in other languages.

`uv run scripts/catalogue.py` finds every text, keeps the translations that are there, drops those
that nothing says any more, and compiles. `--check` names what is missing or wrong. `--give FOLDER`
writes what is not translated to FOLDER as JSON, in parts of a few thousand words, and
`--take FILE` merges such a file when its `de` are filled in (`--language` names another language).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # a file run by its path finds only what lies beside it

from scripts.languages import CATALOGUES  # noqa: E402 - found from here on
from scripts.languages.faults import faults, untranslated  # noqa: E402
from scripts.languages.handed import parts, taken  # noqa: E402
from scripts.languages.kept import brought_up_to_date, keep, languages, read  # noqa: E402
from scripts.languages.made import made_sentences  # noqa: E402
from scripts.languages.text import LOCALE, SOURCE  # noqa: E402

SENTENCES = SOURCE / "web" / "words" / "made_sentences.json"


def main() -> int:
    """Do what is asked; 1 where a check found something."""
    asked = _asked()
    if asked.check:
        return _check()
    for language in {*languages(), asked.language}:
        _update(language, asked.take if language == asked.language else [])
    SENTENCES.write_text(f"{json.dumps(made_sentences(), indent=1, ensure_ascii=False)}\n", "utf-8")
    if asked.give is not None:
        _give(asked.give, asked.language)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="de")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--take", type=Path, nargs="+", default=[])
    parser.add_argument("--give", type=Path)
    return parser.parse_args()


def _check() -> int:
    found = [
        f"{language} {name}: {fault}"
        for language in languages()
        for name, find in CATALOGUES.items()
        for fault in faults(name, language, find())
    ]
    print("\n".join(found) or "complete")
    return 1 if found else 0


def _update(language: str, files: list[Path]) -> None:
    for name, find in CATALOGUES.items():
        catalog = brought_up_to_date(read(name, language), find())
        for file in files:
            taken(catalog, json.loads(file.read_text(encoding="utf-8")), language)
        keep(name, language, catalog)
        left = len(untranslated(catalog))
        print(f"{LOCALE.name}/{name}/{language}: {len(catalog)} texts, {left} not translated")


def _give(folder: Path, language: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in CATALOGUES:
        for number, part in enumerate(parts(read(name, language), language), start=1):
            file = folder / f"{name}_{number}.json"
            file.write_text(json.dumps(part, indent=1, ensure_ascii=False), encoding="utf-8")
            print(f"{file}: {len(part)} texts")


if __name__ == "__main__":
    sys.exit(main())
