"""The documentation says what the program does, and nothing that it does not."""

from __future__ import annotations

import ast
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from freshlegs.causes import ALL as CAUSES
from freshlegs.cli import ALL, freshlegs
from freshlegs.domain.diary_columns import AFTER_SORENESS, BEFORE_SORENESS
from freshlegs.domain.glossary import GLOSSARY
from freshlegs.importers.gear_csv import COLUMNS as GEAR_COLUMNS
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.exercises import exercises
from freshlegs.knowledge.findings import findings
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.knowledge.routines import routines
from freshlegs.workflows.profile import FIELDS
from scripts.pages import PAGES as MADE_PAGES
from scripts.pages.layout import anchor

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted((*ROOT.glob("*.md"), *DOCS.rglob("*.md")))
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"(?<!`)`(?:uv run )?(freshlegs [^`]+)`(?!`)")
LINK = re.compile(r"(?<!`)\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
SHELL_WORDS = {">", "<", "|", "&&"}
HOSTS = ("py" + "pi.org", "python" + "hosted", "index" + "-url", "fonts.", "cdn")
CHEAP = (
    "findings --json", "days --glossary", "days --glossary --json", "batches", "profile",
    "runs", "diary", "exercises", "exercises --json", "exercises warm_up",
    "trial", "trial list", "trial list --json",
    "log --heaviness 7", "why --answer fever=no --answer sleep_h=5",
)  # fmt: skip


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def section(page: str, heading: str) -> str:
    """What stands under a heading of the second rank."""
    parts = re.split(r"^## ", read(DOCS / page), flags=re.MULTILINE)
    return next((part for part in parts if part.startswith(f"{heading}\n")), "")


def commands_in(text: str) -> Iterator[str]:
    """Every command line of ours in blocks that are typed, from `freshlegs` on."""
    for language, block in FENCE.findall(text):
        if language in {"", "sh", "bash", "console"}:
            for line in block.splitlines():
                found = re.match(r"(?:\$ )?(?:uv run (?:--\S+ \w+ )?)?(freshlegs .*)", line.strip())
                if found:
                    yield found.group(1)


def lines() -> list[tuple[str, str]]:
    """Every command line of README and docs, with the page that it stands on."""
    return [
        (path.relative_to(ROOT).as_posix(), line)
        for path in PAGES
        for line in dict.fromkeys(commands_in(read(path)))
    ]


def words_of(line: str) -> list[str]:
    """Split as a shell would, up to a redirection."""
    words = shlex.split(line, comments=True)[1:]
    ends = [index for index, word in enumerate(words) if word in SHELL_WORDS]
    return words[: ends[0]] if ends else words


def options_of(command: click.Command) -> set[str]:
    """The options of a command and of its steps."""
    steps = command.commands.values() if isinstance(command, click.Group) else ()
    own = {
        flag
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for flag in (*parameter.opts, *parameter.secondary_opts)
    }
    return own.union(*map(options_of, steps))


def step_of(command: click.Command, words: list[str]) -> tuple[click.Command, list[str]]:
    """The step of a command that the words name, with the words that are left for it."""
    if isinstance(command, click.Group) and words[:1] and words[0] in command.commands:
        return step_of(command.commands[words[0]], words[1:])
    return command, words


@pytest.mark.parametrize("command", ALL, ids=lambda command: str(command.name))
def test_every_command_and_every_option_is_described(command: click.Command) -> None:
    text = section("commands.md", str(command.name))
    said = set(re.findall(r"(?<![\w-])--[a-z-]+", text))
    assert options_of(command) - said - {"--json"} == set()
    assert f"freshlegs {command.name}" in text


def test_no_command_is_described_that_there_is_not() -> None:
    described = re.findall(r"^## (.+)$", read(DOCS / "commands.md"), flags=re.MULTILINE)
    assert described == [command.name for command in ALL]


@pytest.mark.parametrize("command", ALL, ids=lambda command: str(command.name))
def test_no_option_is_described_that_there_is_not(command: click.Command) -> None:
    for row in re.findall(
        r"^\| (`--.+?) \|", section("commands.md", str(command.name)), re.MULTILINE
    ):
        assert set(re.findall(r"--[a-z-]+", row)) <= options_of(command)


@pytest.mark.parametrize(("page", "line"), lines())
def test_every_command_line_parses(page: str, line: str) -> None:
    words = words_of(line)
    if words[0].startswith("-"):
        assert words[0] in {*options_of(freshlegs), "--help", "--version", "-h"}, page
        return
    command, words = step_of(freshlegs.commands[words[0]], words[1:])
    context = click.Context(command, info_name=command.name)
    _, rest, _ = command.make_parser(context).parse_args(words)
    assert not rest, page


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_in_a_sentence_is_there(path: Path) -> None:
    for said in INLINE.findall(read(path)):
        name, *words = said.split()[1:]
        if name.startswith("-"):
            assert name in {"--help", "--version", "-h"}
            continue
        known = options_of(freshlegs.commands[name]) | {"--help"}
        assert {word for word in words if word.startswith("--")} <= known, said


@pytest.mark.parametrize("line", CHEAP)
def test_a_cheap_command_runs(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRESHLEGS_HOME", str(tmp_path / "home"))
    result = CliRunner().invoke(freshlegs, line.split(), catch_exceptions=False)
    assert result.exit_code == 0
    assert result.stdout


def test_every_setting_is_described() -> None:
    tree = ast.parse(read(ROOT / "src" / "freshlegs" / "settings.py"))
    named = {
        call.args[0].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and "os.environ" in ast.unparse(call.func)
        and isinstance(call.args[0], ast.Constant)
    }
    assert named
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", section("data.md", "Settings"), re.MULTILINE))
    assert told == named


@pytest.mark.parametrize("name", MADE_PAGES)
def test_a_page_made_from_the_program_is_current(name: str) -> None:
    assert read(DOCS / name) == MADE_PAGES[name](), "run `uv run scripts/tables.py`"


def test_every_cause_red_flag_column_and_question_stands_on_its_page() -> None:
    causes, flags = read(DOCS / "causes.md"), read(DOCS / "red-flags.md")
    assert all(f"`{one.slug}`" in causes and f"## {one.title}\n" in causes for one in CAUSES)
    assert all(f"`{one.id}`" in flags and f"### {one.title}\n" in flags for one in red_flags())
    assert all(f"| `{name}` |" in read(DOCS / "glossary.md") for name in GLOSSARY)
    asked = read(DOCS / "findings.md")
    assert all(f"| `{one.slug}` |" in asked and f"## {one.group}\n" in asked for one in findings())


@pytest.mark.parametrize("name", MADE_PAGES)
def test_no_two_headings_of_a_page_are_linked_by_the_same_name(name: str) -> None:
    names = [anchor(title) for title in HEADING.findall(read(DOCS / name))]
    assert {one for one in names if names.count(one) > 1} == set()


def test_every_exercise_routine_and_piece_of_advice_stands_on_its_page() -> None:
    told, advised = read(DOCS / "exercises.md"), read(DOCS / "advice.md")
    assert all(f"### {one.title}\n\n`{one.slug}` ·" in told for one in exercises())
    assert all(f"### {one.title}\n\n`{one.slug}` ·" in told for one in routines())
    assert all(f"## {one.title}\n\n`{one.slug}` ·" in advised for one in INTERVENTIONS)


def test_a_rule_that_no_physician_has_read_says_so() -> None:
    parts = read(DOCS / "red-flags.md").split("\n### ")[1:]
    unread = [flag.title for flag in red_flags() if not flag.reviewed]
    for part in parts:
        if part.partition("\n")[0] in unread:
            assert "not yet reviewed by a physician" in part


def test_every_column_of_diary_gear_and_profile_is_described() -> None:
    told = read(DOCS / "importing.md")
    columns = {*BEFORE_SORENESS, *AFTER_SORENESS, "soreness_<site>", *GEAR_COLUMNS}
    assert {column for column in columns if f"`{column}`" not in told} == set()
    profile = section("commands.md", "profile")
    assert {key for key in FIELDS if f"| `{key}` |" not in profile} == set()


def test_the_json_of_why_has_the_keys_that_are_described(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRESHLEGS_HOME", str(tmp_path / "home"))
    words = ["why", "--json", "--answer", "heaviness=7", "--answer", "chest_pain=yes"]
    printed = CliRunner().invoke(freshlegs, words, catch_exceptions=False).stdout
    told = section("commands.md", "why")
    answer = json.loads(printed)
    rows = (*answer["red_flags"], *answer["causes"], answer["unexplained"], answer["next_question"])
    for keys in (answer, *filter(None, rows)):
        assert {key for key in keys if f"`{key}`" not in told} == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_inside_the_project_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(read(path)):
        if target.startswith(("http:", "https:")):
            continue
        file, _, part = target.partition("#")
        found = (path.parent / file) if file else path
        assert found.exists(), target
        if part:
            assert part in {anchor(title) for title in HEADING.findall(read(found))}, target


def test_every_page_is_linked_from_the_readme_or_from_a_page_that_is() -> None:
    seen, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        seen.add(page)
        targets = (target.partition("#")[0] for target in LINK.findall(read(page)))
        found = {(page.parent / target).resolve() for target in targets if target.endswith(".md")}
        waiting += [one for one in found - seen if one.exists() and one not in waiting]
    assert {page for page in PAGES if page not in seen} == set()


def test_the_picture_loads_nothing_from_elsewhere() -> None:
    drawn = read(DOCS / "picture.svg")
    assert "$ freshlegs why --day" in read(DOCS / "answer.md"), "run `uv run scripts/picture.py`"
    assert "docs/picture.svg" in read(ROOT / "README.md")
    assert not re.search(r"@import|@font-face|<script|<image|(?:href|src)=|url\((?!#)", drawn)
    addresses = set(re.findall(r"https?://[^\"'\s)]+", drawn))
    assert addresses == {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_page_names_the_host_of_a_registry(path: Path) -> None:
    text = read(path).lower()
    assert [host for host in HOSTS if host in text] == []
