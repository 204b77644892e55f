"""What a request still sends after its answer is read in small blocks and forgotten."""

from __future__ import annotations

from io import BytesIO

import pytest

from freshlegs.web.bodies import BLOCK_BYTES, drained


class Answer(list[bytes]):
    """An answer that has to be closed."""

    is_closed = False

    def close(self) -> None:
        self.is_closed = True


class Body(BytesIO):
    """A body that notes the largest piece that was asked for."""

    most_bytes = 0

    def read(self, size_bytes: int | None = -1) -> bytes:
        self.most_bytes = max(self.most_bytes, size_bytes or 0)
        return super().read(size_bytes)


class Cut(BytesIO):
    """A connection that is gone."""

    def read(self, _size_bytes: int | None = -1) -> bytes:
        raise ConnectionResetError


def test_a_refused_upload_is_read_to_its_end_in_small_blocks() -> None:
    answer, body = Answer([b"no"]), Body(b"x" * (3 * BLOCK_BYTES))
    app = drained(lambda _environ, _start: answer)
    assert app({"wsgi.input": body}, lambda *_: None) is answer
    assert body.tell() == 3 * BLOCK_BYTES
    assert body.most_bytes == BLOCK_BYTES
    assert not answer.is_closed


def test_an_answer_to_a_connection_that_is_gone_is_closed() -> None:
    answer = Answer()
    with pytest.raises(ConnectionResetError):
        drained(lambda _environ, _start: answer)({"wsgi.input": Cut()}, lambda *_: None)
    assert answer.is_closed
    with pytest.raises(ConnectionResetError):
        drained(lambda _environ, _start: [b""])({"wsgi.input": Cut()}, lambda *_: None)
