import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from detente.documents import BroughtIn, bring_in, capture, warc
from detente.documents.limits import MAX_BYTES
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from detente.model import Document, Kind
from tests.documents.files import LEAD, SECOND, article, page, pdf, taken

HTML = "Content-Type: text/html; charset=utf-8"
PAGE = page(article(LEAD, SECOND, LEAD)).encode()
HTTP = "application/http; msgtype=response"


def record(
    block: bytes, address: str = "https://news.example/a", kind: str = "response", head: str = ""
) -> bytes:
    told = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2025-03-13T10:00:00Z\r\n"
    told += f"WARC-Target-URI: {address}\r\n{head}"
    if "Content-Type" not in head:
        told += f"Content-Type: {HTTP}\r\n"
    told += f"Content-Length: {len(block)}\r\n\r\n"
    return told.encode() + block + b"\r\n\r\n"


def answer(
    body: bytes = PAGE, address: str = "https://news.example/a", head: str = HTML,
    status: str = "200 OK",
) -> bytes:  # fmt: skip
    return record(f"HTTP/1.1 {status}\r\n{head}\r\n\r\n".encode() + body, address)


def brought(*records: bytes, name: str = "crawl.warc") -> BroughtIn:
    return bring_in(taken(b"".join(records), name))


def only(*records: bytes) -> Document:
    (document,) = brought(*records).documents
    return document


def test_a_page_has_its_own_bytes_address_and_moment() -> None:
    document = only(answer())
    assert document.text == f"{LEAD}\n\n{SECOND}\n\n{LEAD}"
    assert (document.url, document.outlet) == ("https://news.example/a", "news.example")
    held = document.capture
    assert held.origin == "crawl.warc#https://news.example/a"
    assert (held.data, held.charset) == (PAGE, "utf-8")
    assert held.retrieved == datetime(2025, 3, 13, 10, tzinfo=UTC)
    assert held.sha256 != taken(answer()).sha256


def test_the_address_of_the_archive_wins_over_the_page() -> None:
    link = '<link rel="canonical" href="https://www.whitehouse.gov/a">'
    document = only(answer(page(article(), link).encode()))
    assert document.url == "https://news.example/a"
    assert document.kind is Kind.PRESS


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_packed_and_plain_archives_give_the_same(pack: type[bytes]) -> None:
    first, second = (
        answer(),
        answer(PAGE.replace(b"Freedonia", b"Ruritania"), "https://e.example/b"),
    )
    documents, failures = brought(pack(first), pack(second), name="crawl.warc.gz")
    assert [document.url for document in documents] == [
        "https://news.example/a", "https://e.example/b",
    ]  # fmt: skip
    assert failures == ()


def test_texts_pdfs_and_feeds_are_read_and_the_rest_is_left_out() -> None:
    item = f"<item><title>One</title><link>https://news.example/1</link><description>{LEAD * 9}"
    feed = f"<rss version='2.0'><channel>{item}</description></item></channel></rss>"
    documents, failures = brought(
        record(
            b"software: ours", head="Content-Type: application/warc-fields\r\n", kind="warcinfo"
        ),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        answer(pdf([LEAD, SECOND]), "https://news.example/b", "Content-Type: application/pdf"),
        answer(LEAD.encode(), "https://news.example/c", "Content-Type: text/plain"),
        answer(feed.encode(), "https://news.example/d.xml", "Content-Type: text/xml"),
        answer(b"p {}", "https://news.example/e.css", "Content-Type: text/css"),
        answer(b"<urlset/>", "https://news.example/sitemap.xml", "Content-Type: text/xml"),
        answer(b"User-agent: *", "https://news.example/robots.txt", "Content-Type: text/plain"),
        answer(b"\x89PNG", "https://news.example/f.png", "Content-Type: image/png"),
        answer(b"Gone", "https://news.example/g", "Content-Type: text/html", "404 Not Found"),
        answer(b"", "https://news.example/h", "Location: /b", "301 Moved"),
        answer(PAGE[:300], "https://news.example/i", HTML, "206 Partial Content"),
        record(LEAD.encode(), "https://news.example/j", "resource", "Content-Type: text/plain\r\n"),
    )
    assert [document.url for document in documents] == [
        f"https://news.example/{name}" for name in ("b", "c", "1", "j")
    ]
    assert documents[2].capture.origin == "crawl.warc#https://news.example/d.xml"
    assert failures == ()


def test_the_character_set_of_the_answer_is_passed_on() -> None:
    words = "Делегация заявила в четверг, что не примет перемирие, предложенное соседом. "
    body = page(article(words * 2, words + "Всё.")).encode("cp1251")
    document = only(answer(body, head="Content-Type: text/html; charset=windows-1251"))
    assert (document.capture.charset, document.language) == ("windows-1251", "ru")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Content-Encoding: gzip", gzip.compress(PAGE)),
        ("Content-Encoding: gzip", PAGE),
        ("Content-Encoding: no-such", PAGE),
        ("Transfer-Encoding: chunked", b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE)),
        ("Transfer-Encoding: chunked", PAGE),
    ],
)
def test_packing_is_undone_where_it_is_as_declared(head: str, body: bytes) -> None:
    assert only(answer(body, head=f"{HTML}\r\n{head}")).capture.data == PAGE


def test_the_same_page_twice_is_one_document_and_another_version_is_not() -> None:
    later = page(article(LEAD, SECOND, SECOND)).encode()
    assert len(brought(answer(), answer()).documents) == 1
    assert len(brought(answer(), answer(later)).documents) == 2


def test_a_page_that_was_not_kept_again_is_told() -> None:
    again = record(b"", kind="revisit")
    assert brought(answer(), again).failures == ()
    documents, failures = brought(answer(address="https://news.example/b"), again)
    assert len(documents) == 1
    assert failures[0].message == (
        "crawl.warc notes pages as unchanged since an earlier visit and does not hold them: 1,"
        " the first https://news.example/a; give the archive of that visit too"
    )


def test_a_page_that_the_archive_cut_is_told() -> None:
    head = f"WARC-Truncated: length\r\nContent-Type: {HTTP}\r\n"
    block = f"HTTP/1.1 200 OK\r\n{HTML}\r\n\r\n".encode() + PAGE
    assert (
        "the archive kept only the beginning of this page"
        in only(record(block, head=head)).warnings
    )


def test_a_page_without_text_is_a_failure_and_the_rest_goes_on() -> None:
    documents, failures = brought(answer(page("").encode(), "https://e.example/x"), answer())
    assert len(documents) == 1
    assert failures[0].origin == "crawl.warc#https://e.example/x"
    assert "holds no running text" in failures[0].message


FIRST, SECOND_RECORD = answer(), answer(address="https://news.example/b")
PACKED = gzip.compress(FIRST) + gzip.compress(SECOND_RECORD)


@pytest.mark.parametrize(
    ("data", "position"),
    [
        ((FIRST + SECOND_RECORD)[:-100], len(FIRST)),
        ((FIRST + SECOND_RECORD)[: len(FIRST) + 60], len(FIRST)),
        ((FIRST + record(b"GET / HTTP/1.1\r\n\r\n", kind="request"))[:-10], len(FIRST)),
        (FIRST + b"no record\r\n" * 9 + SECOND_RECORD, 0),
        (PACKED[:-100], len(gzip.compress(FIRST))),
        (gzip.compress(FIRST) + b"\x1f\x8b\x08 broken" + PACKED, 0),
    ],
)
def test_of_a_damaged_archive_what_is_whole_is_read(data: bytes, position: int) -> None:
    documents, failures = brought(data)
    assert [document.url for document in documents] == ["https://news.example/a"]
    (failure,) = failures
    assert f"damaged or cut off and read only up to record {2 if position else 1}" in (
        failure.message
    )
    assert f"begins at byte {position}; get the archive again" in failure.message


@pytest.mark.parametrize(
    ("data", "error", "why"),
    [
        (b"WARC/1.0\r\n", UnreadableInput, "damaged or cut off"),
        (FIRST[:200], UnreadableInput, "damaged or cut off"),
        (b"They met.", UnreadableInput, "is no web archive; save it again as .warc"),
        (gzip.compress(b"They met."), UnreadableInput, "packed and holds no web archive; unpack"),
        (b"\x1f\x8b broken", UnreadableInput, "packed and holds no web archive; unpack"),
        (
            answer(b"Gone", status="404 Not Found") * 2 + record(b"x: y", kind="request"),
            EmptyInput,
            r"can be read \(redirects, errors or empty answers: 2, notes about the archive: 1\)",
        ),
    ],
)
def test_an_archive_in_which_nothing_can_be_read_is_told(
    data: bytes, error: type[Exception], why: str
) -> None:
    with pytest.raises(error, match=why):
        warc.extract(taken(data, "crawl.warc.gz"))


def test_bombs_are_refused_and_the_rest_goes_on() -> None:
    big = b"<p>" + b"\0" * (MAX_BYTES + 1)
    packed = answer(gzip.compress(big), "https://e.example/x", f"{HTML}\r\nContent-Encoding: gzip")
    documents, failures = brought(
        gzip.compress(answer(big, "https://e.example/y")), gzip.compress(packed),
        gzip.compress(answer()),
    )  # fmt: skip
    assert [document.url for document in documents] == ["https://news.example/a"]
    assert [failure.origin[-1] for failure in failures] == ["y", "x"]
    assert all("is larger than 20 MB" in failure.message for failure in failures)


def test_an_archive_of_too_many_records_or_bytes_is_read_up_to_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(warc, "MAX_RECORDS", 1)
    documents, failures = brought(answer(), answer(address="https://news.example/b"))
    assert len(documents) == 1
    assert f"is read only up to byte {len(FIRST)}" in failures[0].message
    monkeypatch.setattr(warc, "MAX_RECORDS", 9)
    monkeypatch.setattr(warc, "MAX_UNPACKED", len(PAGE))
    with pytest.raises(UnreadableInput, match="split it"):
        brought(answer())


def test_a_page_of_too_many_tags_is_a_failure() -> None:
    many = page("<b>x" * 200_001).encode()
    documents, failures = brought(answer(many, "https://e.example/x"), answer())
    assert len(documents) == 1
    assert "tags" in failures[0].message
    assert TooLarge.__name__ not in failures[0].message


@pytest.mark.shared
def test_the_sample_archive_is_read(shared: Path) -> None:
    documents, failures = bring_in(capture(str(shared / "data/corpus/warc/sample.warc.gz")))
    assert failures == ()
    assert len(documents) > 60
    assert len({document.capture.sha256 for document in documents}) > 50
    assert {"en", "fr", "ru", "ar", "de"} <= {document.language for document in documents}
    assert all(document.capture.retrieved.year == 2026 for document in documents)
