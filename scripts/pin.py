"""Pin all that freshlegs is built, run and checked with, at the newest versions that fit together.

`uv run --no-project scripts/pin.py` writes the versions into pyproject.toml, between two marks
under [tool.uv], and leaves the rest of the file as it was. If nothing fits, the file stays
untouched. (`--no-project`, because pins that no longer fit would keep uv from starting it.)
"""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
BEGIN, END = "# pins: written by scripts/pin.py", "# end of pins"
BLOCK = re.compile(f"(?<=^{BEGIN}\n).*?(?=^{END}$)", re.DOTALL | re.MULTILINE)
LINE = re.compile(
    r"(?P<name>[\w.-]+)(?:\[[^\]]*\])?==(?P<version>[^\s;]+)(?:\s*;\s*(?P<marker>.+))?"
)
PLAIN = ("--no-header", "--no-annotate")


def uv(*arguments: str, folder: Path, given: str | None = None) -> str:
    """Run uv in a folder and give what it printed."""
    run = subprocess.run(
        ["uv", "--quiet", *arguments],
        cwd=folder,
        input=given,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return run.stdout


def pins(requirements: str) -> list[str]:
    """Give `name==version` for each line; only a package with two versions keeps its markers."""
    found = [match for line in requirements.splitlines() if (match := LINE.fullmatch(line.strip()))]
    times = Counter(match["name"] for match in found)
    return sorted(
        f"{match['name']}=={match['version']}"
        + (f" ; {match['marker']}" if times[match["name"]] > 1 else "")
        for match in found
    )


def array(key: str, values: list[str]) -> str:
    """Write one TOML array, one value a line."""
    return "\n".join([f"{key} = [", *(f'  "{value}",' for value in values), "]", ""])


def used(project: str) -> list[str]:
    """Resolve what the program, its extras and its checks need, as if nothing were pinned."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / PROJECT.name).write_text(BLOCK.sub("", project), encoding="utf-8")
        uv("lock", folder=folder)
        everything = ("--all-extras", "--all-groups", "--no-emit-project", "--no-hashes")
        return pins(uv("export", "--frozen", *everything, *PLAIN, folder=folder))


def used_to_build(project: str) -> list[str]:
    """Resolve what building the wheel needs."""
    needed = "\n".join(tomllib.loads(project)["build-system"]["requires"])
    with TemporaryDirectory() as name:
        compiled = uv("pip", "compile", "--universal", *PLAIN, "-", folder=Path(name), given=needed)
    return pins(compiled)


def main() -> None:
    """Put new pins in the place of the old ones."""
    before = PROJECT.read_text(encoding="utf-8")
    block = array("constraint-dependencies", used(before))
    block += array("build-constraint-dependencies", used_to_build(before))
    PROJECT.write_text(BLOCK.sub(lambda _: block, before), encoding="utf-8")
    print(f"{block.count('==')} pins written to {PROJECT.name}")


if __name__ == "__main__":
    main()
