"""Read a long recording faster where all its samples are written alike, as most loggers do."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.importers.xml_tree import parse_strictly, stripped

if TYPE_CHECKING:
    from lxml.etree import _Element

type Texts = list[str | None]

VALUE = r"[!#-%(-;=?-~]++"
"""What stands for itself in XML: ASCII that is neither blank, quote, < , > nor &."""
NAME = re.compile(r"<(?:[^\s<>/:]+:)?([^\s<>/:]+)>\Z| (\w+)=\"\Z")
ENCODING = re.compile(r"<\?xml[^>]*\bencoding\s*=\s*.(?!utf-8)", re.IGNORECASE)
LONGEST = 4000
"""What takes more characters [count] than this is no sample."""
FEWEST_IN_RUN = 4
"""Where fewer samples follow each other on average, there is nothing to gain."""
BLANK = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Alike:
    """A tree with the first and last sample of each run of samples, and the texts of all.

    `runs` says by the element of its first sample which rows a run has.
    """

    root: _Element
    runs: Mapping[_Element, slice]
    texts: Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class AlikePoints:
    """The samples of one outing: their rows in the file and, for each, its segment."""

    file: Alike
    runs: tuple[slice, ...]
    segment_index: FloatArray

    def texts(self, name: str) -> Texts | None:
        """Give one text a sample; None where no sample has any of that name."""
        found = self.file.texts.get(name)
        return None if found is None else [*chain.from_iterable(found[run] for run in self.runs)]

    def attributes(self, name: str) -> Texts | None:
        """Give one attribute a sample; None where no sample has it."""
        return self.texts(f"@{name}")


@dataclass(frozen=True, slots=True)
class _Split:
    """What every sample repeats, what stands between samples, and a column for each value."""

    literals: list[str]
    gaps: list[str]
    columns: list[list[str]]

    def runs(self) -> list[slice]:
        blank = {gap for gap in set(self.gaps) if not gap.strip(BLANK)}
        last = len(self.gaps) - 1
        begins = [0, *(n for n in range(1, last) if self.gaps[n] not in blank), last]
        return [slice(*run) for run in pairwise(begins)]

    def names(self) -> list[str]:
        found = [NAME.search(literal) for literal in self.literals[:-1]]
        return ["" if one is None else one[1] or f"@{one[2]}" for one in found]

    def shortened(self, runs: list[slice]) -> str:
        """Give the file with the first and last sample of each run."""
        parts: list[str] = []
        for run in runs:
            parts += [self.gaps[run.start], *map(self._sample, sorted({run.start, run.stop - 1}))]
        return "".join((*parts, self.gaps[-1]))

    def _sample(self, row_index: int) -> str:
        inner = zip(self.literals, (column[row_index] for column in self.columns), strict=False)
        return "".join((*chain.from_iterable(inner), self.literals[-1]))


def points_in(file: Alike, parts: list[_Element]) -> AlikePoints:
    """Collect the samples of an outing's segments."""
    held = [[file.runs[element] for element in part if element in file.runs] for part in parts]
    counts = [sum(run.stop - run.start for run in runs) for runs in held]
    segment_index = np.repeat(np.arange(len(parts), dtype=np.float64), counts)
    return AlikePoints(file, tuple(chain.from_iterable(held)), segment_index)


def alike_in(raw: bytes, sample: str, names: Collection[str]) -> Alike | None:
    """Read a file whose samples differ in nothing but their values; None for any other file.

    `names` are those of texts, and of attributes after an @, that will be asked for.
    """
    split = _split(stripped(raw).decode("latin-1"), sample, names)
    if split is None:
        return None
    runs = split.runs()
    if len(runs) * FEWEST_IN_RUN > len(split.gaps):
        return None
    shortened = split.shortened(runs)  # what it leaves out repeats what it keeps
    if "<!" in shortened or "<?" in shortened[1:] or ENCODING.match(shortened):
        return None
    root = parse_strictly(shortened.encode("latin-1"))
    firsts = [] if root is None else _firsts(root, sample, [run.stop - run.start for run in runs])
    if root is None or not firsts or not all(_says(firsts[0], name, split) for name in names):
        return None
    texts = dict(zip(reversed(split.names()), reversed(split.columns), strict=True))
    return Alike(root, dict(zip(firsts, runs, strict=True)), texts)


def _firsts(root: _Element, sample: str, lengths: list[int]) -> list[_Element]:
    """Find each run's first element; none where a segment holds anything but samples."""
    kept = list(root.iter(f"{{*}}{sample}"))
    ends = [*accumulate(min(length, 2) for length in lengths)]
    segments = root.iter(*{next(element.iterancestors()).tag for element in kept})
    if ends[-1] != len(kept) or sum(map(len, segments)) != len(kept):
        return []
    return [kept[end - min(length, 2)] for end, length in zip(ends, lengths, strict=True)]


def _says(first: _Element, name: str, split: _Split) -> bool:
    """Tell whether the tree holds under a name what the columns of that name do."""
    if name.startswith("@"):
        said = [first.get(name[1:])] if name[1:] in first.attrib else []
    else:
        said = [element.text for element in first.iter(f"{{*}}{name}")]
    named = zip(split.names(), split.columns, strict=True)
    return said == [column[0] for its_name, column in named if its_name == name]


def _split(text: str, sample: str, names: Collection[str]) -> _Split | None:
    first = re.search(rf"<{sample}[ >].{{,{LONGEST}}}?</{sample}>", text, re.DOTALL)
    if first is None:
        return None
    attributes = [rf'(?<= {name[1:]}="){VALUE}(?=")' for name in names if name.startswith("@")]
    literals = re.split("|".join((rf"(?<=>){VALUE}(?=</)", *attributes)), first.group())
    pieces = re.split(f"({VALUE})".join(map(re.escape, literals)), text)
    width = len(literals)
    return _Split(literals, pieces[::width], [pieces[n::width] for n in range(1, width)])
