"""Writes the files of a form straight to the runner's incoming folder, in pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, override

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers
from django.http import HttpRequest

from freshlegs.domain.uploads import Announced, Upload
from freshlegs.workflows import uploads

if TYPE_CHECKING:
    from freshlegs.store.home import Home

if TYPE_CHECKING:
    _File = UploadedFile[Any]
else:
    _File = UploadedFile

PIECE_BYTES = 4 * 2**20


class Arrived(_File):
    """A file of a form that lies in the incoming folder."""

    def __init__(self, upload: Upload) -> None:
        """Keep which one."""
        super().__init__(name=upload.name, size=upload.received_bytes)
        self.upload = upload

    @override
    def close(self) -> None:
        """Leave it where it lies."""


class IntoIncoming(FileUploadHandler):
    """Takes each file of a form as an upload; `keys` are those that were begun."""

    chunk_size = PIECE_BYTES

    def __init__(self, request: HttpRequest, home: Home) -> None:
        """Keep whose folder it is."""
        super().__init__(request)
        self.home = home
        self.keys: list[str] = []

    @override
    def handle_raw_input(
        self,
        input_data: object,
        META: dict[str, Any],
        content_length_bytes: int,
        boundary: object,
        encoding: str | None = None,
    ) -> None:
        """Refuse a form that there is no room for."""
        del input_data, META, boundary, encoding
        uploads.check_room(self.home, content_length_bytes)

    @override
    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        announced = Announced(name=self.file_name or "", size_bytes=None)
        self.keys.append(uploads.announce(self.home, announced).key)
        raise StopFutureHandlers

    @override
    def receive_data_chunk(self, raw_data: bytes, offset_bytes: int) -> None:
        uploads.append(self.home, self.keys[-1], offset_bytes, [raw_data])

    @override
    def file_complete(self, file_size: int) -> Arrived | None:
        """Give the file; an empty one is left out."""
        if not file_size:
            uploads.remove(self.home, [self.keys.pop()])
            return None
        return Arrived(uploads.finish(self.home, self.keys[-1]))

    def forget(self) -> None:
        """Remove what came in, since the form was refused."""
        uploads.remove(self.home, self.keys)
