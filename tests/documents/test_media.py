import io
from zipfile import ZipFile

import pytest

from detente.documents import media
from detente.documents.media import media_type
from tests.documents.files import word


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7 ...", "x.txt", media.PDF),
        (b"<!DOCTYPE html><p>", "x.txt", media.HTML),
        (b"\xef\xbb\xbf  <html>", "", media.HTML),
        (b"<!-- saved from --><html>", "", media.HTML),
        (b"<?xml version='1.0'?><html xmlns=''>", "x.xml", media.HTML),
        (b"<?xml version='1.0'?>\n<!-- c --><rss version='2.0'>", "", media.RSS),
        (b"<?xml version='1.0'?><feed xmlns='a'>", "", media.ATOM),
        (b"<rdf:RDF xmlns='a'>", "", media.RSS),
        (b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>', "", media.RSS),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "", media.JSON_FEED),
        (b"{\\rtf1 words}", "x.txt", media.OTHER),
        (b"\xd0\xcf\x11\xe0old Word", "x.doc", media.OTHER),
        (b"PK\x03\x04 broken", "x", media.ZIP),
        (b"PK\x03\x04 broken", "x.docx", media.DOCX),
        (b"Subject: talks", "x.eml", media.MAIL),
        (b"WARC/1.0", "x", media.WARC),
        (b"\x1f\x8b packed", "x.warc.gz", media.WARC),
        (b"plain words", "x.txt", media.TEXT),
        (b"plain words", "", media.TEXT),
        (b"a < b", "notes", media.TEXT),
    ],
)
def test_bytes_tell_more_than_the_name(data: bytes, name: str, kind: str) -> None:
    assert media_type(data, name) == kind


def test_a_word_file_is_known_without_its_name() -> None:
    assert media_type(word("words")) == media.DOCX


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["a.txt", "word/document.xml"], media.ZIP),
        (["[Content_Types].xml", "xl/workbook.xml"], media.OTHER),
        (["mimetype", "content.xml"], media.OTHER),
        (["META-INF/MANIFEST.MF", "a.class"], media.OTHER),
        ([], media.ZIP),
    ],
)
def test_a_parcel_of_files_is_no_document(names: list[str], kind: str) -> None:
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "words")
    assert media_type(out.getvalue(), "x.bin") == kind


def test_the_server_is_asked_last() -> None:
    assert media_type(b"words", "page", "text/html; charset=utf-8") == media.HTML
    assert media_type(b"words", "page.txt", "text/html") == media.TEXT
    assert media_type(b"\x89PNG", "picture", "image/png") == media.OTHER
    assert media_type(b"words", "", "application/pdf") == media.PDF
