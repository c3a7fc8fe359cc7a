"""Whatever comes in: one clear line that names it and the remedy, and the rest goes on."""

import gzip
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from detente.documents import bring_in, capture
from detente.documents.web import Limits, fetch
from detente.errors import DetenteError, InputError
from detente.model import Document
from detente.workspace.reading.read import read_all
from tests.documents.files import (
    LEAD,
    SECOND,
    article,
    encrypted_pdf,
    page,
    pdf,
    pdf_lines,
    word,
    word_bomb,
)
from tests.documents.server import only_server, serving

Writer = Callable[[str, bytes | str], str]
RUSSIAN = "Делегация заявила в четверг, что не примет перемирие, предложенное соседом. " * 2
ENTITY_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title></channel></rss>'
)
BAD: dict[str, tuple[bytes | str, str]] = {
    "empty.txt": (b"", "give a file that holds the report's text"),
    "blank.txt": (b" \n\t\n", "give a file that holds the report's text"),
    "huge.txt": (b"x" * (50 * 2**20), "give a single report"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "give a text, HTML, PDF"),
    "program.txt": (b"\x7fELF\x02\x01\x01\x00\x00\x00", "give a text, HTML, PDF"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99, "give a text, HTML, PDF"),
    "bom.txt": (b"\xef\xbb\xbf\xff\xff words", "save it again as UTF-8"),
    "scripts.html": (page("<script>document.write('news')</script>"), "give the article's own"),
    "nested.html": (page("<div>" * 100_000 + LEAD), "save its text as a .txt file"),
    "wide.html": (page("<b>x" * 200_001), "save its text as a .txt file"),
    "locked.pdf": (encrypted_pdf(), "save it without one"),
    "broken.pdf": (b"%PDF-1.7\n1 0 obj\n", "save it again as PDF, or as .txt"),
    "scanned.pdf": (pdf_lines([]), "run text recognition"),
    "bomb.docx": (word_bomb(), "save its text as a .txt file"),
    "broken.docx": (b"PK\x03\x04 nothing", "save it again as .docx, or as .txt"),
    "bomb.xml": (ENTITY_BOMB, "save the report itself as .txt or .html"),
    "empty-feed.xml": ("<rss version='2.0'><channel/></rss>", "give a report's own page"),
    "data.json": ('{"a": 1}', "give a report as .txt, .html, .pdf or .docx"),
    "talks.eml": ("They met.", "save the message again as .eml, or its text as .txt"),
    "blank.eml": ("Subject: talks\n\n \n", "give the report's text itself"),
    "crawl.warc": ("WARC/1.0\r\n", "get the archive again"),
    "talks.zip": (b"PK\x03\x04 nothing", "pack it again, or give the files"),
    "packed.txt.gz": (gzip.compress(b"They met."), "unpack it (gunzip) and give the file in it"),
}


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    def written(name: str, content: bytes | str) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return written


def brought(origin: str) -> Document:
    (document,) = bring_in(capture(origin)).documents
    return document


@pytest.mark.parametrize("name", BAD)
def test_each_bad_file_gets_one_line_with_its_name_and_the_remedy(name: str, write: Writer) -> None:
    content, remedy = BAD[name]
    with pytest.raises(InputError) as caught:
        brought(write(name, content))
    message = str(caught.value)
    assert name in message
    assert remedy in message
    assert "\n" not in message


def test_a_missing_file_is_named() -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt is not there; check the path"):
        capture("nowhere.txt")


def test_a_wrong_character_set_is_read_all_the_same(write: Writer) -> None:
    declared = page(article(RUSSIAN, RUSSIAN + "Всё."), "<meta charset=utf-8>")
    document = brought(write("wrong.html", declared.encode("cp1251")))
    assert "не примет перемирие" in document.text
    assert document.language == "ru"


def test_scripts_of_a_page_are_never_text(write: Writer) -> None:
    hostile = "<script>alert(1)</script><p onclick='x()'>Ok.</p><style>p{}</style>"
    text = brought(write("hostile.html", page(article() + hostile))).text
    assert "alert" not in text
    assert "onclick" not in text


def test_escapes_and_bidi_marks_are_kept_for_the_record(write: Writer) -> None:
    words = f"{LEAD} \x1b[2J\x1b]0;owned\x1b\\ \u202eesrever\u202c <script>x</script>\n"
    assert brought(write("odd.txt", words)).text == words


def test_a_feed_with_missing_and_odd_dates_is_read(write: Writer) -> None:
    item = "<item><title>{}</title><link>https://example.org/{}</link>{}{}</item>"
    body = f"<description>{' '.join([LEAD, SECOND] * 4)}</description>"
    items = "".join(
        item.format(name, name, body, date)
        for name, date in (("a", ""), ("b", "<pubDate>soon</pubDate>"), ("c", "<pubDate/>"))
    )
    summary = item.format("d", "d", "<description>They met.</description>", "")
    feed = f"<rss version='2.0'><channel>{items}{summary}</channel></rss>"
    documents, failures = bring_in(capture(write("feed.xml", feed)))
    assert [document.published for document in documents] == [None, None, None]
    assert "no publication date found; give --date" in documents[0].warnings
    assert any("'soon' is not understood" in warning for warning in documents[1].warnings)
    assert "give its link instead: https://example.org/d" in failures[0].message


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("to-localhost", "not a public address"),
        ("endless", "did not end within"),
        ("loop", "redirects too often"),
        ("nowhere", "answered 404"),
    ],
)
def test_an_address_that_misbehaves_is_told(path: str, why: str) -> None:
    get = partial(fetch, allow=only_server, limits=Limits(seconds=0.8, read_seconds=0.4))
    with serving() as site, pytest.raises(InputError, match=why) as caught:
        capture(f"{site}/{path}", get=get)
    assert path in str(caught.value)
    assert caught.value.remedy


def test_a_page_from_the_web_is_brought_in() -> None:
    with serving() as site:
        got = capture(f"{site}/article", get=partial(fetch, allow=only_server))
    assert bring_in(got).documents[0].title == "Talks stall"


@pytest.mark.slow
def test_a_folder_goes_on_past_its_bad_files(write: Writer, tmp_path: Path) -> None:
    for number in range(297):
        write(f"{number:03}.txt", f"Freedonia rejected truce number {number}.")
    bad = {"empty.txt", "locked.pdf", "bomb.docx"}
    for name in bad:
        write(name, BAD[name][0])
    readings, failures = read_all([str(tmp_path)])
    assert len(readings) == 297
    assert {Path(failure.origin).name for failure in failures} == bad
    assert all(Path(failure.origin).name in failure.message for failure in failures)


def test_a_russian_report_is_kept_and_not_read(write: Writer) -> None:
    (reading,), failures = read_all([write("talks.txt", RUSSIAN)])
    assert reading.document.text == RUSSIAN
    assert not reading.was_read
    assert reading.warnings
    assert failures == ()


@pytest.mark.parametrize("cut", [10, 100, 400, 900])
@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html", "a.xml", "a.json"])
def test_a_file_cut_short_never_crashes(name: str, cut: int, write: Writer) -> None:
    whole = {
        "a.pdf": pdf([LEAD, SECOND]),
        "a.docx": word(LEAD, SECOND),
        "a.html": page(article()).encode(),
        "a.xml": f"<rss version='2.0'><channel><item><title>{LEAD}".encode() * 3,
        "a.json": b'{"version": "https://jsonfeed.org/version/1.1", "items": [' + b"{}," * 300,
    }
    try:
        bring_in(capture(write(name, whole[name][:cut])))
    except DetenteError as error:
        assert name in error.what
