"""Says in one sentence what is wrong with a database that does not answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.db.utils import DatabaseError, IntegrityError, InterfaceError

from freshlegs.domain.errors import BusyError, UnreadableFileError

type Execute = Callable[..., object]


@contextmanager
def in_a_sentence(database: str) -> Iterator[None]:
    """Turn what a database complains of into BusyError or UnreadableFileError."""
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, InterfaceError, ImproperlyConfigured) as error:
        reason = " ".join(str(error).split())
        if "is locked" in reason:
            raise BusyError(what="writing") from error
        name = str(connections.databases[database]["NAME"])
        raise UnreadableFileError(name, f"the database does not answer ({reason})") from error


def watch(database: str) -> None:
    """Have every later query of a connection complain in one sentence."""
    wrappers = connections[database].execute_wrappers
    if _executed not in wrappers:
        wrappers.append(_executed)


def _executed(execute: Execute, sql: str, *arguments: Any) -> object:  # noqa: ANN401 - Django's own
    """Run a query; Django hands over the parameters, whether they are many, and the context."""
    with in_a_sentence(arguments[-1]["connection"].alias):
        return execute(sql, *arguments)
