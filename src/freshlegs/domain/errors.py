"""What can go wrong, each error carrying its facts and writing the sentence that a runner reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from freshlegs.domain.shown_names import without_email


class FreshlegsError(Exception):
    """An expected failure: `str()` of it is one sentence for the runner."""

    @property
    def sentence(self) -> str:
        """What went wrong, for people."""
        return "Something that freshlegs expected did not hold."

    @override
    def __str__(self) -> str:
        return self.sentence


class NotEnoughDataError(FreshlegsError):
    """A question needs more entries of one kind than there are."""

    def __init__(self, what: str, *, have: int, need: int) -> None:
        """Keep what is missing and how much of it is there [count] and needed [count]."""
        self.what, self.have, self.need = what, have, need
        super().__init__(what, have, need)

    @property
    @override
    def sentence(self) -> str:
        return f"Not enough {self.what}: {self.have} there, {self.need} needed."


class UnreadableFileError(FreshlegsError):
    """A file cannot be read as what it seems to be."""

    def __init__(self, file: str, reason: str) -> None:
        """Keep the file's name and the reason, without the e-mail address that some names hold."""
        self.file, self.reason = without_email(file), without_email(reason)
        super().__init__(self.file, self.reason)

    @property
    @override
    def sentence(self) -> str:
        return f"{self.file}: {self.reason}."


class NotAnActivityError(FreshlegsError):
    """A file is whole and well, but holds something else than an activity."""

    def __init__(self, file: str, holds: str) -> None:
        """Keep the file's name and what it holds instead."""
        self.file, self.holds = file, holds
        super().__init__(file, holds)

    @property
    @override
    def sentence(self) -> str:
        return f"{self.file}: {self.holds}, not an activity."


class UnknownShapeError(FreshlegsError):
    """A table's column does not hold what its place says."""

    def __init__(self, file: str, column: str, *, found: str, expected: str) -> None:
        """Keep the file, the column's name and position, what stands there and what should."""
        self.file, self.column, self.found, self.expected = file, column, found, expected
        super().__init__(file, column, found, expected)

    @property
    @override
    def sentence(self) -> str:
        return (
            f"{self.file}: column {self.column} holds {self.found!r}, where {self.expected} is"
            " expected; nothing was read from it."
        )


class BadValueError(FreshlegsError):
    """A value that the runner gave is not allowed."""

    def __init__(
        self, field: str, value: object, allowed: str, choices: Sequence[str] = ()
    ) -> None:
        """Keep the field, the value, what is allowed, and the words it may be if it is a word."""
        self.field, self.value, self.allowed = field, value, allowed
        self.choices = tuple(choices)
        super().__init__(field, value, allowed, self.choices)

    @property
    @override
    def sentence(self) -> str:
        if self.meant is None:
            return f"{self.field} cannot be {self.value!r}; allowed: {self.allowed}."
        return (
            f"{self.field} cannot be {self.value!r} (did you mean {self.meant}?);"
            f" allowed: {self.allowed}."
        )

    @property
    def meant(self) -> str | None:
        """The word that comes nearest to the value, if one is near."""
        if not isinstance(self.value, str):
            return None
        from difflib import get_close_matches

        return next(iter(get_close_matches(self.value.casefold(), self.choices, 1)), None)


class NotFoundError(FreshlegsError):
    """Nothing goes by that name."""

    def __init__(self, kind: str, name: str, *, closest: tuple[str, ...] = ()) -> None:
        """Keep the kind of thing, the name it was asked for and the names that come near."""
        self.kind, self.name, self.closest = kind, name, closest
        super().__init__(kind, name, closest)

    @property
    @override
    def sentence(self) -> str:
        meant = f"; did you mean {' or '.join(self.closest)}?" if self.closest else "."
        return f"There is no {self.kind} {self.name}{meant}"


class RefusedError(FreshlegsError):
    """What was named could not be read at all."""

    def __init__(self, *sentences: str) -> None:
        """Keep one sentence for each of them."""
        self.sentences = sentences
        super().__init__(*sentences)

    @property
    @override
    def sentence(self) -> str:
        return " ".join(self.sentences)


class BusyError(FreshlegsError):
    """Another freshlegs is writing to the same folder."""

    def __init__(self, what: str) -> None:
        """Keep what is being done by the other one."""
        self.what = what
        super().__init__(what)

    @property
    @override
    def sentence(self) -> str:
        return f"Another freshlegs is busy with this history ({self.what}); try again when it ends."
