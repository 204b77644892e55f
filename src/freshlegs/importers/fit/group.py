"""Messages of a FIT file that share one layout, and where in the file they are."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from freshlegs.importers.fit.definition import Definition, parse_definition

type Offsets = npt.NDArray[np.int64]


@dataclass(slots=True, eq=False)
class Group:
    """All messages of one part that share one definition.

    `starts` are the byte offsets of single messages, `runs` (first offset, count, step) those of
    messages a step [bytes] apart, which is their size where nothing lies between them. `packed`
    messages carry the last bits of their time in the header byte.
    """

    content: bytes
    message_number: int
    size: int
    part: int
    packed: bool = False
    starts: list[int] = field(default_factory=list)
    runs: list[tuple[int, int, int]] = field(default_factory=list)

    @property
    def definition(self) -> Definition:
        """The decoded definition."""
        return parse_definition(self.content)

    def offsets(self) -> Offsets:
        """Give the offsets [bytes] of all messages of the group in file order."""
        runs = [np.arange(first, first + count * step, step) for first, count, step in self.runs]
        if not runs:
            return np.array(self.starts, np.int64)
        if len(runs) == 1 and not self.starts:
            return runs[0]
        offsets = np.concatenate((np.array(self.starts, np.int64), *runs))
        offsets.sort()
        return offsets

    def raw_rows(self, data: bytes, offsets: Offsets) -> npt.NDArray[np.void]:
        """Gather the messages' bytes [rows of `size` bytes] through a view that steps byte by byte.

        The view's rows overlap, so that any offset is one of them; a single run needs no copy.
        """
        kind = np.dtype(("V", self.size))
        if len(self.runs) == 1 and not self.starts:
            first, count, step = self.runs[0]
            return np.ndarray((count,), kind, data, first, (step,))
        view = np.ndarray((len(data) - self.size + 1,), kind, data, strides=(1,))
        rows: npt.NDArray[np.void] = view[offsets]
        return rows
