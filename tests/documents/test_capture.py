import io
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest

from detente.documents import capture
from detente.documents.limits import MAX_BYTES
from detente.documents.web import Page
from detente.errors import EmptyInput, InputError, TooLarge

NOON = datetime(2025, 3, 14, 12, tzinfo=UTC)


def test_a_file_is_captured_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"one\r\ntwo")
    got = capture(str(path), clock=lambda: NOON)
    assert got.data == b"one\r\ntwo"
    assert (got.origin, got.media_type, got.retrieved) == (str(path), "text/plain", NOON)
    assert got.sha256 == sha256(b"one\r\ntwo").hexdigest()


def test_standard_input_is_captured(monkeypatch: pytest.MonkeyPatch) -> None:
    assert capture("-", b"words").data == b"words"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"piped words")))
    assert capture("-").data == b"piped words"


def test_an_address_is_fetched() -> None:
    page = Page(b"<p>words", "text/html; Charset='windows-1251'", "/story")
    got = capture("https://example.org/story", get=lambda _: page)
    assert (got.media_type, got.charset) == ("text/html", "windows-1251")


@pytest.mark.parametrize("content", [b"", b" \r\n\t "])
def test_an_empty_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises(EmptyInput, match=r"empty\.txt is empty; give a file"):
        capture(str(path))


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 2**20)
    with pytest.raises(TooLarge, match=r"large\.txt is larger than 20 MB; give a single report"):
        capture(str(path))


def test_large_standard_input_is_refused() -> None:
    with pytest.raises(TooLarge, match="- is larger than 20 MB"):
        capture("-", b"x" * (MAX_BYTES + 1))


def test_a_folder_is_not_a_report(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder; give the files in it"):
        capture(str(tmp_path))


@pytest.mark.parametrize("origin", ["not-there.txt", "bad\x00name", "x" * 5000])
def test_what_cannot_be_opened_is_told(origin: str) -> None:
    with pytest.raises(InputError, match="check"):
        capture(origin)


def test_other_schemes_are_refused() -> None:
    with pytest.raises(InputError, match="only http and https"):
        capture("ftp://example.org/report.txt")
