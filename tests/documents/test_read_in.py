import hashlib
from dataclasses import replace

import pytest

from detente.documents import Told, bring_in
from detente.documents.media import OTHER
from detente.errors import EmptyInput, UnreadableInput
from detente.model import Document, Kind, Moment, Origin, Precision
from tests.documents.files import LEAD, SECOND, article, page, pdf, taken, word

TEXT = f"Freedonia turns down the truce\n\nMarch 13, 2025\n\n{LEAD}\n\n{SECOND}\n"


def only(data: bytes | str, origin: str = "report.txt", told: Told | None = None) -> Document:
    (document,) = bring_in(taken(data, origin), told or Told()).documents
    return document


def test_a_text_becomes_a_document() -> None:
    document = only(TEXT)
    assert document.text == TEXT
    assert document.id == hashlib.sha256(f"report.txt\n{TEXT}".encode()).hexdigest()[:16]
    assert document.title == "Freedonia turns down the truce"
    assert document.published == Moment("2025-03-13", Precision.DAY, Origin.TEXT)
    assert (document.language, document.reading_minutes) == ("en", 1)
    assert document.warnings == ("no outlet found; give --outlet",)
    assert len(document.signature) == 128


@pytest.mark.parametrize(
    ("data", "origin"),
    [
        (page(article(LEAD, SECOND, LEAD)), "a.html"),
        (pdf([LEAD, SECOND, LEAD]), "a.pdf"),
        (word(LEAD, SECOND, LEAD), "a.docx"),
    ],
)
def test_every_kind_gives_the_same_text(data: bytes | str, origin: str) -> None:
    assert only(data, origin).text == f"{LEAD}\n\n{SECOND}\n\n{LEAD}"


def test_what_the_user_tells_wins() -> None:
    document = only(TEXT, told=Told("The Echo", "2024", "fr"))
    assert document.outlet == "The Echo"
    assert document.published == Moment("2024", Precision.YEAR, Origin.USER)
    assert document.language == "fr"
    assert document.warnings == ()


def test_a_page_of_a_government_is_official() -> None:
    link = '<link rel="canonical" href="https://www.whitehouse.gov/briefing/a">'
    assert only(page(article(), link), "a.html").kind is Kind.OFFICIAL
    assert only(TEXT).kind is Kind.PRESS


def test_what_is_missing_is_told_with_the_option_that_mends_it() -> None:
    warnings = only(LEAD).warnings
    assert warnings == (
        "no publication date found; give --date",
        "no outlet found; give --outlet",
    )


def test_the_agency_comes_from_dateline_end_or_byline() -> None:
    assert only(f"SYLVANIA CITY (AP) — {LEAD}").agency == "Associated Press"
    assert only(f"SYLVANIA CITY (Sample Wire) — {LEAD}").agency == "Sample Wire"
    assert only(f"{LEAD}\n\n{SECOND}\n\nSource: Reuters").agency == "Reuters"
    assert only(f"A title of some words\n\nJane Roe, Associated Press\n\n{LEAD}").agency == (
        "Associated Press"
    )
    assert only(f"{LEAD}\n\n{SECOND}\n\nSource: own research").agency == ""


def test_a_russian_report_is_kept_with_its_language() -> None:
    document = only("Делегация заявила в четверг, что не примет предложенное перемирие.")
    assert document.language == "ru"


def test_feeds_give_several_documents_and_name_what_they_lack() -> None:
    item = "<item><title>{}</title><link>https://example.org/</link>{}</item>"
    full = f"<description>{' '.join([LEAD, SECOND] * 4)}</description>"
    items = item.format("One", full) + item.format("Two", full + "<pubDate>13 March 2025</pubDate>")
    got = bring_in(
        taken(
            f"<rss version='2.0'><channel>{items}{item.format('Three', '')}</channel></rss>",
            "f.xml",
        )
    )
    assert [document.title for document in got.documents] == ["One", "Two"]
    assert got.documents[1].published == Moment("2025-03-13", Precision.DAY, Origin.FEED)
    assert 'item "Three" holds no text' in got.failures[0].message


def test_files_inside_a_file_have_their_own_capture_and_what_fails_is_said() -> None:
    bound = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n"
    attached = "--b\nContent-Disposition: attachment; filename={}\n\n{}\n"
    data = f"Subject: Talks\n{bound}{LEAD}\n{attached.format('a.txt', SECOND)}"
    documents, failures = bring_in(
        taken(f"{data}{attached.format('b.pdf', 'no PDF')}--b--\n", "talks.eml"), Told("The Echo")
    )
    assert [document.capture.origin for document in documents] == ["talks.eml", "talks.eml#a.txt"]
    assert documents[1].capture.data.decode() == SECOND
    assert {document.outlet for document in documents} == {"The Echo"}
    assert [failure.origin for failure in failures] == ["talks.eml#b.pdf"]


def test_other_kinds_are_told() -> None:
    with pytest.raises(UnreadableInput, match="is no kind of file that Detente reads"):
        bring_in(replace(taken("x", "picture.png"), media_type=OTHER))


def test_blank_text_is_told() -> None:
    with pytest.raises(EmptyInput, match="holds no text"):
        bring_in(taken("\u200b \n".replace("\u200b", " "), "blank.txt"))
